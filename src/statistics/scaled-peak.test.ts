import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import {
  fittedLoad,
  meanPeak,
  meanPeaks,
  quantileOfBins,
  quantileOfPeak,
  type Sampled,
} from './scaled-peak.ts';

const DAY = 1440;
const DAYS = 7;

/** A fleet of independent devices of which every event of a day has a place in it. */
interface Fleet {
  readonly eventsPerDay: number;
  /** From a uniform draw to a place in the day, 0 to 1. */
  readonly placeOf: (u: number) => number;
}

/** Events thrown at the minutes of a week, by half of the devices. */
function thrown({ eventsPerDay, placeOf }: Fleet, seed: number): Sampled {
  const halves = [new Uint32Array(DAY * DAYS), new Uint32Array(DAY * DAYS)];
  const key = keyOf({ seed, replication: 0, device: 0, app: 0 });
  for (let n = 0; n < eventsPerDay * DAYS; n++) {
    const day = Math.floor(n / eventsPerDay);
    halves[n % 2]![day * DAY + Math.floor(placeOf(draw(key, 0, n)) * DAY)]! += 1;
  }
  return { halves, first: 0, end: DAY * DAYS, perDay: DAY, widths: [60, 10, 1], scheduled: [] };
}

const totalOf = ({ halves }: Sampled) => halves[0]!.map((count, bin) => count + halves[1]![bin]!);
const largestOf = (sampled: Sampled) => totalOf(sampled).reduce((most, count) => Math.max(most, count), 0);
const estimateOf = (sampled: Sampled, scale: number) => meanPeak(fittedLoad(sampled), scale);

/** A third of all events in some minutes of the night, the rest at any time. */
const herdOf = (minutes: number) => (u: number) =>
  u < 1 / 3 ? 0.137 + (3 * u * minutes) / DAY : 1.5 * u - 0.5;

const SHAPES: readonly (readonly [string, (u: number) => number])[] = [
  ['an even load', (u) => u],
  ['a load that comes and goes', (u) => u + 0.04 * Math.sin(2 * Math.PI * u)],
  ['a herd of a minute', herdOf(1)],
  ['a herd of five minutes', herdOf(5)],
  ['a herd of an hour', herdOf(60)],
];

describe.each(SHAPES)('of %s', (_name, placeOf) => {
  const exact =
    [10, 11, 12, 13].reduce(
      (sum, seed) => sum + largestOf(thrown({ eventsPerDay: 300_000, placeOf }, seed)),
      0,
    ) / 4;

  test('the peak is that of the fleet, from samples that show far more', () => {
    const errors = [2, 3, 4, 5, 6, 7, 8, 9].map(
      (seed) => estimateOf(thrown({ eventsPerDay: 3000, placeOf }, seed), 100) / exact - 1,
    );
    const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(bias), errors.join(' ')).toBeLessThan(0.025);
  });

  test('no pick of the busiest bin is needed where nothing is scaled', () => {
    const sampled = thrown({ eventsPerDay: 30_000, placeOf }, 2);
    expect(Math.abs(estimateOf(sampled, 1) / largestOf(sampled) - 1)).toBeLessThan(0.1);
  });
});

test('an even sample alone would say many times the peak of its fleet', () => {
  const even = (eventsPerDay: number) => thrown({ eventsPerDay, placeOf: (u) => u }, 3);
  const [sample, fleet] = [even(300), even(300_000)];
  expect(largestOf(sample) * 1000).toBeGreaterThan(10 * largestOf(fleet));
  expect(Math.abs(estimateOf(sample, 1000) / largestOf(fleet) - 1)).toBeLessThan(0.1);
});

test('a herd in which every device has its part varies by nothing', () => {
  const { halves, ...bins } = thrown({ eventsPerDay: 0, placeOf: (u) => u }, 1);
  for (const half of halves) for (let day = 0; day < DAYS; day++) half[day * DAY + 200] = 50;
  expect(estimateOf({ halves, ...bins }, 10)).toBeCloseTo(1000, 9);
});

test('what a few devices do at the same time of each day is no herd of the fleet', () => {
  const even = thrown({ eventsPerDay: 300, placeOf: (u) => u }, 6);
  const exact = estimateOf(even, 1000);
  // Two devices of one half, two of the other: all by chance in the same minute.
  for (const half of even.halves) for (let day = 0; day < DAYS; day++) half[day * DAY + 200]! += 2;
  expect(Math.abs(estimateOf(even, 1000) / exact - 1)).toBeLessThan(0.1);
});

/** On one day, events rise over an hour from none to many, by half. */
function withRise(
  sampled: Sampled,
  { day, hour, most }: { day: number; hour: number; most: number },
): Sampled {
  for (const half of sampled.halves) {
    for (let minute = 0; minute < 60; minute++)
      half[day * DAY + hour * 60 + minute]! += Math.round((most * (minute + 1)) / 120);
  }
  return sampled;
}

test.each([1, 2, 3])('a load that rises on one day alone is told with its rise, seed %i', (seed) => {
  const sampled = withRise(thrown({ eventsPerDay: 1440, placeOf: (u) => u }, seed), {
    day: 4,
    hour: 13,
    most: 60,
  });
  const peak = estimateOf(sampled, 100) / 100;
  expect(peak).toBeGreaterThan(0.8 * 60);
  expect(peak).toBeLessThan(1.2 * 60);
});

test('its echo on later days has the place and the height that it has on those', () => {
  const sampled = thrown({ eventsPerDay: 1440, placeOf: (u) => u }, 2);
  for (let day = 3; day < DAYS; day++)
    for (let minute = 0; minute < 5; minute++)
      for (const half of sampled.halves) half[day * DAY + 60 + minute]! += 15;
  const { stretches } = fittedLoad(sampled);
  const high = stretches.filter(({ rate }) => rate > 15);
  expect(high.map(({ from }) => Math.floor(from / DAY)).every((day) => day >= 3)).toBe(true);
  for (const { rate } of high) expect(Math.abs(rate / 31 - 1)).toBeLessThan(0.1);
});

test('what is scheduled is measured where it is, however small', () => {
  const sampled = thrown({ eventsPerDay: 1440, placeOf: (u) => u }, 4);
  const bins = Array.from({ length: DAYS }, (_, day) => day * DAY + 180);
  for (const bin of bins.slice(0, 3)) sampled.halves[0]![bin]! += 4;
  const known = fittedLoad({ ...sampled, scheduled: [bins] });
  const counted = bins.reduce((sum, bin) => sum + totalOf(sampled)[bin]!, 0);
  const rates = known.stretches.filter(({ from, to }) => to === from + 1 && bins.includes(from));
  expect(rates.map(({ rate }) => rate)).toEqual(bins.map(() => counted / DAYS));
});

test('spans have peaks of their own, the largest of which is below that of all', () => {
  const load = fittedLoad(thrown({ eventsPerDay: 3000, placeOf: herdOf(5) }, 5));
  const byHour = meanPeaks(load, 100, 60);
  expect(byHour.size).toBe(DAYS * 24);
  const largest = Math.max(...byHour.values());
  expect(largest).toBeLessThan(meanPeak(load, 100));
  expect(largest).toBeGreaterThan(0.95 * meanPeak(load, 100));
  expect([...byHour].filter(([, peak]) => peak > largest / 2).map(([hour]) => hour % 24)).toEqual(
    Array.from({ length: DAYS }, () => 3),
  );
});

test('99 in 100 bins of the fleet hold no more than their quantile', () => {
  const placeOf = (u: number) => u + 0.04 * Math.sin(2 * Math.PI * u);
  const fleet = totalOf(thrown({ eventsPerDay: 300_000, placeOf }, 1)).sort();
  const quantile = quantileOfBins(fittedLoad(thrown({ eventsPerDay: 3000, placeOf }, 6)), 100, 0.99);
  expect(Math.abs(quantile / fleet[Math.ceil(0.99 * fleet.length) - 1]! - 1)).toBeLessThan(0.03);
});

test('of nothing is nothing', () => {
  const nothing = thrown({ eventsPerDay: 0, placeOf: (u) => u }, 1);
  expect(estimateOf(nothing, 1000)).toBe(0);
  expect(quantileOfBins(fittedLoad(nothing), 1000, 0.99)).toBe(0);
});

/** A Poisson count by inversion. */
function poisson(mean: number, u: number): number {
  let [count, chance] = [0, Math.exp(-mean)];
  for (let below = chance; below < u; below += chance) chance *= mean / ++count;
  return count;
}

describe('how high the highest bin may be', () => {
  const RUNS = 4000;
  const load = {
    stretches: [
      { from: 0, to: 540, rate: 0.5 },
      { from: 540, to: 600, rate: 1 },
    ],
    clumping: 1,
  };
  const key = keyOf({ seed: 5, replication: 0, device: 0, app: 0 });
  let n = 0;
  const simulated = Array.from({ length: RUNS }, () =>
    load.stretches.reduce((most, { from, to, rate }) => {
      let largest = most;
      for (let bin = from; bin < to; bin++) largest = Math.max(largest, poisson(4 * rate, draw(key, 0, n++)));
      return largest;
    }, 0),
  );
  const shareUpTo = (count: number) => simulated.filter((largest) => largest <= count).length / RUNS;

  test.each([0.05, 0.5, 0.9, 0.99])('in %d of all runs is what Poisson counts show', (share) => {
    const quantile = quantileOfPeak(load, 4, share);
    const error = 3.3 * Math.sqrt((share * (1 - share)) / RUNS);
    expect(shareUpTo(quantile)).toBeGreaterThan(share - error);
    expect(shareUpTo(quantile - 1)).toBeLessThan(share + error);
  });

  test('lies on either side of its mean', () => {
    const mean = meanPeak(load, 4);
    expect(Math.abs(mean - simulated.reduce((sum, largest) => sum + largest, 0) / RUNS)).toBeLessThan(0.1);
    expect(quantileOfPeak(load, 4, 0.05)).toBeLessThan(mean);
    expect(quantileOfPeak(load, 4, 0.99)).toBeGreaterThan(mean);
  });

  test('is nothing where nothing is, and sure where all do the same', () => {
    expect(quantileOfPeak({ stretches: [{ from: 0, to: 9, rate: 0 }], clumping: 1 }, 4, 0.99)).toBe(0);
    expect(quantileOfPeak({ ...load, clumping: 0 }, 4, 0.5)).toBe(4);
  });
});
