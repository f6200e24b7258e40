import { expect, test } from 'vitest';
import { STRETCH, STRETCH_WIDTH } from '../compiled/books/service-minutes.ts';
import { HOUR, MINUTE } from '../compiled/kernel/time.ts';
import { periodsOf, worstPeriod } from './worst-period.ts';

/** Minutes with arrivals and how many of them missed. */
function minutes(...of: readonly (readonly [arrivals: number, missed: number])[]) {
  const rows = new Float64Array(of.length * STRETCH_WIDTH);
  for (const [minute, [arrivals, missed]] of of.entries()) {
    rows[minute * STRETCH_WIDTH + STRETCH.arrivals] = arrivals;
    rows[minute * STRETCH_WIDTH + STRETCH.missed] = missed;
  }
  return { rows, stretchMs: MINUTE, warmupMs: 0 };
}

const RUN = minutes([10, 9], [0, 0], [100, 1], [100, 4], [50, 2]);

test('the worst minute is the first of those in which the largest share missed', () => {
  expect(worstPeriod(RUN, 'minute')).toEqual({ atMs: 0, arrivals: 10, missed: 9 });
  expect(worstPeriod({ ...RUN, warmupMs: MINUTE }, 'minute')).toEqual({
    atMs: 3 * MINUTE,
    arrivals: 100,
    missed: 4,
  });
});

test('a minute that has begun when measuring begins is not judged', () => {
  expect(periodsOf({ ...RUN, warmupMs: 1 }, 'minute')).toHaveLength(4);
});

test('a run is one part', () => {
  expect(periodsOf({ ...RUN, warmupMs: MINUTE }, 'run')).toEqual([
    { atMs: MINUTE, arrivals: 250, missed: 7 },
  ]);
});

test('hours begin at the start of the run', () => {
  const two = minutes(...Array.from({ length: 90 }, () => [2, 1] as const));
  expect(periodsOf({ ...two, warmupMs: 30 * MINUTE }, 'hour')).toEqual([
    { atMs: 30 * MINUTE, arrivals: 60, missed: 30 },
    { atMs: HOUR, arrivals: 60, missed: 30 },
  ]);
});

test('nobody who comes misses nothing', () => {
  expect(worstPeriod(minutes([0, 0]), 'minute')).toBeNull();
});
