/**
 * The virtual clock: time that moves only when something is due. One queue serves three customers: engines (instant, rank,
 * work), RxJS (`SchedulerLike`: operators such as `interval` run on virtual time) and XState (`setTimeout`).
 */

import { type SchedulerAction, type SchedulerLike, Subscription } from 'rxjs';
import { NEVER } from '../compiled/kernel/time.ts';
import { invariant } from '../kernel/invariant.ts';
import { type Entry, Queue } from '../kernel/queue.ts';
import { RANK } from '../kernel/rank.ts';

/** Something that is due; pass it to {@link VirtualClock.cancel}. */
export type Due = Entry<() => void>;

export class VirtualClock implements SchedulerLike {
  readonly #queue = new Queue<() => void>();
  readonly #timeouts = new Map<number, Due>();
  #now = 0;
  #timeoutId = 0;

  /** The current instant in ms since the start. */
  now(): number {
    return this.#now;
  }

  /** How many things are due. */
  get size(): number {
    return this.#queue.size;
  }

  /** Has `work` done at an instant not before now; among equal instants by rank, then in the order of asking. O(log n). */
  at(instant: number, rank: number, work: () => void): Due {
    invariant(instant >= this.#now, () => `asked at ${this.#now} ms for something at ${instant} ms`);
    return this.#queue.push(instant, rank, work);
  }

  /** Has what was asked for done at another instant, not before now; its order among others of its rank stays. O(log n). */
  move(due: Due, instant: number): void {
    invariant(instant >= this.#now, () => `moved at ${this.#now} ms to ${instant} ms`);
    this.#queue.move(due, instant);
  }

  /** Takes back what was asked for; harmless if it is done already. O(log n). */
  cancel(due: Due): void {
    this.#queue.remove(due);
  }

  /**
   * Does what is due before `end`, and moves to `end`: the horizon is half-open. Stops after `most` pieces of work, so that
   * the outside may look; asked again, it goes on.
   * @returns whether `end` was reached
   */
  runUntil(end: number, most = NEVER): boolean {
    let left = most;
    for (let next = this.#queue.peek(); next && next.at < end; next = this.#queue.peek()) {
      if (left-- <= 0) return false;
      this.#queue.remove(next);
      this.#now = next.at;
      next.item();
    }
    if (end !== NEVER && end > this.#now) this.#now = end;
    return true;
  }

  /** RxJS asks for work after a delay; the returned subscription takes it back. */
  schedule<T>(work: (this: SchedulerAction<T>, state?: T) => void, delay = 0, state?: T): Subscription {
    return new ClockAction(this, work).schedule(state, delay);
  }

  /** XState asks for a callback after a delay. An arrow, for XState calls it detached. */
  readonly setTimeout = (callback: () => void, delay: number): number => {
    const id = ++this.#timeoutId;
    const due = this.at(this.#now + Math.max(0, delay), RANK.due, () => {
      this.#timeouts.delete(id);
      callback();
    });
    this.#timeouts.set(id, due);
    return id;
  };

  readonly clearTimeout = (id: number): void => {
    const due = this.#timeouts.get(id);
    if (due) this.cancel(due);
    this.#timeouts.delete(id);
  };
}

/** One piece of work of RxJS: may schedule itself again, as recursive and periodic operators do. */
class ClockAction<T> extends Subscription implements SchedulerAction<T> {
  readonly #clock: VirtualClock;
  readonly #work: (this: SchedulerAction<T>, state?: T) => void;
  #due: Due | undefined;

  constructor(clock: VirtualClock, work: (this: SchedulerAction<T>, state?: T) => void) {
    super();
    this.#clock = clock;
    this.#work = work;
  }

  schedule(state?: T, delay = 0): Subscription {
    if (this.closed) return this;
    if (this.#due) this.#clock.cancel(this.#due);
    const at = this.#clock.now() + Math.max(0, delay);
    const due = this.#clock.at(at, RANK.windowEdge, () => {
      this.#due = undefined;
      this.#work.call(this, state);
      if (!this.#due) this.unsubscribe();
    });
    this.#due = due;
    return this;
  }

  override unsubscribe(): void {
    if (this.#due) this.#clock.cancel(this.#due);
    this.#due = undefined;
    super.unsubscribe();
  }
}
