import { describe, expect, test } from 'vitest';
import type { Result } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { terminalSummary } from '../text/terminal.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { faultEffect } from './fault-effect.ts';
import { whatHappened } from './what-happened.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

const OUTAGE = { at: '2026-03-12T12:00:00+08:00', for: '1h', kind: 'outage' };
const EVERY_5_MINUTES = { kind: 'fixed', after: '5m' };

/** Three days of warm-up, then an outage at noon on the eleventh day of thirteen. */
function scenario(retry: object | 'none', more: object = {}): object {
  return {
    name: 'outage',
    start: '2026-03-02T00:00:00+08:00',
    horizon: '13d',
    warmup: '3d',
    devices: 1000,
    represents: 500_000,
    policy: { preset: 'wechat', periodic: { retry } },
    faults: [OUTAGE],
    ...more,
  };
}

const NOON = 10 * 24 + 12;

function ran(raw: object): Promise<Result> {
  return runToEnd(compile(parseScenario(raw)), { workers: 1 });
}

async function told(raw: object): Promise<ReportContext & { readonly run: Result }> {
  const run = await ran(raw);
  return { ...reportContext(run), run };
}

function effectsIn(context: ReportContext) {
  return context.happenings.flatMap((each) => (each.fault ? [faultEffect(context, each)] : []));
}

function textsOf(context: ReportContext): string[] {
  return (whatHappened(context)?.entries ?? []).map(({ title, text }) => plain(`${title}. ${text}`));
}

/** Periodic fetches that are usual in the hour of the outage. */
function dueAtNoon({ simulatedRows: rows }: ReportContext): number {
  const days = [4, 5, 6, 7, 8, 9].map((day) => rows[24 * day + 12]!.count('periodic.attempts'));
  return days.reduce((sum, each) => sum + each, 0) / days.length;
}

describe('what a report says of a fault', () => {
  test('an outage under retries every five minutes: as high as can be computed by hand, over in an hour, back after 12 h', async () => {
    const context = await told(scenario(EVERY_5_MINUTES));
    const [effect] = effectsIn(context);
    const { during, wave, echoes } = effect!.load!;
    const due = dueAtNoon(context);
    // Who is due t minutes into the hour asks again every five minutes of the rest of it, 5.5 times on average.
    expect(during!.count / (during!.usual + 5.5 * due)).toBeCloseTo(1, 1);
    // All of them get through within five minutes of its end, on top of those who are due then.
    expect(wave!.hour).toBe(NOON + 1);
    expect(Math.abs(wave!.count - wave!.usual - due)).toBeLessThan(4 * Math.sqrt(wave!.usual));
    expect(wave!.overAt).toBe(NOON + 2);
    expect(echoes).toMatchObject({ times: 4, isToEnd: true, first: { hour: NOON + 13 } });
    expect(Math.abs(echoes!.first.count - wave!.count)).toBeLessThan(4 * Math.sqrt(wave!.usual));
    expect(effect).toMatchObject({ requests: during!.count, errors: during!.count, isWholeHours: true });

    const [text] = textsOf(context);
    const rps = (count: number) => String(Number(((count * 500) / 3600).toPrecision(3)));
    expect(text).toMatch(
      /^Outage, Thu 12 Mar, 12:00 to 13:00\. While it lasted, [\d ]+ of [\d ]+ requests failed\./,
    );
    expect(text).toContain(`Retries raised the load to ${rps(during!.count)} rps in the hour from 12:00, `);
    expect(text).toContain(`A wave followed: ${rps(wave!.count)} rps in the hour from 13:00, `);
    expect(text).toContain(' from 14:00 on the load was as usual. It came back every 12 h, 4 times, ');
    expect(text).toContain('the herd outlives the outage');
    expect(plain(terminalSummary(context.run, { width: 200 }))).toMatch(
      /\nFaults\n {2}Outage, Thu 12 Mar, 12:00 to 13:00 · [\d ]+ requests failed · load × [\d.]+ while it lasted · then a wave × [\d.]+ · echo every 12 h\n/,
    );
    expect(whatHappened(context)?.question).toContain('those of the 500\u202f000 represented devices');
  });

  test('a wave of exponential delays without jitter comes later, and comes back too', async () => {
    const retry = { kind: 'exponential', base: '20m', cap: '4h', jitter: 'none', maxAttempts: 10 };
    const context = await told(scenario(retry, { devices: 4000 }));
    const { wave, echoes } = effectsIn(context)[0]!.load!;
    expect(wave!.count).toBeGreaterThan(1.2 * wave!.usual);
    expect(wave!.hour).toBeGreaterThan(NOON);
    expect(echoes!.first.hour - wave!.hour).toBe(12);
  });

  test('without retries there is no wave, and it is said why', async () => {
    const context = await told(scenario('none'));
    expect(effectsIn(context)[0]!.load).toEqual({ during: null, wave: null, echoes: null, isFollowed: true });
    expect(textsOf(context)[0]).toMatch(
      /requests failed\. No wave followed: without retries the load feels nothing of an outage but the failed requests, .*WeChat does not document whether it retries\.$/,
    );
    const bought = await told(
      scenario('none', { policy: { preset: 'binance', periodic: { retry: 'none' } }, devices: 100 }),
    );
    expect(textsOf(bought)[0]).not.toContain('WeChat');
  });

  test('a fault that met no request says so', async () => {
    const faults = [{ ...OUTAGE, for: '1ms' }];
    expect(textsOf(await told(scenario('none', { devices: 3, faults })))[0]).toMatch(
      /It met no request: none failed\.$|No request was sent in that time, so it met none\.$/,
    );
    const nobody = {
      usage: { opens: { gap: { law: 'exponential', mean: '9000d' } } },
      devices: 1,
      represents: 1,
    };
    expect(textsOf(await told(scenario('none', nobody)))[0]).toContain('No request was sent in that time');
  });

  test('a fault in the warm-up is marked so, and one soon after another is not judged', async () => {
    const faults = [
      { ...OUTAGE, at: '30h' },
      OUTAGE,
      { ...OUTAGE, at: '2026-03-12T20:00:00+08:00' },
      { at: '2026-03-14T00:00:00+08:00', kind: 'clearCache' },
    ];
    const context = await told(scenario(EVERY_5_MINUTES, { faults }));
    const [warmup, first, second, cleared] = textsOf(context);
    expect(warmup).toContain('It lies in the warm-up');
    expect(warmup).not.toContain('failed');
    expect(first).toContain('A wave followed');
    expect(first).not.toContain('came back');
    expect(second).toContain('requests failed. Whether a wave followed cannot be told');
    expect(cleared).toMatch(/^Caches cleared, Sat 14 Mar, 00:00\. $/);
  });

  test('where days of the week differ, a Saturday is not a wave', async () => {
    const usage = { weekly: [1, 1, 1, 1, 1, 3, 3] };
    const at = { ...OUTAGE, at: '2026-03-07T00:00:00+08:00', failure: 0 };
    const short = await told(scenario('none', { usage, faults: [at] }));
    expect(effectsIn(short)[0]!.load).toBeNull();
    const next = { ...at, at: '2026-03-14T00:00:00+08:00' };
    const long = await told(scenario('none', { usage, faults: [next] }));
    expect(effectsIn(long)[0]!.load).toEqual({
      during: null,
      wave: null,
      echoes: null,
      isFollowed: true,
    });
  });

  test('what chance makes is hardly ever called a wave', async () => {
    let [waves, judged] = [0, 0];
    for (let seed = 1; seed <= 8; seed++) {
      const result = await ran(scenario(EVERY_5_MINUTES, { seed, devices: 200, faults: [] }));
      // An outage in which nothing fails leaves a run as it is, so that one run stands for many.
      for (let hour = 6 * 24; hour < 11 * 24; hour += 5) {
        const faults = [{ at: `${hour}h`, for: '1h', kind: 'outage', failure: 0 }];
        const [effect] = effectsIn(reportContext({ ...result, inputs: { ...result.inputs, faults } }));
        judged += 1;
        if (effect?.load?.wave || effect?.load?.during) waves += 1;
      }
    }
    expect(judged).toBe(192);
    expect(waves / judged).toBeLessThanOrEqual(0.05);
  });
});
