import { describe, expect, test } from 'vitest';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { type LostTick, lostTickNote, lostTickNotes, lostTickOf } from './lost-tick.ts';
import { runToEnd } from './run.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Told {
  readonly periodic: object;
  readonly latency?: unknown;
  readonly more?: object;
}

/** A fleet whose fetches nothing but the policy holds back. */
function compiledOf({ periodic, latency = '120ms', more = {} }: Told) {
  const raw = {
    name: 'ticks',
    devices: 6,
    horizon: '26d',
    warmup: '2d',
    policy: { periodic: { window: 'never', ...periodic }, pre: { enabled: false } },
    usage: { opens: { gap: '10h', firstOpen: 'immediate' } },
    origin: { latency },
    ...more,
  };
  return compile(parseScenario(raw));
}

function lostIn(told: Told): LostTick | null {
  const [cohort] = compiledOf(told).model.cohorts;
  return lostTickOf(cohort!.apps[0]!, cohort!);
}

/** From one fetch to the next, as an engine lives it. */
async function periodMs(told: Told, engine: 'fleet' | 'reference'): Promise<number> {
  const { metrics } = await runToEnd(compiledOf(told), { engine });
  return DAY / metrics.periodic.attemptsPerDeviceDay!;
}

const tick = (interval: string, every: string, more: object = {}): Told => ({
  periodic: { interval, opportunity: { kind: 'tick', every }, ...more },
});
const active = (interval: string, gap: unknown): Told => ({
  periodic: { interval, opportunity: { kind: 'hostActive' }, maxPerOpportunity: 0 },
  more: {
    host: { activations: gap, session: '10s' },
    usage: { opens: { kind: 'ofHostOpens', probability: 0.5 }, session: '5s' },
  },
});

describe('an interval of whole ticks', () => {
  test.each([
    ['a tick as long as the interval', tick('12h', '12h'), 24],
    ['several ticks in an interval', tick('12h', '4h'), 16],
    [
      'an interval that falls short of a tick by less than the latency',
      { ...tick('719m', '12h'), latency: '90s' },
      24,
    ],
    [
      'a latency that is drawn',
      { ...tick('12h', '12h'), latency: { law: 'lognormal', median: '120ms', sigma: 0.5 } },
      24,
    ],
    [
      'an interval that a step and a factor make whole',
      tick('5h', '12h', { intervalStep: '6h', intervalFactor: 2 }),
      24,
    ],
    ['a constant jitter', tick('12h', '12h', { jitter: '1m' }), 24],
    ['activations of the host at constant gaps', active('12h', '4h'), 16],
  ])('loses one: %s', async (_, told, hours) => {
    expect(lostIn(told)).toMatchObject({ periodMs: hours * HOUR });
    expect((await periodMs(told, 'fleet')) / HOUR).toBeCloseTo(hours, -0.3);
    expect(await periodMs(told, 'reference')).toBe(await periodMs(told, 'fleet'));
  });

  test.each([
    ['the interval is shorter by more than the latency', tick('710m', '12h'), 12],
    ['the interval is no whole number of ticks', tick('11h', '2h'), 12],
    ['answers take no time', { ...tick('12h', '12h'), latency: 0 }, 12],
    ['there is no interval', tick('0s', '12h'), 12],
    ['ticks are rarer than the interval', tick('6h', '12h'), 12],
    ['a timer counts from the success', { periodic: { interval: '12h' } }, 12],
    [
      'a sweep asks for no interval',
      { ...active('12h', '1h'), periodic: { opportunity: { kind: 'dailySweep' } } },
      24,
    ],
  ])('loses none where %s', async (_, told, hours) => {
    expect(lostIn(told)).toBeNull();
    expect((await periodMs(told, 'fleet')) / HOUR).toBeCloseTo(hours, -0.3);
  });

  test('is left to chance where a jitter varies', async () => {
    const told = tick('12h', '12h', { jitter: { law: 'uniform', min: 0, max: '1h' } });
    expect(lostIn(told)).toBeNull();
    const hours = (await periodMs(told, 'fleet')) / HOUR;
    expect(hours).toBeGreaterThan(13);
    expect(hours).toBeLessThan(23);
  });

  test('is mended by the interval that the note gives', async () => {
    for (const [interval, every] of [
      ['12h', '12h'],
      ['12h', '15m'],
      ['1h', '2m'],
    ] as const) {
      const { cureMs, periodMs: lost, everyMs } = lostIn(tick(interval, every))!;
      const mended = await periodMs(tick(`${cureMs}ms`, every), 'fleet');
      expect(mended / (lost - everyMs)).toBeCloseTo(1, 1);
    }
  });
});

describe('the note', () => {
  test('says what comes and what it comes to', () => {
    expect(lostTickNote(lostIn(tick('12h', '12h'))!).en).toMatchInlineSnapshot(
      `"ticks come every 12h and the interval is 12h: an answer that is stored 120 ms after its tick (median) is not yet 12h old 12h later, so fetches come every 1d; for one every 12h, give an interval of 11h"`,
    );
    expect(lostTickNote(lostIn(active('12h', '4h'))!).zh).toMatchInlineSnapshot(
      `"宿主每 4h 激活一次，而 interval 为 12h：响应在触发后 120 ms（中位数）才存入缓存，12h 之后尚不足 12h，因此每 16h 才拉取一次；如需每 12h 一次，可将 interval 设为 11h"`,
    );
  });

  test('names the apps and cohorts that it is of, if there are others', () => {
    const sweep = { name: 'swept', share: 0.5, policy: 'binance' };
    const told = { ...tick('12h', '12h'), more: { cohorts: [sweep], apps: [{ id: 'a' }, { id: 'b' }] } };
    const notes = lostTickNotes(compiledOf(told).model);
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^rest, a; rest, b: ticks come every 12h/),
    ]);
  });
});
