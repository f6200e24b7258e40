import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from '../kernel/address.ts';
import { waveOf } from './wave.ts';

const CLUSTERS = 32;

/** Counts of independent events in classes, by cluster. @param rise of the wave above its mean, with its top in the middle of the class */
function counted(seed: number, events: number, { rise, top }: { rise: number; top: number }) {
  const key = keyOf({ seed, replication: 0, device: 0, app: 0 });
  const clusters = Array.from({ length: CLUSTERS }, () => new Array<number>(24).fill(0));
  for (let event = 0, at = 0; event < events; at += 2) {
    const hour = Math.floor(24 * draw(key, 0, at));
    const level = (1 + rise * Math.cos((2 * Math.PI * (hour - top)) / 24)) / (1 + rise);
    if (draw(key, 0, at + 1) > level) continue;
    clusters[event % CLUSTERS]![hour]! += 1;
    event += 1;
  }
  const whole = clusters[0]!.map((_, hour) => clusters.reduce((sum, one) => sum + one[hour]!, 0));
  const rest = clusters.map((own) => ({ size: 1, without: whole.map((count, hour) => count - own[hour]!) }));
  return waveOf(whole, rest)!;
}

describe('a wave in counts that come round', () => {
  test('is found with its size and its top', () => {
    const { amplitude, top, chance } = counted(1, 20_000, { rise: 0.2, top: 20 });
    expect(chance).toBeLessThan(1e-9);
    expect(amplitude).toBeCloseTo(0.2, 1);
    // The middle of the class that begins at 20.
    expect(Math.abs(top - 20.5)).toBeLessThan(0.5);
  });

  test('is as often called surprising as it should be where there is none', () => {
    const chances = Array.from(
      { length: 400 },
      (_, seed) => counted(seed + 1, 1000, { rise: 0, top: 0 }).chance,
    );
    const below = (level: number) => chances.filter((chance) => chance < level).length / chances.length;
    expect(below(0.5)).toBeGreaterThan(0.42);
    expect(below(0.5)).toBeLessThan(0.58);
    expect(below(0.05)).toBeLessThan(0.09);
    expect(below(0.05)).toBeGreaterThan(0.02);
  });

  test('that all clusters have alike is no chance, and nothing is no wave', () => {
    const wave = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 100 : 10));
    const alike = (values: readonly number[]) =>
      waveOf(
        values,
        Array.from({ length: 8 }, () => ({ size: 1, without: values.map((value) => (value * 7) / 8) })),
      );
    expect(alike(wave)).toMatchObject({ chance: 0 });
    expect(alike(new Array<number>(24).fill(10))).toMatchObject({ chance: 1 });
    expect(alike(new Array<number>(24).fill(0))).toBeNull();
  });

  test('is not told of too few clusters', () => {
    const rest = Array.from({ length: 5 }, () => ({ size: 1, without: [1, 2, 3, 4] }));
    expect(waveOf([2, 3, 4, 5], rest)).toBeNull();
  });
});
