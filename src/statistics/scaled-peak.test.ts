import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { busyOf, fleetPeak, poissonTail, type Scales } from './scaled-peak.ts';

const WIDTHS = [1, 60, 3600];

/** Events thrown at bins with a rate that depends on the bin. */
function thrown(
  bins: number,
  events: number,
  seed: number,
  at: (u: number) => number = (u) => u,
): Uint32Array {
  const key = keyOf({ seed, replication: 0, device: 0, app: 0 });
  const counts = new Uint32Array(bins);
  for (let n = 0; n < events; n++) counts[Math.floor(at(draw(key, 0, n)) * bins)]! += 1;
  return counts;
}

const scalesOf = (counts: Uint32Array): Scales => ({
  bins: counts.length,
  busy: busyOf(counts),
  widths: WIDTHS,
});

const peakOf = (counts: Uint32Array) => counts.reduce((most, count) => Math.max(most, count), 0);

describe('the peak of a fleet from a sample of it', () => {
  test('of even load is far below the peak of the sample times the scale, and right', () => {
    const scale = 100;
    const [sample, fleet] = [thrown(36_000, 3000, 1), thrown(36_000, 300_000, 2)];
    const estimate = fleetPeak(scalesOf(sample), scale);
    expect(peakOf(sample) * scale).toBeGreaterThan(10 * peakOf(fleet));
    expect(Math.abs(estimate / peakOf(fleet) - 1)).toBeLessThan(0.12);
  });

  test('of load that comes and goes with the hour follows the busiest hour', () => {
    const wave = (u: number) => u ** 3;
    const scale = 50;
    const [sample, fleet] = [thrown(36_000, 20_000, 3, wave), thrown(36_000, 1_000_000, 4, wave)];
    const estimate = fleetPeak(scalesOf(sample), scale);
    // The cube crowds the first minute, then the first second: both are herds.
    expect(Math.abs(estimate / peakOf(fleet) - 1)).toBeLessThan(0.15);
  });

  test('of a herd is the herd times the scale', () => {
    const sample = thrown(36_000, 3000, 5);
    sample[20_000]! += 400;
    const estimate = fleetPeak(scalesOf(sample), 100);
    expect(estimate).toBeGreaterThan(39_000);
    expect(estimate).toBeLessThan(42_000);
  });

  test('of a sample that is the whole is near what it shows, and of nothing is nothing', () => {
    const counts = thrown(36_000, 300_000, 6);
    expect(Math.abs(fleetPeak(scalesOf(counts), 1) / peakOf(counts) - 1)).toBeLessThan(0.1);
    expect(fleetPeak(scalesOf(new Uint32Array(3600)), 1000)).toBe(0);
  });
});

test('tails of the Poisson law', () => {
  expect(poissonTail(0, 3)).toBe(1);
  expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(poissonTail(3, 1)).toBeCloseTo(1 - 2.5 * Math.exp(-1), 12);
  expect(poissonTail(260, 230)).toBeCloseTo(0.0275, 3);
});
