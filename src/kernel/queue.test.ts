import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../compiled/kernel/draw.ts';
import { keyOf } from './address.ts';
import { type Entry, Queue } from './queue.ts';

fc.configureGlobal({ seed: 1 });

type Step = { do: 'push'; at: number; rank: number } | { do: 'pop' } | { do: 'remove'; which: number };

const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('push' as const), at: fc.nat(20), rank: fc.nat(2) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pop' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat() }) },
  ),
  { maxLength: 200, size: 'max' },
);

/** The slow queue: a list in the order of adding, searched from its front for the smallest (at, rank). */
class ListQueue {
  readonly #list: { at: number; rank: number; item: number }[] = [];

  get size(): number {
    return this.#list.length;
  }

  push(at: number, rank: number, item: number): void {
    this.#list.push({ at, rank, item });
  }

  pop(): number | undefined {
    const first = [...this.#list].sort((a, b) => a.at - b.at || a.rank - b.rank)[0];
    if (first) this.#list.splice(this.#list.indexOf(first), 1);
    return first?.item;
  }

  remove(item: number): boolean {
    const index = this.#list.findIndex((entry) => entry.item === item);
    if (index >= 0) this.#list.splice(index, 1);
    return index >= 0;
  }
}

function follow(program: readonly Step[]): void {
  const queue = new Queue<number>();
  const list = new ListQueue();
  const entries: Entry<number>[] = [];
  for (const step of program) {
    switch (step.do) {
      case 'push':
        list.push(step.at, step.rank, entries.length);
        entries.push(queue.push(step.at, step.rank, entries.length));
        break;
      case 'pop': {
        const next = queue.peek();
        const popped = queue.pop();
        expect(popped).toBe(next);
        expect(popped?.item).toBe(list.pop());
        break;
      }
      case 'remove': {
        const entry = entries[step.which % entries.length];
        if (entry) expect(queue.remove(entry)).toBe(list.remove(entry.item));
      }
    }
    expect(queue.size).toBe(list.size);
  }
  while (list.size > 0) expect(queue.pop()?.item).toBe(list.pop());
  expect(queue.pop()).toBeUndefined();
}

describe('the queue', () => {
  test('gives what a sorted list gives, for any program of push, pop and remove', () => {
    fc.assert(fc.property(steps, follow), { numRuns: 150 });
  });

  test('orders by time, then rank, then the order of adding', () => {
    const queue = new Queue<string>();
    queue.push(2, 0, 'later');
    queue.push(1, 1, 'lower rank, first');
    queue.push(1, 1, 'lower rank, second');
    queue.push(1, 0, 'higher rank');
    queue.push(Number.POSITIVE_INFINITY, 0, 'never');
    expect(Array.from({ length: 5 }, () => queue.pop()?.item)).toEqual([
      'higher rank',
      'lower rank, first',
      'lower rank, second',
      'later',
      'never',
    ]);
  });

  test('stays in order when the entry that fills a gap belongs further forward', () => {
    const queue = new Queue<number>();
    const entries = [0, 10, 1, 11, 12, 2, 3].map((at) => queue.push(at, 0, at));
    queue.remove(entries[3]!);
    expect(Array.from({ length: 6 }, () => queue.pop()?.item)).toEqual([0, 1, 2, 3, 10, 12]);
  });

  test('is not harmed by removing an entry that has left', () => {
    const queue = new Queue<string>();
    const removed = queue.push(1, 0, 'removed');
    const popped = queue.push(2, 0, 'popped');
    queue.push(3, 0, 'stays');
    expect([queue.remove(removed), queue.remove(removed)]).toEqual([true, false]);
    expect(queue.pop()).toBe(popped);
    expect(queue.remove(popped)).toBe(false);
    expect([queue.size, queue.peek()?.item]).toEqual([1, 'stays']);
  });
});

describe('the cost of the queue', () => {
  /** How often instants were compared while `work` ran with instants that count: two readings make a comparison. */
  function comparisonsOf(work: (instant: (value: number) => number) => void): number {
    let readings = 0;
    const instant = (value: number) => ({
      valueOf: () => {
        readings += 1;
        return value;
      },
    });
    work((value) => instant(value) as unknown as number);
    return readings / 2;
  }

  const key = keyOf({ seed: 1, replication: 0, device: 0, app: 0 });
  const fill = (queue: Queue<number>, n: number, instant: (value: number) => number) =>
    Array.from({ length: n }, (_, index) => queue.push(instant(draw(key, 0, index)), 0, index));

  test.each([1_000, 32_000])('of %d pushes and pops is at most 3 n log2 n comparisons', (n) => {
    const comparisons = comparisonsOf((instant) => {
      const queue = new Queue<number>();
      fill(queue, n, instant);
      while (queue.pop());
    });
    expect(comparisons).toBeGreaterThan(n);
    expect(comparisons).toBeLessThan(3 * n * Math.log2(n));
  });

  test.each([1_000, 32_000])('of %d cancellations, oldest first, is at most 3 n log2 n comparisons', (n) => {
    const comparisons = comparisonsOf((instant) => {
      const queue = new Queue<number>();
      for (const entry of fill(queue, n, instant)) queue.remove(entry);
      expect(queue.size).toBe(0);
    });
    expect(comparisons).toBeGreaterThan(n);
    expect(comparisons).toBeLessThan(3 * n * Math.log2(n));
  });
});
