/**
 * The records of a usage log while it is read, and the sessions that they are. Kept as columns of numbers: a record takes 21 bytes,
 * and one that extends the session before it takes none.
 */

import { Growing, sharedColumn } from './growing.ts';
import { Interned } from './interned.ts';
import { Merging, sessionsOfEvents, sessionsOfRecords } from './sessions.ts';

/** A usage log, instants in whole ms since 1970 or of the file's epoch; devices and apps in order of first appearance. */
export interface UsageTrace {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly deviceIds: readonly string[];
  readonly appIds: readonly string[];
  /** By device. It is watched up to this, inclusive; its last session may close after that. */
  readonly lastAtOf: Float64Array;
  /** By pair of a device and an app that it opens, ordered by both; sessions of pair p are `from[p]` to `from[p + 1]`. */
  readonly deviceOf: Uint32Array;
  readonly appOf: Uint32Array;
  readonly from: Uint32Array;
  /** By session, in the order of time within a pair. */
  readonly openAt: Float64Array;
  /** As far as the log tells: until the close, or from the first to the last of merged records. */
  readonly lengthMs: Float64Array;
  /** 1 if the log does not say how long the session went on after that. */
  readonly isLeftOpen: Uint8Array;
  readonly counts: TraceCounts;
}

export interface TraceCounts {
  readonly opens: number;
  /** Opens of a log of events that no close follows. */
  readonly withoutClose: number;
  /** Closes of a log of events that follow no open; they are left out. */
  readonly withoutOpen: number;
}

/** What the records of a log say of the end of a session: its length, nothing, or that it is a record of its own. */
export type Ends = 'durations' | 'none' | 'events';

export interface Stint {
  readonly at: number;
  readonly lengthMs: number;
  readonly isClose: boolean;
}

/** More apps than any log has: a device and an app are one number. */
const APPS = 2 ** 22;

export class Stints {
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = 0;
  opens = 0;
  readonly #ends: Ends;
  readonly #mergeWithin: number;
  readonly #devices = new Interned();
  readonly #apps = new Interned();
  readonly #pairs = new Map<number, number>();
  /** By pair. */
  readonly #deviceOf = new Growing(Uint32Array);
  readonly #appOf = new Growing(Uint32Array);
  readonly #latest = new Growing(Uint32Array);
  /** By device. */
  readonly #lastAtOf = new Growing(Float64Array);
  /** By record. */
  readonly #at = new Growing(Float64Array);
  readonly #lengthMs = new Growing(Float64Array);
  readonly #pair = new Growing(Uint32Array);
  readonly #isClose = new Growing(Uint8Array);

  constructor(ends: Ends, mergeWithin: number) {
    this.#ends = ends;
    this.#mergeWithin = mergeWithin;
  }

  add(deviceId: string, appId: string, { at, lengthMs, isClose }: Stint): void {
    const device = this.#devices.numberOf(deviceId);
    if (device === this.#lastAtOf.length) this.#lastAtOf.push(0);
    const pair = this.#pairOf(device, this.#apps.numberOf(appId));
    if (!isClose) {
      this.opens += 1;
      if (at < this.firstAt) this.firstAt = at;
    }
    if (at > this.#lastAtOf.at[device]!) this.#lastAtOf.at[device] = at;
    if (at > this.lastAt) this.lastAt = at;
    if (this.#ends !== 'events' && this.#mergeWithin > 0 && this.#extends(pair, at, lengthMs)) return;
    this.#latest.at[pair] = this.#at.length;
    this.#at.push(at);
    this.#lengthMs.push(lengthMs);
    this.#pair.push(pair);
    this.#isClose.push(isClose ? 1 : 0);
  }

  #pairOf(device: number, app: number): number {
    const key = device * APPS + app;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair = this.#pairs.size;
    this.#pairs.set(key, pair);
    this.#deviceOf.push(device);
    this.#appOf.push(app);
    this.#latest.push(NONE);
    return pair;
  }

  /** In a file that is ordered by time, sessions grow while it is read; whatever the order, the same ones come out at the end. */
  #extends(pair: number, at: number, lengthMs: number): boolean {
    const latest = this.#latest.at[pair]!;
    if (latest === NONE) return false;
    const openAt = this.#at.at[latest]!;
    const closeAt = openAt + this.#lengthMs.at[latest]!;
    if (at < openAt || !(at - closeAt <= this.#mergeWithin)) return false;
    this.#lengthMs.at[latest] = Math.max(closeAt, at + lengthMs) - openAt;
    return true;
  }

  /** The sessions of all records. */
  trace(endWith: 'file' | 'device'): UsageTrace {
    const { order, starts } = this.#byPair();
    const length = this.#at.length;
    const openAt = sharedColumn(Float64Array, length);
    const lengthMs = sharedColumn(Float64Array, length);
    const isLeftOpen = sharedColumn(Uint8Array, length);
    const counts = { opens: this.opens, withoutClose: 0, withoutOpen: 0 };
    const kept: { readonly pair: number; readonly from: number }[] = [];
    let end = 0;
    const merging = new Merging(this.#mergeWithin, (at, lasted, isLeft) => {
      openAt[end] = at;
      lengthMs[end] = lasted;
      isLeftOpen[end++] = isLeft ? 1 : 0;
    });
    const log = { at: this.#at.at, lengthMs: this.#lengthMs.at, isClose: this.#isClose.at };
    for (const pair of this.#pairsInOrder()) {
      const from = end;
      const records = order.subarray(starts[pair]!, starts[pair + 1]!);
      if (this.#ends === 'events') {
        const { withoutClose, withoutOpen } = sessionsOfEvents(log, records, merging.take);
        counts.withoutClose += withoutClose;
        counts.withoutOpen += withoutOpen;
      } else sessionsOfRecords(log, records, this.#ends === 'none', merging.take);
      merging.end();
      if (end > from) kept.push({ pair, from });
    }
    return {
      ...{ firstAt: this.firstAt, lastAt: this.lastAt, counts },
      ...this.#named(kept, endWith),
      from: Uint32Array.from([...kept.map(({ from }) => from), end]),
      openAt: openAt.subarray(0, end),
      lengthMs: lengthMs.subarray(0, end),
      isLeftOpen: isLeftOpen.subarray(0, end),
    };
  }

  /** Records by pair, then by time, then as they stand in the file. */
  #byPair(): { order: Uint32Array; starts: Uint32Array } {
    const pairs = this.#pairs.size;
    const starts = new Uint32Array(pairs + 1);
    const length = this.#at.length;
    for (let record = 0; record < length; record++) starts[this.#pair.at[record]! + 1]! += 1;
    for (let pair = 0; pair < pairs; pair++) starts[pair + 1]! += starts[pair]!;
    const next = starts.slice();
    const order = new Uint32Array(length);
    for (let record = 0; record < length; record++) order[next[this.#pair.at[record]!]!++] = record;
    const { at } = this.#at;
    for (let pair = 0; pair < pairs; pair++) {
      const records = order.subarray(starts[pair]!, starts[pair + 1]!);
      let isOrdered = true;
      for (let n = 1; n < records.length && isOrdered; n++)
        isOrdered = at[records[n]!]! >= at[records[n - 1]!]!;
      if (!isOrdered) records.sort((a, b) => at[a]! - at[b]! || a - b);
    }
    return { order, starts };
  }

  #pairsInOrder(): number[] {
    const [devices, apps] = [this.#deviceOf.at, this.#appOf.at];
    return Array.from({ length: this.#pairs.size }, (_, pair) => pair).sort(
      (a, b) => devices[a]! - devices[b]! || apps[a]! - apps[b]!,
    );
  }

  /** Devices and apps without a session, of which only closes tell, are none. */
  #named(kept: readonly { readonly pair: number }[], endWith: 'file' | 'device') {
    const devices = renumbered(kept.map(({ pair }) => this.#deviceOf.at[pair]!));
    const apps = renumbered(kept.map(({ pair }) => this.#appOf.at[pair]!));
    const lastAtOf = (device: number) => (endWith === 'file' ? this.lastAt : this.#lastAtOf.at[device]!);
    return {
      deviceIds: devices.used.map((device) => this.#devices.names[device]!),
      appIds: apps.used.map((app) => this.#apps.names[app]!),
      lastAtOf: Float64Array.from(devices.used, lastAtOf),
      deviceOf: devices.numbers,
      appOf: apps.numbers,
    };
  }
}

const NONE = 0xffff_ffff;

function renumbered(numbers: readonly number[]): { used: number[]; numbers: Uint32Array } {
  const used = [...new Set(numbers)].sort((a, b) => a - b);
  const places = new Map(used.map((number, place) => [number, place]));
  return { used, numbers: Uint32Array.from(numbers, (number) => places.get(number)!) };
}
