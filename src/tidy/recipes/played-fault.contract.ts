/** Test support: a fault that devices play, as its recipe adds it: they clear their caches and fetch anew. */

import type { Addition } from './program.contract.ts';

const MEANING = 'Devices clear their caches and fetch anew';

export const PLAYED_FAULT_ADDED: Addition = {
  recipe: 'A fault',
  files: {
    'src/scenario/schema/faults.ts': [
      [
        "    settings({\n      at,\n      kind: z.literal('pullNow')",
        `    settings({
      at,
      kind: z.literal('refetch').describe('${MEANING}'),
      share: met,
    }),
    settings({\n      at,\n      kind: z.literal('pullNow')`,
      ],
    ],
    'src/publish/settings.zh.txt': [
      ['Time between ticks |', `${MEANING} | 设备清除缓存并重新拉取\nTime between ticks |`],
    ],
    'src/compiled/facts/codes.ts': [
      ['  errors: 10,', '  errors: 10,\n  refetch: 13,'],
      [
        '    case FAULT.simulateRelease:\n      return true',
        '    case FAULT.refetch:\n    case FAULT.simulateRelease:\n      return true',
      ],
      [
        '    case FAULT.simulateRelease:\n    case FAULT.badPackage:',
        '    case FAULT.refetch:\n    case FAULT.simulateRelease:\n    case FAULT.badPackage:',
      ],
    ],
    'src/scenario/compile/fault-models.ts': [
      ["    case 'pullNow':", "    case 'pullNow':\n    case 'refetch':"],
    ],
    'machines/kinds.ts': [
      ["  pullNow: 'isPullScripted',", "  pullNow: 'isPullScripted',\n  refetch: 'isRefetchScripted',"],
    ],
    'machines/vocabulary.ts': [["  | 'isPullScripted'", "  | 'isPullScripted'\n  | 'isRefetchScripted'"]],
    'src/compiled/domain/guards/device.ts': [
      [
        'export function isClearScripted',
        `export function isRefetchScripted(cell: Cell): boolean {
  return stepOf(cell.phone).kind === FAULT.refetch;
}

export function isClearScripted`,
      ],
    ],
    'machines/script.ts': [
      [
        "          { guard: 'isClearScripted'",
        `          {
            guard: 'isRefetchScripted',
            actions: ['stepScript', tell('tool.clear'), tell('tool.pull')],
          },
          { guard: 'isClearScripted'`,
      ],
    ],
    'src/engines/any-run.contract.ts': [
      [
        '  pullNow: { at: whenInRun, share },',
        '  pullNow: { at: whenInRun, share },\n  refetch: { at: whenInRun, share },',
      ],
    ],
    'src/report/happenings/happening.ts': [
      ['  pullNow: { en:', "  refetch: { en: 'Caches fetched anew', zh: '重新拉取缓存' },\n  pullNow: { en:"],
    ],
    'src/report/happenings/fault-whom.ts': [
      [
        "    case 'pullNow':\n    case 'clearCache':",
        "    case 'pullNow':\n    case 'refetch':\n    case 'clearCache':",
      ],
    ],
    'src/report/happenings/fault-words.ts': [
      [
        "    case 'pullNow':\n      return effect",
        "    case 'pullNow':\n    case 'refetch':\n      return effect",
      ],
    ],
    'src/report/happenings/eventful.contract.ts': [
      ['  pullNow: { at:', "  refetch: { at: '18d', share: 1 },\n  pullNow: { at:"],
    ],
    'src/report/page/happening-looks.ts': [
      [
        '  pullNow: {\n',
        "  refetch: { colour: (theme) => theme.tone('failed'), sign: 'M0 0H10V4H0Z', pattern: 'level', dashes: [1, 1] },\n  pullNow: {\n",
      ],
    ],
    'machines/stories/script.ts': [
      [
        "  'a release that is played only restarts what runs'",
        `  'a device that fetches anew clears its caches first'() {
    const told = tell({ faults: ['refetch at 10m'], until: '15m' });
    expect(told.split('\\n').map((line) => line.trim().split(/ {2,}/)[1])).toEqual([
      'script.step',
      'tool.clear',
      'tool.pull',
      'periodic.reply',
    ]);
  },

  'a release that is played only restarts what runs'`,
      ],
    ],
  },
};
