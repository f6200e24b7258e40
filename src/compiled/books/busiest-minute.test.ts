import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BusiestMinute, SECOND, SECOND_WIDTH } from './busiest-minute.ts';

const S = 1_000_000;

/** Arrivals by second, from a second of the run on. */
function seen(seconds: readonly number[], lengthS: number, fromS = 0): { first: number; arrivals: number[] } {
  const minute = new BusiestMinute(fromS * S);
  for (const second of seconds.toSorted((a, b) => a - b)) minute.arrived(second * S);
  minute.close(lengthS * S);
  const arrivals = Array.from(
    { length: minute.rows.length / SECOND_WIDTH },
    (_, index) => minute.rows[index * SECOND_WIDTH + SECOND.arrivals]!,
  );
  return { first: minute.first, arrivals };
}

test('shows the minute before it, the minute, and two after it', () => {
  const { first, arrivals } = seen([601, 700, 700, 725, 3000], 3600);
  expect([first, arrivals.length]).toEqual([600, 240]);
  expect(arrivals[1]).toBe(1);
  expect(arrivals[100]).toBe(2);
});

test('at the edges of a run shows what there is of them', () => {
  expect(seen([5, 5], 3600)).toMatchObject({ first: 0, arrivals: { length: 180 } });
  expect(seen([3590, 3591], 3600)).toMatchObject({ first: 3480, arrivals: { length: 120 } });
  expect(seen([70], 90)).toMatchObject({ first: 0, arrivals: { length: 90 } });
});

test('leaves out what is not measured, and is empty where nobody comes', () => {
  expect(seen([10, 10, 10, 4000], 7200, 3600).first).toBe(3900);
  expect(seen([], 3600)).toEqual({ first: -1, arrivals: [] });
});

test('is what counting each second and looking afterwards gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1499), { maxLength: 60 }),
      fc.integer({ min: 0, max: 900 }),
      (seconds, fromS) => {
        const counts = new Array<number>(1500).fill(0);
        for (const second of seconds) counts[second]! += 1;
        const minutes = Array.from({ length: 25 }, (_, minute) =>
          minute * 60 >= fromS ? counts.slice(minute * 60, minute * 60 + 60).reduce((a, b) => a + b) : 0,
        );
        const most = Math.max(...minutes);
        const busiest = minutes.indexOf(most);
        const first = most === 0 ? -1 : Math.max(0, (busiest - 1) * 60);
        const arrivals = most === 0 ? [] : counts.slice(first, (busiest + 3) * 60);
        expect(seen(seconds, 1500, fromS)).toEqual({ first, arrivals });
      },
    ),
    { seed: 1 },
  );
});

test('a queue lasts until it is told to be another', () => {
  const minute = new BusiestMinute(0);
  minute.arrived(10 * S);
  minute.queued(10 * S, 3);
  minute.queued(12.5 * S, 5);
  minute.queued(12.6 * S, 0);
  minute.close(20 * S);
  const queues = Array.from(
    { length: 20 },
    (_, second) => minute.rows[second * SECOND_WIDTH + SECOND.longestQueue],
  );
  expect(queues.slice(9, 15)).toEqual([0, 3, 3, 5, 0, 0]);
});
