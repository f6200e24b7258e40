import { describe, expect, test } from 'vitest';
import { fixtureSeries } from '../fixture/fixture-series.ts';
import { meanServiceMs, rateOf, spanOf, spansOf } from './service-spans.ts';

const DAY = 86_400_000;
const time = (horizonMs: number) => ({ serviceMs: 96, horizonMs });

describe('spans of a service', () => {
  test('are its minutes as long as there is room for them', () => {
    const spans = spansOf(fixtureSeries({ days: 1 }), time(DAY));
    expect([spans.length, spans[1]!.at, spans[1]!.lengthMs]).toEqual([1440, 60_000, 60_000]);
  });

  test('add up what is added up, and keep the largest of what is the largest', () => {
    const series = fixtureSeries({ days: 3, told: (minute) => ({ arrivals: 60, longestQueue: minute }) });
    const spans = spansOf(series, time(3 * DAY));
    expect(spans.length).toBe(1440);
    expect([
      spans[2]!.sum('arrivals'),
      spans[2]!.most('longestQueue'),
      spans[2]!.last('longestQueue'),
    ]).toEqual([180, 8, 8]);
    expect(rateOf(spans[2]!, spans[2]!.sum('arrivals'))).toBe(1);
  });

  test('end with the run', () => {
    const cut = spansOf(fixtureSeries({ days: 1 }), time(DAY - 30_000)).at(-1)!;
    expect(cut.lengthMs).toBe(30_000);
  });

  test('can serve as many as there are places, over the time that one takes, less where it takes longer', () => {
    const series = { ...fixtureSeries({ days: 1 }), slowed: [{ at: 600_000, until: 1_200_000, factor: 4 }] };
    expect(meanServiceMs(series)).toBeCloseTo(96, 9);
    expect(spanOf(series, 0, 1, time(DAY)).capacityRps).toBeCloseTo(8 / 0.096, 9);
    expect(spanOf(series, 12, 13, time(DAY)).capacityRps).toBeCloseTo(8 / 0.096 / 4, 9);
    expect(spanOf(series, 12, 13, { serviceMs: null, horizonMs: DAY }).capacityRps).toBeNull();
  });
});
