import { describe, expect, test } from 'vitest';
import { simulate } from '../library/simulate.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';

/** Each device fetches at hours of its own, for weeks: a few hundred of them look uneven, and are not. */
const EVEN: ScenarioInput = {
  name: 'even',
  devices: 400,
  horizon: '28d',
  warmup: '7d',
  represents: 40_000,
  // Else all would begin in the same hours, and fetch in the same hours ever after.
  usage: {
    opens: { gap: { law: 'exponential', mean: '8h' }, firstOpen: { law: 'uniform', min: 0, max: '7d' } },
  },
};
const SURPRISE = 0.001;

describe('the rhythm of a load', () => {
  test('that is even is not found in it, whatever the seed', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { hours, weekdays } = (await simulate(EVEN, { set: { seed } })).rhythm;
      expect(hours!.chance).toBeGreaterThan(SURPRISE);
      expect(weekdays!.chance).toBeGreaterThan(SURPRISE);
    }
  });

  test('over the day is found, and not one over the week', async () => {
    const { rhythm } = await simulate(EVEN, { set: { 'usage.diurnal': { amplitude: 0.8, peakHour: 21 } } });
    expect(rhythm.hours!.chance).toBeLessThan(SURPRISE);
    expect(rhythm.weekdays!.chance).toBeGreaterThan(SURPRISE);
    const loads = rhythm.hours!.bins.map(({ rps }) => rps!);
    expect([19, 20, 21, 22, 23]).toContain(loads.indexOf(Math.max(...loads)));
  });

  test('over the week is found, on the local days of the start', async () => {
    const { rhythm } = await simulate(EVEN, {
      set: { 'usage.weekly': [1, 1, 1, 1, 1, 6, 1], devices: 1000, start: '2026-03-02T20:00:00+08:00' },
    });
    expect(rhythm.weekdays!.chance).toBeLessThan(SURPRISE);
    const loads = rhythm.weekdays!.bins.map(({ rps }) => rps!);
    expect(loads.indexOf(Math.max(...loads))).toBe(5);
  });

  test('has the load of the run as its mean, in requests of all represented devices', async () => {
    const { rhythm, metrics } = await simulate(EVEN);
    for (const { bins } of [rhythm.hours!, rhythm.weekdays!]) {
      const mean = bins.reduce((sum, { rps }) => sum + rps!, 0) / bins.length;
      expect(mean).toBeCloseTo(metrics.origin.meanRps!, 9);
    }
  });

  test('is not asked of less than a day, nor of less than a week, nor of devices that share their luck', async () => {
    const day = (await simulate(EVEN, { set: { horizon: '8d', devices: 50 } })).rhythm;
    expect(day.hours).not.toBeNull();
    expect(day.weekdays).toBeNull();
    expect(
      (await simulate(EVEN, { set: { horizon: '7d', warmup: '6.5d', devices: 50 } })).rhythm.hours,
    ).toBeNull();
    const shared = await simulate(EVEN, {
      set: { 'origin.capacity': { rps: 1, window: '60s' }, devices: 50 },
    });
    expect(shared.rhythm.hours!.chance).toBeNull();
    expect(shared.rhythm.hours!.bins[0]).toMatchObject({ low: null, high: null });
  });
});
