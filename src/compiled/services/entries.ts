/** What an edge keeps or is fetching: one entry for each content at each node, found by what it is of. */

import { mix } from '../kernel/mix.ts';
import { copyNumbers, word } from '../kernel/native.ts';
import { ASK } from './ask.ts';
import { Heap } from './heap.ts';
import { Pool } from './pool.ts';

/** Where each number of an entry stands in its row. */
export const ENTRY = {
  /** The next one of the same bucket; -1: none. */
  next: 0,
  /** Whose it is, and of what: as in ASK. */
  node: 1,
  owner: 2,
  app: 3,
  kind: 4,
  what: 5,
  /** Kept: until when it is fresh, when it was made, both in microseconds, and when the request was sent that it was made for, in ms. */
  freshUntil: 6,
  madeAt: 7,
  asOf: 8,
  /** Being fetched: the visit that fetches it, -1 if it is kept; and the first and the last of those that wait for that, -1 if nobody. */
  fetch: 9,
  first: 10,
  last: 11,
} as const;

const ENTRY_WIDTH: i32 = 12;

export class Entries {
  readonly pool: Pool = new Pool(ENTRY_WIDTH);
  /** The first entry of each, -1 if there is none: as many as a power of two. */
  private buckets: Float64Array = new Float64Array(16).fill(-1);
  private count: i32 = 0;
  private readonly ends: Heap = new Heap();
  private orders: number = 0;

  /** The entry at a node for what a request is about; -1: there is none. @param visit where its row begins in `visits` */
  find(node: i32, visits: Float64Array, visit: i32): i32 {
    const rows: Float64Array = this.pool.rows;
    let entry: i32 = this.buckets[this.bucketOf(node, visits, visit)]! as i32;
    while (entry >= 0) {
      if (
        rows[entry + ENTRY.node]! === node &&
        rows[entry + ENTRY.owner]! === visits[visit + ASK.owner]! &&
        rows[entry + ENTRY.app]! === visits[visit + ASK.app]! &&
        rows[entry + ENTRY.kind]! === visits[visit + ASK.kind]! &&
        rows[entry + ENTRY.what]! === visits[visit + ASK.what]!
      )
        return entry;
      entry = rows[entry + ENTRY.next]! as i32;
    }
    return -1;
  }

  /** A new one, which is neither kept nor fetched yet. There must be none for the same. */
  add(node: i32, visits: Float64Array, visit: i32): i32 {
    if (this.count === this.buckets.length) this.widen();
    const entry: i32 = this.pool.take();
    const rows: Float64Array = this.pool.rows;
    rows[entry + ENTRY.node] = node;
    rows[entry + ENTRY.owner] = visits[visit + ASK.owner]!;
    rows[entry + ENTRY.app] = visits[visit + ASK.app]!;
    rows[entry + ENTRY.kind] = visits[visit + ASK.kind]!;
    rows[entry + ENTRY.what] = visits[visit + ASK.what]!;
    rows[entry + ENTRY.freshUntil] = 0;
    rows[entry + ENTRY.madeAt] = 0;
    rows[entry + ENTRY.asOf] = 0;
    rows[entry + ENTRY.fetch] = -1;
    rows[entry + ENTRY.first] = -1;
    rows[entry + ENTRY.last] = -1;
    this.link(entry);
    this.count += 1;
    return entry;
  }

  /** It is kept from now on, until it is fresh no more: then it is removed, and not before. */
  keep(entry: i32, freshUntil: number, madeAt: number, asOf: number): void {
    const rows: Float64Array = this.pool.rows;
    this.pool.touch(entry);
    this.orders += 1;
    rows[entry + ENTRY.freshUntil] = freshUntil;
    rows[entry + ENTRY.madeAt] = madeAt;
    rows[entry + ENTRY.asOf] = asOf;
    rows[entry + ENTRY.fetch] = -1;
    rows[entry + ENTRY.first] = -1;
    rows[entry + ENTRY.last] = -1;
    this.ends.push(freshUntil, this.orders, entry);
  }

  /** Those that are fresh no more are gone. */
  expire(us: number): void {
    while (this.ends.firstAt() <= us) {
      const entry: i32 = this.ends.firstPlace();
      this.ends.pop();
      this.remove(entry);
    }
  }

  remove(entry: i32): void {
    const rows: Float64Array = this.pool.rows;
    const bucket: i32 = this.bucketOfEntry(entry);
    let before: i32 = -1;
    let at: i32 = this.buckets[bucket]! as i32;
    while (at !== entry) {
      before = at;
      at = rows[at + ENTRY.next]! as i32;
    }
    if (before < 0) this.buckets[bucket] = rows[entry + ENTRY.next]!;
    else {
      this.pool.touch(before);
      rows[before + ENTRY.next] = rows[entry + ENTRY.next]!;
    }
    this.pool.give(entry);
    this.count -= 1;
  }

  copy(from: Entries): void {
    const count: i32 = from.buckets.length;
    if (this.buckets.length !== count) this.buckets = new Float64Array(count);
    copyNumbers(this.buckets, from.buckets, count);
    this.pool.copy(from.pool);
    this.ends.copy(from.ends);
    this.count = from.count;
    this.orders = from.orders;
  }

  private link(entry: i32): void {
    const bucket: i32 = this.bucketOfEntry(entry);
    this.pool.rows[entry + ENTRY.next] = this.buckets[bucket]!;
    this.buckets[bucket] = entry;
  }

  /** Twice as many buckets. */
  private widen(): void {
    const before: Float64Array = this.buckets;
    const rows: Float64Array = this.pool.rows;
    this.buckets = new Float64Array(2 * before.length).fill(-1);
    for (let bucket = 0; bucket < before.length; bucket++) {
      let entry: i32 = before[bucket]! as i32;
      while (entry >= 0) {
        const next: i32 = rows[entry + ENTRY.next]! as i32;
        this.pool.touch(entry);
        this.link(entry);
        entry = next;
      }
    }
  }

  private bucketOf(node: i32, visits: Float64Array, visit: i32): i32 {
    return this.bucketAt(
      node,
      visits[visit + ASK.owner]!,
      visits[visit + ASK.app]!,
      visits[visit + ASK.kind]!,
      visits[visit + ASK.what]!,
    );
  }

  private bucketOfEntry(entry: i32): i32 {
    const rows: Float64Array = this.pool.rows;
    return this.bucketAt(
      rows[entry + ENTRY.node]! as i32,
      rows[entry + ENTRY.owner]!,
      rows[entry + ENTRY.app]!,
      rows[entry + ENTRY.kind]!,
      rows[entry + ENTRY.what]!,
    );
  }

  private bucketAt(node: i32, owner: number, app: number, kind: number, what: number): i32 {
    let hash: i32 = mix(node + 2);
    hash = mix(hash ^ word(owner));
    hash = mix(hash ^ word(app));
    hash = mix(hash ^ word(kind));
    hash = mix(hash ^ word(what));
    return hash & (this.buckets.length - 1);
  }
}
