/** Test support: an opportunity that another machine announces, as its recipe adds it: the host is left. */

import type { Addition } from './program.contract.ts';

const MEANING = 'When the host app is left, once the interval has elapsed';

export const TOLD_OPPORTUNITY_ADDED: Addition = {
  recipe: 'An opportunity',
  isHeardInStories: true,
  files: {
    'src/scenario/schema/periodic.ts': [
      [
        ']);\n\nexport const periodic',
        `  settings({ kind: z.literal('hostLeft').describe('${MEANING}') }),\n]);\n\nexport const periodic`,
      ],
    ],
    'src/publish/settings.zh.txt': [
      ['Time between ticks |', `${MEANING} | 宿主切到后台时，且间隔已到\nTime between ticks |`],
    ],
    'src/compiled/domain/policy-model.ts': [
      ['  hostActive: 3,', '  hostActive: 3,\n  hostLeft: 4,'],
      [
        '    case OPPORTUNITY.hostActive:\n      return false;',
        '    case OPPORTUNITY.hostActive:\n    case OPPORTUNITY.hostLeft:\n      return false;',
      ],
      [
        '    case OPPORTUNITY.tick:\n    case OPPORTUNITY.hostActive:\n      return true;',
        '    case OPPORTUNITY.tick:\n    case OPPORTUNITY.hostActive:\n    case OPPORTUNITY.hostLeft:\n      return true;',
      ],
      [
        '    case OPPORTUNITY.dailySweep:\n    case OPPORTUNITY.hostActive:\n      return true;',
        '    case OPPORTUNITY.dailySweep:\n    case OPPORTUNITY.hostActive:\n    case OPPORTUNITY.hostLeft:\n      return true;',
      ],
    ],
    'src/compiled/domain/delays.ts': [
      [
        '    case OPPORTUNITY.hostActive:\n',
        '    case OPPORTUNITY.hostActive:\n    case OPPORTUNITY.hostLeft:\n',
      ],
    ],
    'src/engines/any-policy.contract.ts': [['  hostActive: {},', '  hostActive: {},\n  hostLeft: {},']],
    'machines/host.ts': [["actions: 'leaveHost' }", "actions: ['leaveHost', tell('host.left')] }"]],
    'machines/vocabulary.ts': [
      ["  | 'host.opened'\n", "  | 'host.opened'\n  | 'host.left'\n"],
      ["  | 'isHostOpenIgnored'", "  | 'isHostOpenIgnored'\n  | 'isHostLeaveIgnored'"],
    ],
    'machines/routes.ts': [
      [
        "  'host.opened': ['sweep', 'periodic'],",
        "  'host.opened': ['sweep', 'periodic'],\n  'host.left': ['periodic'],",
      ],
      ["  'host.opened',\n", "  'host.opened',\n  'host.left',\n"],
    ],
    'machines/periodic.ts': [
      [
        "        'tool.pull': pull,\n        'sweep.ran'",
        `        'host.left': [{ guard: 'isHostLeaveIgnored' }, ...eligible, withinLimit, ...sendOrHold],
        'tool.pull': pull,
        'sweep.ran'`,
      ],
    ],
    'src/compiled/domain/guards/fetch.ts': [
      [
        'export function isSweepIgnored',
        `export function isHostLeaveIgnored(cell: Cell): boolean {
  return policyOf(cell).opportunity !== OPPORTUNITY.hostLeft || isIntervalRunning(cell);
}

export function isSweepIgnored`,
      ],
    ],
    'machines/stories/periodic/opportunities.ts': [
      [
        "  'at one opening so many apps fetch",
        `  'when the host is left, apps fetch that were used within the window, with a token and a network'() {
    const hostLeft = { opportunity: OPPORTUNITY.hostLeft };
    const script: Partial<Script> = { host: {}, since: '20s', until: '2m' };
    const atLeave = (policy: Script['periodic'], more: Partial<Script> = {}) =>
      tell({ ...hostLeft, ...policy }, { ...script, ...more }).split('\\n').map((line) => /(is\\w+|otherwise)/.exec(line)?.[0]);
    expect(atLeave({})).toEqual(['otherwise', 'otherwise']);
    expect(atLeave({ windowMs: 5000 })).toEqual(['isOutsideWindow']);
    expect(atLeave({ isTokenRequired: true }, { hasToken: false })).toEqual(['isPeriodicRefused']);
    expect(atLeave({}, { network: ['offline'] })).toEqual(['isPeriodicGateClosed']);
    const two = { others: [['1s for 10s']] };
    expect(atLeave({ maxPerOpportunity: 1 }, two)).toEqual(['otherwise', 'isOpportunityFull', 'otherwise']);
  },

  'at one opening so many apps fetch`,
      ],
    ],
  },
};
