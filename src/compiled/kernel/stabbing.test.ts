import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stabbing } from './stabbing.ts';

fc.configureGlobal({ seed: 1 });

interface Intervals {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Steps between right ends and between left ends; no interval begins after its end. */
const intervals = (most: number) =>
  fc
    .array(fc.record({ toRight: fc.nat(4), toLeft: fc.nat(6) }), { maxLength: most, size: 'max' })
    .map((steps): Intervals => {
      const left: number[] = [];
      const right: number[] = [];
      let [from, to] = [-6, 0];
      for (const { toRight, toLeft } of steps) {
        to += toRight;
        from = Math.min(to, from + toLeft);
        left.push(from);
        right.push(to);
      }
      return { left, right };
    });

function solved({ left, right }: Intervals): Stabbing {
  const stabbing = new Stabbing();
  stabbing.solve(Float64Array.from(left), Float64Array.from(right), left.length);
  return stabbing;
}

/** Every choice of points among all ends, by how many there are: the most that any of them stabs. */
function byTryingAll({ left, right }: Intervals): number[] {
  const points = [...new Set([...left, ...right])];
  const most = new Array<number>(points.length + 1).fill(0);
  for (let choice = 0; choice < 2 ** points.length; choice++) {
    const chosen = points.filter((_, index) => choice & (1 << index));
    const stabbed = left.filter((from, index) =>
      chosen.some((point) => from <= point && point <= right[index]!),
    );
    most[chosen.length] = Math.max(most[chosen.length]!, stabbed.length);
  }
  return most;
}

describe('the most intervals that so many points stab', () => {
  test('is what trying all choices of points finds, and so is the fewest for so many', () => {
    fc.assert(
      fc.property(intervals(6), (given) => {
        const stabbing = solved(given);
        const most = byTryingAll(given);
        for (const [points, stabbed] of most.entries()) expect(stabbing.mostWith(points)).toBe(stabbed);
        for (let stabbed = 0; stabbed <= given.left.length; stabbed++) {
          expect(stabbing.fewestFor(stabbed)).toBe(most.findIndex((best) => best >= stabbed));
        }
      }),
      { numRuns: 600 },
    );
  });

  test('for many intervals is what choosing interval after interval finds', () => {
    fc.assert(
      fc.property(intervals(80), (given) => {
        const stabbing = solved(given);
        const most = byChoosingInTurn(given);
        for (const [points, stabbed] of most.entries()) expect(stabbing.mostWith(points)).toBe(stabbed);
      }),
      { numRuns: 300 },
    );
  });

  test('one that has solved one problem solves the next as a new one would', () => {
    const stabbing = new Stabbing();
    for (const count of [40, 3, 0, 17]) {
      const left = Float64Array.from({ length: count }, (_, index) => index * 2 - 7);
      const right = Float64Array.from({ length: count }, (_, index) => index * 2);
      stabbing.solve(left, right, count);
      const fresh = solved({ left: [...left], right: [...right] });
      expect([1, 2, 5, 50].map((points) => stabbing.mostWith(points))).toEqual(
        [1, 2, 5, 50].map((points) => fresh.mostWith(points)),
      );
    }
  });
});

/** The textbook recursion over (interval, points left): slow, and plainly right. */
function byChoosingInTurn({ left, right }: Intervals): number[] {
  const count = left.length;
  const best = Array.from({ length: count + 1 }, () => new Array<number>(count + 1).fill(0));
  for (let index = count - 1; index >= 0; index--) {
    let after = index;
    while (after < count && left[after]! <= right[index]!) after += 1;
    for (let points = 1; points <= count; points++) {
      best[index]![points] = Math.max(best[index + 1]![points]!, after - index + best[after]![points - 1]!);
    }
  }
  return best[0]!;
}
