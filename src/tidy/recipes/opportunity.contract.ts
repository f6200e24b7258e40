/**
 * Test support: an opportunity as its recipe adds it: an app that lies unopened is fetched for a quarter as often, as
 * Android's standby buckets do.
 */

import type { Addition } from './program.contract.ts';

const MEANING =
  'Once the interval has elapsed, or four of them where the app has not been opened for a while';
const RARE = 'An app that was not opened for this long counts as rarely used';

export const OPPORTUNITY_ADDED: Addition = {
  recipe: 'An opportunity',
  files: {
    'src/scenario/schema/periodic.ts': [
      [
        ']);\n\nexport const periodic',
        `  settings({
    kind: z.literal('standby').describe('${MEANING}'),
    rareAfter: positiveDuration.prefault('2d').describe('${RARE}'),
  }),
]);

export const periodic`,
      ],
    ],
    'src/scenario/readers/policy-readers.ts': [
      ['    resetTimer: RUN,', '    resetTimer: RUN,\n    rareAfter: RUN,'],
    ],
    'src/publish/settings.zh.txt': [
      [
        'Time between ticks |',
        `${MEANING} | 间隔一到即拉取；久未打开的小程序则为四个间隔\n${RARE} | 超过该时长未打开即视为很少使用\nTime between ticks |`,
      ],
    ],
    'src/compiled/domain/policy-model.ts': [
      ['  hostActive: 3,', '  hostActive: 3,\n  standby: 4,'],
      [
        '    case OPPORTUNITY.timer:\n      return true;',
        '    case OPPORTUNITY.timer:\n    case OPPORTUNITY.standby:\n      return true;',
      ],
      [
        '    case OPPORTUNITY.tick:\n    case OPPORTUNITY.hostActive:\n      return true;',
        '    case OPPORTUNITY.tick:\n    case OPPORTUNITY.hostActive:\n    case OPPORTUNITY.standby:\n      return true;',
      ],
      [
        '    case OPPORTUNITY.timer:\n    case OPPORTUNITY.tick:\n      return false;',
        '    case OPPORTUNITY.timer:\n    case OPPORTUNITY.tick:\n    case OPPORTUNITY.standby:\n      return false;',
      ],
      [
        '  readonly tick: TickModel | null = null;',
        `  readonly tick: TickModel | null = null;
  /** An app on standby that was not opened for this long is fetched for a quarter as often. */
  readonly rareAfterMs: number = NEVER;`,
      ],
    ],
    'src/scenario/compile/policy-model.ts': [
      [
        "    lateOpen: opportunity.kind === 'timer'",
        "    rareAfterMs: opportunity.kind === 'standby' ? opportunity.rareAfter : NEVER,\n    lateOpen: opportunity.kind === 'timer'",
      ],
    ],
    'src/compiled/domain/delays.ts': [
      [
        '    case OPPORTUNITY.dailySweep:\n',
        `    case OPPORTUNITY.standby:
      return cell.now + standbyMs(cell, policy) + dueJitterMs(cell, policy);
    case OPPORTUNITY.dailySweep:
`,
      ],
      [
        'function dueJitterMs',
        `function standbyMs(cell: Cell, policy: PeriodicModel): number {
  const isRare: boolean = cell.now - cell.row.lastOpenAt >= policy.rareAfterMs;
  return isRare ? 4 * policy.intervalMs : policy.intervalMs;
}

function dueJitterMs`,
      ],
    ],
    'src/engines/any-policy.contract.ts': [
      ['  hostActive: {},', "  hostActive: {},\n  standby: { rareAfter: of('1h', '2d') },"],
    ],
    'machines/stories/periodic/opportunities.ts': [
      [
        "  'on a platform that looks when",
        `  'on standby an app that lies unopened is fetched for a quarter as often'() {
    const standby = { opportunity: OPPORTUNITY.standby, intervalMs: HOUR, rareAfterMs: 2 * HOUR };
    const told = tell({ ...standby, lateOpen: LATE_OPEN.ignore }, { until: '11h' });
    const at = told.split('\\n').filter((line) => line.includes('fetch.due'));
    expect(at.map((line) => line.split(' ')[0])).toEqual(['1h', '2h', '6h', '10h']);
  },

  'on a platform that looks when`,
      ],
      ['import { OPPORTUNITY }', 'import { LATE_OPEN, OPPORTUNITY }'],
    ],
  },
};
