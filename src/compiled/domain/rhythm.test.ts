import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../kernel/time.ts';
import type { RhythmModel } from './model.ts';
import { busyTime, endOfGap, wallTime } from './rhythm.ts';

fc.configureGlobal({ seed: 1 });

/** The rhythm of a scenario that starts on Monday 2 March 2026, 0:00 of local time, or later. */
function rhythmOf(usage: object, start = '2026-03-02T00:00:00+08:00'): RhythmModel {
  return compile(parseScenario({ name: 'rhythm', start, usage })).model.cohorts[0]!.apps[0]!.usage.rhythm!;
}

const weights = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count })
    .filter((all) => all.some(Boolean));
const usage = fc.record({
  diurnal: fc.oneof(
    weights(24),
    fc.record({ amplitude: fc.double({ min: 0, max: 1, noNaN: true }), peakHour: fc.nat(24) }),
  ),
  weekly: fc.oneof(fc.constant('none'), weights(7)),
});

describe('the busy clock', () => {
  test('shows a week after a week, and never runs backwards', () => {
    fc.assert(
      fc.property(usage, fc.nat(4 * WEEK), fc.nat(WEEK), (written, at, later) => {
        const rhythm = rhythmOf(written);
        expect(busyTime(rhythm, at + WEEK) - busyTime(rhythm, at)).toBeCloseTo(WEEK, 3);
        expect(busyTime(rhythm, at + later)).toBeGreaterThanOrEqual(busyTime(rhythm, at) - 1e-6);
      }),
    );
  });

  test('is read off on the wall where it was, to a hundredth of a millisecond of business', () => {
    fc.assert(
      fc.property(usage, fc.nat(4 * WEEK), (written, at) => {
        const rhythm = rhythmOf(written);
        const busy = busyTime(rhythm, at);
        expect(Math.abs(busyTime(rhythm, wallTime(rhythm, busy)) - busy)).toBeLessThan(0.01);
      }),
      { numRuns: 200 },
    );
  });

  test('runs twice as fast in the hour of weight 2 of 1, on local time', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 24 : 0));
    const rhythm = rhythmOf({ diurnal: hours }, '2026-03-02T08:00:00+08:00');
    expect(busyTime(rhythm, HOUR) - busyTime(rhythm, 0)).toBe(0);
    expect(busyTime(rhythm, 90 * MINUTE) - busyTime(rhythm, 0)).toBe(DAY / 2);
    expect(endOfGap(rhythm, 0, DAY / 4)).toBe(HOUR + 15 * MINUTE);
    expect(endOfGap(rhythm, 0, DAY - 24)).toBeCloseTo(2 * HOUR - 1, 3);
    expect(endOfGap(rhythm, 0, DAY)).toBe(25 * HOUR);
  });

  test('stands still on days of weight 0', () => {
    const rhythm = rhythmOf({ weekly: [1, 1, 1, 1, 1, 0, 0] }, '2026-03-06T23:00:00+08:00');
    expect(endOfGap(rhythm, 0, 1.4 * HOUR - 1.4)).toBeCloseTo(HOUR - 1, 3);
    expect(endOfGap(rhythm, 0, 1.4 * HOUR + 1.4)).toBeCloseTo(HOUR + 2 * DAY + 1, 3);
  });

  test('a wave is fastest at its peak', () => {
    const rhythm = rhythmOf({ diurnal: { amplitude: 0.5, peakHour: 21 } });
    const speedAt = (at: number) => (busyTime(rhythm, at + 1000) - busyTime(rhythm, at - 1000)) / 2000;
    expect(speedAt(21 * HOUR)).toBeCloseTo(1.5, 6);
    expect(speedAt(9 * HOUR)).toBeCloseTo(0.5, 6);
    expect(speedAt(3 * HOUR)).toBeCloseTo(1, 6);
  });
});

/** Opens of a Poisson process by local hour, over whole weeks. */
async function opensByHour(written: object, days: number): Promise<number[]> {
  const scenario = {
    name: 'rhythm',
    start: '2026-03-02T05:00:00+08:00',
    devices: 2000,
    horizon: `${days}d`,
    warmup: 0,
    policy: { periodic: { enabled: false }, pre: { enabled: false } },
    usage: { opens: { gap: { law: 'exponential', mean: '6h' } }, session: 0, ...written },
  };
  const { series } = await runToEnd(compile(parseScenario(scenario)));
  const byHour = new Array<number>(24).fill(0);
  const opens = series.columns.indexOf('opens');
  for (const [index, row] of series.rows.entries()) byHour[(index + 5) % 24]! += row[opens] as number;
  return byHour;
}

describe('a Poisson process with a rhythm', () => {
  const hours = [1, 0, 0, 0, 1, 2, 4, 6, 9, 8, 7, 6, 8, 7, 6, 6, 7, 9, 10, 11, 12, 12, 8, 3];
  test.each<[string, object, (hour: number) => number]>([
    ['follows weights by hour', { diurnal: hours }, (hour) => hours[hour]!],
    [
      'follows a wave',
      { diurnal: { amplitude: 0.8, peakHour: 21 } },
      (hour) => {
        const swing = (0.8 * 24) / (2 * Math.PI);
        const sine = (at: number) => Math.sin((2 * Math.PI * (at - 21)) / 24);
        return 1 + swing * (sine(hour + 1) - sine(hour));
      },
    ],
  ])('%s, and keeps its mean rate', async (_name, written, weightOf) => {
    const counts = await opensByHour(written, 28);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const expectedTotal = 2000 * 28 * 4;
    expect(Math.abs(total - expectedTotal)).toBeLessThan(5 * Math.sqrt(expectedTotal));
    const allWeights = counts.reduce((sum, _, hour) => sum + weightOf(hour), 0);
    const chiSquare = counts.reduce((sum, count, hour) => {
      const expected = (total * weightOf(hour)) / allWeights;
      return expected === 0 ? sum + count : sum + (count - expected) ** 2 / expected;
    }, 0);
    // 23 degrees of freedom: 23 expected, 6.8 its standard deviation.
    expect(chiSquare).toBeLessThan(23 + 5 * 6.8);
  });
});
