import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { NEVER } from '../compiled/kernel/time.ts';
import { keyOf } from '../kernel/address.ts';
import { InvariantError } from '../kernel/invariant.ts';
import { RANK } from '../kernel/rank.ts';
import { type Due, VirtualClock } from './virtual-clock.ts';

fc.configureGlobal({ seed: 1 });

describe('at', () => {
  test('does things by instant, then rank, then in the order of asking', () => {
    const request = fc.record({ at: fc.nat(5), rank: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(request), (requests) => {
        const clock = new VirtualClock();
        const done: number[] = [];
        for (const [index, { at, rank }] of requests.entries()) clock.at(at, rank, () => done.push(index));
        clock.runUntil(NEVER);
        const inOrder = [...requests.entries()].sort(([, a], [, b]) => a.at - b.at || a.rank - b.rank);
        expect(done).toEqual(inOrder.map(([index]) => index));
      }),
    );
  });

  test('ends a chain of zero delays within the instant', () => {
    const clock = new VirtualClock();
    const done: string[] = [];
    const say = (text: string) => done.push(`${text} at ${clock.now()}`);
    clock.at(10, RANK.due, () => {
      say('due');
      clock.at(10, RANK.caused, () => {
        say('caused');
        clock.at(10, RANK.answer, () => say('answer'));
      });
    });
    clock.at(10, RANK.open, () => say('open'));
    clock.at(11, RANK.windowEdge, () => say('edge'));
    clock.runUntil(12);
    expect(done).toEqual(['due at 10', 'open at 10', 'caused at 10', 'answer at 10', 'edge at 11']);
  });

  test('refuses the past and what is no instant', () => {
    const clock = new VirtualClock();
    clock.runUntil(100);
    for (const instant of [99, -1, Number.NaN]) {
      expect(() => clock.at(instant, 0, () => {})).toThrow(InvariantError);
    }
    expect(() => clock.at(100, 0, () => {})).not.toThrow();
    expect(clock.size).toBe(1);
  });
});

describe('runUntil', () => {
  test('is half-open: what is due at the end is done by the next call', () => {
    const clock = new VirtualClock();
    const done: number[] = [];
    for (const at of [9, 10, 11]) clock.at(at, 0, () => done.push(clock.now()));
    clock.runUntil(10);
    expect([done, clock.now(), clock.size]).toEqual([[9], 10, 2]);
    clock.runUntil(10);
    expect([done, clock.now(), clock.size]).toEqual([[9], 10, 2]);
    clock.runUntil(11);
    expect([done, clock.now(), clock.size]).toEqual([[9, 10], 11, 1]);
  });

  test('in steps does what one call does', () => {
    const instants = fc.array(fc.nat(50));
    const run = (asked: readonly number[], ends: readonly number[]) => {
      const clock = new VirtualClock();
      const done: string[] = [];
      for (const [index, at] of asked.entries()) {
        clock.at(at, 0, () => {
          done.push(`${index} at ${clock.now()}`);
          clock.at(clock.now() + 7, 0, () => done.push(`after ${index} at ${clock.now()}`));
        });
      }
      for (const end of ends) clock.runUntil(end);
      return done;
    };
    fc.assert(
      fc.property(instants, instants, (asked, ends) => {
        expect(run(asked, [...ends.toSorted((a, b) => a - b), 100])).toEqual(run(asked, [100]));
      }),
    );
  });

  test('stops after the most it may do, in the midst of an instant too, and goes on when asked again', () => {
    const clock = new VirtualClock();
    const done: number[] = [];
    for (const at of [1, 5, 5, 9]) clock.at(at, 0, () => done.push(at));
    expect([clock.runUntil(10, 2), done, clock.now()]).toEqual([false, [1, 5], 5]);
    expect([clock.runUntil(10, 0), clock.now()]).toEqual([false, 5]);
    expect([clock.runUntil(10, 2), done, clock.now()]).toEqual([true, [1, 5, 5, 9], 10]);
  });

  test('moves to its end when nothing is due, and never back', () => {
    const clock = new VirtualClock();
    clock.runUntil(50);
    clock.runUntil(20);
    expect(clock.now()).toBe(50);
  });

  test('without an end does everything but what never comes, and stays at the last instant', () => {
    const clock = new VirtualClock();
    const done: number[] = [];
    clock.at(NEVER, 0, () => done.push(NEVER));
    clock.at(5, 0, () => done.push(5));
    clock.runUntil(NEVER);
    expect([done, clock.now(), clock.size]).toEqual([[5], 5, 1]);
  });
});

describe('cancel', () => {
  test('takes back what was asked for, and is harmless when it is done', () => {
    const clock = new VirtualClock();
    const done: string[] = [];
    const first = clock.at(1, 0, () => done.push('first'));
    const second = clock.at(2, 0, () => done.push('second'));
    clock.at(3, 0, () => done.push('third'));
    clock.runUntil(2);
    clock.cancel(first);
    clock.cancel(second);
    clock.cancel(second);
    clock.runUntil(NEVER);
    expect(done).toEqual(['first', 'third']);
  });

  test('reaches what is due at the same instant', () => {
    const clock = new VirtualClock();
    const done: string[] = [];
    clock.at(1, 0, () => clock.cancel(second));
    const second = clock.at(1, 1, () => done.push('second'));
    clock.runUntil(NEVER);
    expect(done).toEqual([]);
  });
});

describe('the cost', () => {
  const n = 100_000;
  const key = keyOf({ seed: 1, replication: 0, device: 0, app: 0 });

  test('of asking for and cancelling 100,000 things is O(log n) comparisons each, and nothing stays behind', () => {
    let readings = 0;
    const counting = (value: number) =>
      ({
        valueOf: () => {
          readings += 1;
          return value;
        },
      }) as unknown as number;
    const clock = new VirtualClock();
    const dues: Due[] = [];
    for (let index = 0; index < n; index++) {
      dues.push(clock.at(counting(Math.floor(draw(key, 0, index) * 1e9)), 0, () => {}));
    }
    expect(clock.size).toBe(n);
    for (const due of dues.slice(0, n / 2)) clock.cancel(due);
    expect(clock.size).toBe(n / 2);
    for (const due of dues) clock.cancel(due);
    expect(clock.size).toBe(0);
    // A comparison reads two instants; `at` reads each once more to refuse the past.
    expect((readings - n) / 2).toBeGreaterThan(n);
    expect((readings - n) / 2).toBeLessThan(3 * n * Math.log2(n));
  });

  test('of rxjs subscriptions that end early is paid back: the queue is empty', () => {
    const clock = new VirtualClock();
    const subscriptions = Array.from({ length: n }, (_, index) => clock.schedule(() => {}, index % 1000));
    expect(clock.size).toBe(n);
    for (const subscription of subscriptions) subscription.unsubscribe();
    expect(clock.size).toBe(0);
  });
});
