import { describe, expect, test } from 'vitest';
import { simulate } from '../../library/simulate.ts';
import { EVEN, statedBySeed, statedIn } from './even-fleet.contract.ts';

/** As many as a statistician needs: a tenth more or less in the opens is about half of that in the requests. */
const ENOUGH = { devices: 600, horizon: '28d', apps: [] };

describe('a report of a fleet', () => {
  test('in which nothing differs states that in one of twenty at most', async () => {
    expect((await statedBySeed(3)).length).toBeLessThanOrEqual(1);
  });

  test('whose people come a tenth more often in the evening says so, and nothing of days', async () => {
    const diurnal = { amplitude: 0.1, peakHour: 21 };
    const stated = statedIn(await simulate(EVEN, { set: { ...ENOUGH, 'usage.diurnal': diurnal } }));
    expect(stated).toContain('hours of the day');
    expect(stated.join()).toMatch(/(highest|high) around (19|2[0-3])/);
    expect(stated).not.toContain('days of the week');
  });

  test('whose people come a tenth more often at the weekend says so, and nothing of hours', async () => {
    const weekly = [1, 1, 1, 1, 1, 1.1, 1.1];
    const stated = statedIn(
      await simulate(EVEN, { set: { ...ENOUGH, devices: 2400, 'usage.weekly': weekly } }),
    );
    expect(stated).toContain('days of the week');
    expect(stated.join()).toMatch(/above it on [^.]*(Sat|Sun)|high around (Sat|Sun)/);
    expect(stated).not.toContain('hours of the day');
  });

  test('with replications states the same', async () => {
    const diurnal = { amplitude: 0.1, peakHour: 21 };
    const set = { ...ENOUGH, devices: 200, 'usage.diurnal': diurnal };
    expect(statedIn(await simulate(EVEN, { set, replications: 3 }))).toContain('hours of the day');
    expect(statedIn(await simulate(EVEN, { replications: 3 }))).toEqual([]);
  });

  test('whose devices share their luck states nothing, however strong its rhythm', async () => {
    const diurnal = { amplitude: 0.9, peakHour: 21 };
    const set = { 'usage.diurnal': diurnal, 'origin.capacity': { rps: 1, window: '60s' } };
    expect(statedIn(await simulate(EVEN, { set }))).toEqual([]);
  });
});
