/** What is known of the busiest minute is said of it; that it may be chance is said of no other. */

import { describe, expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { requestsByHour } from './requests-by-hour.ts';
import { requestsOverTime } from './requests-over-time.ts';

const RETRY = { kind: 'fixed', after: '5m' };

async function ran(more: object): Promise<Result> {
  const raw = {
    name: 'peak',
    start: '2026-03-02T00:00:00+08:00',
    horizon: '17d',
    warmup: '2d',
    devices: 400,
    policy: { preset: 'wechat', periodic: { retry: RETRY } },
    ...more,
  };
  return runToEnd(compile(parseScenario(raw)), { workers: 1 });
}

const wordsOf = ({ sentence, note = '' }: { sentence: string; note?: string }) =>
  `${sentence} ${note}`.replace(/[\u202f\u00a0]/g, ' ');
const peakIn = (context: ReportContext) => wordsOf(requestsOverTime(context));
const rhythmIn = (context: ReportContext) => wordsOf(requestsByHour(context));

const SWEEP = { preset: 'wechat', periodic: { opportunity: { kind: 'dailySweep', at: '03:00' } } };
const AT = '2026-03-10T13:00:00+08:00';

const KNOWN: Readonly<Record<string, readonly [object, RegExp]>> = {
  'that comes back after an outage': [
    { seed: 5, faults: [{ at: AT, for: '1h', kind: 'outage' }] },
    /It comes a whole number of intervals \(12 h\) after the outage of Tue 10 Mar, 13:00: /,
  ],
  'of retries in an outage, after which nothing was observed': [
    { horizon: '8d14h', faults: [{ at: AT, for: '3h', kind: 'outage' }] },
    /It falls into the outage of Tue 10 Mar, 13:00\./,
  ],
  'after a fetch at once, and nothing else': [
    { horizon: '8d20h', faults: [{ at: AT, kind: 'pullNow' }] },
    /It comes right after the fetch at once of Tue 10 Mar, 13:00\./,
  ],
  'after a fetch at once that nothing can be compared with': [
    { horizon: '60h', faults: [{ at: '50h', kind: 'pullNow' }] },
    /It comes right after the fetch at once of Wed 4 Mar, 02:00\./,
  ],
  'of devices that one has brought together': [
    { horizon: '4d', faults: [{ at: '50h', kind: 'pullNow' }] },
    /intervals \(12 h\) after the fetch at once of Wed 4 Mar, 02:00: /,
  ],
  'of a daily sweep': [{ policy: SWEEP }, /It belongs to the sweep at 03:00 each day\./],
  'of a daily sweep elsewhere': [
    {
      policy: SWEEP,
      cohorts: [
        { name: 'far', share: 0.8, timeZone: '+01:00' },
        { name: 'near', share: 0.2, policy: { periodic: { enabled: false } } },
      ],
    },
    /It belongs to the sweep at 03:00 each day, in the time zone \+01:00\./,
  ],
};

describe('the busiest minute', () => {
  test.each(Object.entries(KNOWN))('%s is said to be so', async (_, [more, expected]) => {
    const context = reportContext(await ran(more));
    expect(peakIn(context)).toMatch(expected);
    expect(peakIn(context)).not.toContain('chance');
  });

  test('of which nothing is known may be chance', async () => {
    expect(peakIn(reportContext(await ran({})))).toContain('may be chance.');
  });
});

describe('a rhythm of the load', () => {
  test.each(['outage', 'slow', 'pullNow', 'clearCache', 'simulateRelease'])(
    'is not told where there is %s in it',
    async (kind) => {
      const lasting = { outage: { for: '3h' }, slow: { for: '3h', factor: 30 } }[kind] ?? {};
      const context = reportContext(await ran({ faults: [{ at: AT, kind, ...lasting }] }));
      expect(rhythmIn(context)).toMatch(
        /^These means hold what came of the .* of Tue 10 Mar, 13:00: they are/,
      );
      expect(requestsByHour(context).chart).toBeUndefined();
      expect(requestsByHour(context).table?.rows).toHaveLength(31);
    },
  );

  test('is told where the faults are over before anything counts, or change nothing', async () => {
    const faults = [
      { at: '1h', for: '1h', kind: 'outage' },
      { at: AT, for: '3h', kind: 'outage', failure: 0 },
    ];
    expect(rhythmIn(reportContext(await ran({ faults })))).not.toContain('These means');
  });

  test('of the week takes two weeks, unless one is given', async () => {
    const weekly = [1, 1, 1, 1, 1, 1, 9];
    const short = await ran({ horizon: '12d', warmup: '2d', usage: { weekly } });
    expect(rhythmIn(reportContext(short))).toMatch(/on Sun \(/);
    const { weekly: _, ...usage } = short.inputs.usage as { readonly weekly: unknown };
    const once = reportContext({ ...short, inputs: { ...short.inputs, usage } });
    expect(rhythmIn(once)).not.toMatch(/ on Sun/);
  });
});
