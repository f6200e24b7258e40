import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR } from '../compiled/kernel/time.ts';
import { RANK } from '../kernel/rank.ts';
import { cyclesOn } from './cycles.ts';
import { VirtualClock } from './virtual-clock.ts';

fc.configureGlobal({ seed: 1 });

function edges(cycleMs: number, horizonMs: number): [cycle: number, at: number][] {
  const clock = new VirtualClock();
  const seen: [number, number][] = [];
  cyclesOn(clock, cycleMs, horizonMs).subscribe((cycle) => seen.push([cycle, clock.now()]));
  clock.runUntil(horizonMs);
  return seen;
}

describe('cycles', () => {
  test.each([
    ['two days of twelve-hour cycles', 12 * HOUR, 48 * HOUR, [1, 2, 3]],
    ['a horizon within a cycle', 12 * HOUR, 47 * HOUR, [1, 2, 3]],
    ['a horizon just after an edge', 12 * HOUR, 36 * HOUR + 1, [1, 2, 3]],
    ['a horizon of one cycle', 12 * HOUR, 12 * HOUR, []],
    ['a horizon below one cycle', 12 * HOUR, HOUR, []],
  ])('%s', (_, cycleMs, horizonMs, cycles) => {
    expect(edges(cycleMs, horizonMs)).toEqual(cycles.map((cycle) => [cycle, cycle * cycleMs]));
  });

  test('end at every multiple of their length below the horizon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 500 }), (cycleMs, horizonMs) => {
        const count = Math.ceil(horizonMs / cycleMs) - 1;
        const expected = Array.from({ length: count }, (_, index) => [index + 1, (index + 1) * cycleMs]);
        expect(edges(cycleMs, horizonMs)).toEqual(expected);
      }),
    );
  });

  test('come before everything else of their instant', () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    clock.at(10, RANK.fault, () => seen.push('fault'));
    cyclesOn(clock, 10, 100).subscribe((cycle) => seen.push(`cycle ${cycle}`));
    clock.runUntil(11);
    expect(seen).toEqual(['cycle 1', 'fault']);
  });

  test('are complete, and out of the queue, once a clock runs past the horizon', () => {
    const clock = new VirtualClock();
    const seen: unknown[] = [];
    cyclesOn(clock, 10, 20).subscribe({
      next: (cycle) => seen.push(cycle),
      complete: () => seen.push('complete'),
    });
    clock.runUntil(31);
    expect([seen, clock.size]).toEqual([[1, 'complete'], 0]);
  });

  test('stop when nobody listens', () => {
    const clock = new VirtualClock();
    const subscription = cyclesOn(clock, 10, 100).subscribe();
    clock.runUntil(25);
    subscription.unsubscribe();
    expect(clock.size).toBe(0);
  });
});
