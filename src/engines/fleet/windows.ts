/**
 * Windows of a fleet that meets at services: each is brought to its fixed point (see compiled/fleet/served.ts), together with the
 * devices of other threads. How long they are follows from how many passes they take, a count that is the same for all threads and
 * that no result depends on.
 */

import { InvariantError } from '../../kernel/invariant.ts';

/** What the module offers for it; see compiled/fleet/root.as. */
export interface WindowExports {
  readonly memory: WebAssembly.Memory;
  beginServed(shard: number): number;
  openWindow(shard: number, from: number, to: number): void;
  ownAsks(shard: number): number;
  ownAsksEnd(shard: number): number;
  roomForAsks(shard: number, numbers: number): number;
  passServices(shard: number, to: number): void;
  reactTo(shard: number, to: number): number;
  giveUpWindow(shard: number): void;
  commitWindow(shard: number, to: number): number;
  serviceFacts(shard: number): number;
  serviceFactsEnd(shard: number): number;
  replies(shard: number): number;
  repliesEnd(shard: number): number;
  endServed(shard: number): void;
}

/**
 * How threads meet; each of them calls it as often as the others. In: what the devices of this thread ask, and whether it is something
 * else than before; out: what those of all threads ask, `null` if it is the same as before for all of them.
 */
export type Exchange = (own: Float64Array, isChanged: boolean) => Float64Array | null;

/** Rows of facts of services and of replies, of the window that was lived last; of all threads. They are not to be kept. */
export type Watch = (facts: Float64Array, replies: Float64Array) => void;

/** There are no other threads. */
export const alone: Exchange = (own, isChanged) => (isChanged ? own : null);

const FIRST_MS = 10_000;
const LONGEST_MS = 3_600_000;

/** A window that takes more passes than this is halved for the next time, one that takes more than that is begun again. */
const MANY_PASSES = 4;
const MOST_PASSES = 64;

export class Windows {
  now = 0;
  readonly #wasm: WindowExports;
  readonly #shard: number;
  readonly #exchange: Exchange;
  readonly #horizonMs: number;
  readonly #isFixed: boolean;
  readonly #watch: Watch | null;
  #lengthMs: number;

  /** @param lengthMs of each window; `null`: adapted */
  constructor(
    wasm: WindowExports,
    shard: number,
    exchange: Exchange,
    horizonMs: number,
    lengthMs: number | null,
    watch: Watch | null,
  ) {
    this.#wasm = wasm;
    this.#shard = shard;
    this.#exchange = exchange;
    this.#horizonMs = horizonMs;
    this.#isFixed = lengthMs !== null;
    this.#lengthMs = lengthMs ?? FIRST_MS;
    this.#watch = watch;
  }

  /** @returns how many events there were */
  begin(): number {
    return this.#wasm.beginServed(this.#shard);
  }

  /** Lives the next window. @returns how many events there were @throws InvariantError if it has no fixed point */
  next(): number {
    for (;;) {
      const to = Math.min(this.now + this.#lengthMs, this.#horizonMs);
      const passes = this.#settle(to);
      if (passes <= MOST_PASSES) {
        const events = this.#wasm.commitWindow(this.#shard, to);
        this.now = to;
        this.#show();
        if (!this.#isFixed) this.#adapt(passes);
        return events;
      }
      if (this.#lengthMs <= 1) {
        throw new InvariantError(`what is asked and answered at ${this.now} ms does not come to rest`);
      }
      this.#wasm.giveUpWindow(this.#shard);
      this.#lengthMs = Math.max(1, Math.floor(this.#lengthMs / 2));
    }
  }

  #show(): void {
    if (!this.#watch) return;
    const wasm = this.#wasm;
    const { buffer } = wasm.memory;
    this.#watch(
      new Float64Array(buffer, wasm.serviceFacts(this.#shard), wasm.serviceFactsEnd(this.#shard)),
      new Float64Array(buffer, wasm.replies(this.#shard), wasm.repliesEnd(this.#shard)),
    );
  }

  #settle(to: number): number {
    this.#wasm.openWindow(this.#shard, this.now, to);
    let passes = 0;
    for (let isChanged = true; this.#meet(isChanged) && passes <= MOST_PASSES; passes++) {
      this.#wasm.passServices(this.#shard, to);
      isChanged = this.#wasm.reactTo(this.#shard, to) !== 0;
    }
    return passes;
  }

  /** What all threads ask comes into the memory of each. @returns whether it is something else than before */
  #meet(isChanged: boolean): boolean {
    const { memory } = this.#wasm;
    const at = this.#wasm.ownAsks(this.#shard);
    const own = new Float64Array(memory.buffer, at, this.#wasm.ownAsksEnd(this.#shard));
    const all = this.#exchange(own, isChanged);
    if (all === null) return false;
    const { length } = all;
    const isOwn = all === own;
    const room = this.#wasm.roomForAsks(this.#shard, length);
    // Memory that has grown has another buffer.
    const source = isOwn ? new Float64Array(memory.buffer, at, length) : all;
    new Float64Array(memory.buffer, room, length).set(source);
    return true;
  }

  #adapt(passes: number): void {
    if (passes > MANY_PASSES) this.#lengthMs = Math.max(1, Math.floor(this.#lengthMs / 2));
    else if (passes === 1) this.#lengthMs = Math.min(LONGEST_MS, this.#lengthMs * 2);
  }
}
