/**
 * A stable priority queue: a binary heap over (time, rank, sequence) in which every entry knows its place, so that
 * adding, removing the first and cancelling any are all O(log n) and a cancelled entry leaves nothing behind.
 */

/** One thing that will happen. `place` is -1 when the entry is not in a queue. */
export interface Entry<T> {
  /** Changed by {@link Queue.move} alone. */
  at: number;
  readonly rank: number;
  readonly sequence: number;
  readonly item: T;
  place: number;
}

export class Queue<T> {
  readonly #heap: Entry<T>[] = [];
  #sequence = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** Adds an item; among equal (at, rank) the first added comes out first. */
  push(at: number, rank: number, item: T): Entry<T> {
    const entry: Entry<T> = { at, rank, sequence: this.#sequence++, item, place: this.#heap.length };
    this.#heap.push(entry);
    this.#rise(entry);
    return entry;
  }

  /** The entry that comes next, or `undefined` when the queue is empty. */
  peek(): Entry<T> | undefined {
    return this.#heap[0];
  }

  /** Removes and returns the entry that comes next. */
  pop(): Entry<T> | undefined {
    const first = this.#heap[0];
    if (first) this.remove(first);
    return first;
  }

  /** Takes an entry out. Removing one that has already left is harmless and returns false. */
  remove(entry: Entry<T>): boolean {
    if (entry.place < 0) return false;
    const last = this.#heap.pop()!;
    if (last !== entry) {
      this.#put(last, entry.place);
      this.#rise(last);
      this.#sink(last);
    }
    entry.place = -1;
    return true;
  }

  /** Has an entry come out at another time: among equal (at, rank) still by when it was added. @returns false if it has left already */
  move(entry: Entry<T>, at: number): boolean {
    if (entry.place < 0) return false;
    entry.at = at;
    this.#rise(entry);
    this.#sink(entry);
    return true;
  }

  #put(entry: Entry<T>, place: number): void {
    this.#heap[place] = entry;
    entry.place = place;
  }

  #rise(entry: Entry<T>): void {
    while (entry.place > 0) {
      const place = entry.place;
      const parent = this.#heap[(place - 1) >> 1]!;
      if (!comesBefore(entry, parent)) return;
      this.#put(entry, parent.place);
      this.#put(parent, place);
    }
  }

  #sink(entry: Entry<T>): void {
    for (;;) {
      const place = entry.place;
      const left = this.#heap[2 * place + 1];
      if (!left) return;
      const right = this.#heap[2 * place + 2];
      const child = right && comesBefore(right, left) ? right : left;
      if (!comesBefore(child, entry)) return;
      this.#put(entry, child.place);
      this.#put(child, place);
    }
  }
}

/** The total order of the clock (decision D5). */
export function comesBefore(a: Omit<Entry<unknown>, 'item' | 'place'>, b: typeof a): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.sequence < b.sequence;
}
