/** Test support: a fault as its recipe adds it: an origin of which part fails and the rest is slow. */

import type { Addition } from './program.contract.ts';

const MEANING = 'Part of the origin is down: requests fail, and answers take longer';

export const FAULT_ADDED: Addition = {
  recipe: 'A fault',
  files: {
    'src/scenario/schema/faults.ts': [
      [
        "    settings({\n      at,\n      kind: z.literal('pullNow')",
        `    settings({
      at,
      for: lasts,
      kind: z.literal('brownout').describe('${MEANING}'),
      failure: share.describe('Probability that a request fails'),
      factor: leaf(positive(NUMBER)).describe('How many times longer answers take'),
    }),
    settings({\n      at,\n      kind: z.literal('pullNow')`,
      ],
    ],
    'src/publish/settings.zh.txt': [
      ['Time between ticks |', `${MEANING} | 后端部分故障：请求失败，响应变慢\nTime between ticks |`],
    ],
    'src/compiled/facts/codes.ts': [
      ['  errors: 10,', '  errors: 10,\n  brownout: 13,'],
      [
        '    case FAULT.slow:\n    case FAULT.badPackage:',
        '    case FAULT.brownout:\n    case FAULT.slow:\n    case FAULT.badPackage:',
      ],
      [
        '    case FAULT.outage:\n    case FAULT.slow:\n      return true',
        '    case FAULT.outage:\n    case FAULT.brownout:\n    case FAULT.slow:\n      return true',
      ],
    ],
    'src/scenario/compile/fault-models.ts': [
      [
        "    case 'pullNow':",
        `    case 'brownout':
      return { ...none, until: at + fault.for, failure: fault.failure, factor: fault.factor };
    case 'pullNow':`,
      ],
    ],
    'machines/kinds.ts': [['  slow: null,', '  slow: null,\n  brownout: null,']],
    'src/engines/any-run.contract.ts': [
      [
        '  pullNow: { at: whenInRun, share },',
        "  brownout: { at: whenInRun, for: of('1s', '5h'), failure: share, factor: of(0.5, 1000) },\n  pullNow: { at: whenInRun, share },",
      ],
    ],
    'src/report/happenings/happening.ts': [
      ['  pullNow: { en:', "  brownout: { en: 'Brownout', zh: '部分故障' },\n  pullNow: { en:"],
    ],
    'src/report/happenings/fault-whom.ts': [
      ["    case 'slow': {\n", "    case 'brownout':\n      return [];\n    case 'slow': {\n"],
    ],
    'src/report/happenings/fault-words.ts': [
      ["    case 'slow':\n", "    case 'brownout':\n    case 'slow':\n"],
    ],
    'src/report/happenings/eventful.contract.ts': [
      [
        '  pullNow: { at:',
        "  brownout: { at: '18d', for: '1h', failure: 0.5, factor: 2 },\n  pullNow: { at:",
      ],
    ],
    'src/report/page/happening-looks.ts': [
      [
        '  pullNow: {\n',
        "  brownout: { colour: (theme) => theme.tone('failed'), sign: 'M0 0H10V4H0Z', pattern: 'level', dashes: [1, 1] },\n  pullNow: {\n",
      ],
    ],
    'machines/stories/script.ts': [
      [
        "  'while the origin is slow answers take longer'",
        `  'in a brownout requests fail'() {
    const faults = ['brownout at 15m for 10m, failure 1, factor 9'];
    expect(tell({ periodic: { intervalMs: 10 * MINUTE }, faults })).toContain('PeriodicFailed(reason origin)');
  },

  'while the origin is slow answers take longer'`,
      ],
    ],
    'src/run/run.test.ts': [
      [
        "describe('the same command gives the same bits'",
        `test('in a brownout requests fail and answers are late', async () => {
  const origin = { latency: '1s', failure: 0, timeout: 'never' };
  const run = (fault: object) => runToEnd(compiled({ origin, faults: [{ at: 0, for: '100h', ...fault }] }));
  const [whole, broken] = [await run({ kind: 'slow', factor: 1 }), await run({ kind: 'brownout', failure: 0.5, factor: 30 })];
  expect(broken.metrics.own.failures).toBeGreaterThan(whole.metrics.own.failures);
  expect(broken.metrics.launch.waitMs.mean).toBeGreaterThan(whole.metrics.launch.waitMs.mean!);
});

describe('the same command gives the same bits'`,
      ],
    ],
  },
};
