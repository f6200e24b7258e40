import type { Cell } from '../domain/cell.ts';
import { index } from '../kernel/native.ts';
import { DAY, SECOND } from '../kernel/time.ts';

/**
 * The requests of one day by second: one byte each, which keeps a whole month near the processor, and what is above 255 is
 * carried into words that most days never need.
 */
export class DayOfRequests {
  readonly low: Uint8Array = new Uint8Array(86_400);
  high: Uint32Array | null = null;

  add(second: i32, requests: i32): void {
    const sum: i32 = (this.low[second]! as i32) + requests;
    this.low[second] = sum as u8;
    if (sum > 255) this.carry(second, sum >>> 8);
  }

  at(second: i32): number {
    const high: Uint32Array | null = this.high;
    return (this.low[second]! as i32) + (high === null ? 0 : 256 * (high[second]! as number));
  }

  carry(second: i32, times: i32): void {
    if (this.high === null) this.high = new Uint32Array(86_400);
    this.high![second]! += times;
  }
}

/** The load of the origin: requests of both kinds in aligned seconds since the start, warm-up included. */
export class Requests {
  /** A day without requests takes no memory. */
  readonly days: (DayOfRequests | null)[];
  /** Requests before measuring began in the second in which it began: not to be mistaken for measured ones. */
  beforeMeasuring: number = 0;

  constructor(horizonMs: number) {
    this.days = new Array<DayOfRequests | null>(Math.ceil(horizonMs / DAY) as i32).fill(null);
  }

  /** Counts a request; its second comes by {@link PendingRequests}. */
  requested(cell: Cell): void {
    const now: number = cell.now;
    const warmupMs: number = cell.world.warmupMs;
    if (now >= warmupMs) return;
    if (Math.floor(now / SECOND) === Math.floor(warmupMs / SECOND)) this.beforeMeasuring += 1;
  }

  merge(other: Requests): void {
    for (let day = 0; day < other.days.length; day++) {
      const theirs: DayOfRequests | null = other.days[day]!;
      if (theirs === null) continue;
      const own: DayOfRequests = this.dayAt(day);
      for (let second = 0; second < 86_400; second++) own.add(second, theirs.low[second]!);
      const high: Uint32Array | null = theirs.high;
      if (high === null) continue;
      for (let second = 0; second < 86_400; second++) own.carry(second, high[second]!);
    }
    this.beforeMeasuring += other.beforeMeasuring;
  }

  dayAt(day: i32): DayOfRequests {
    const known: DayOfRequests | null = this.days[day]!;
    if (known !== null) return known;
    const fresh: DayOfRequests = new DayOfRequests();
    this.days[day] = fresh;
    return fresh;
  }
}

const MOST_PENDING: i32 = 1024;

/**
 * Instants of requests on their way into {@link Requests}. The seconds of one device lie far apart in memory: many at a time,
 * the processor fetches them at once instead of one after the other.
 */
export class PendingRequests {
  private readonly instants: Float64Array = new Float64Array(MOST_PENDING);
  private count: i32 = 0;

  add(instant: number, requests: Requests): void {
    if (this.count === MOST_PENDING) this.settle(requests);
    this.instants[this.count] = instant;
    this.count += 1;
  }

  /** Most requests are of the day of the one before. */
  settle(requests: Requests): void {
    if (this.count === 0) return;
    let startsAt: number = 0;
    let day: DayOfRequests = requests.dayAt(0);
    for (let place = 0; place < this.count; place++) {
      const instant: number = this.instants[place]!;
      if (instant < startsAt || instant >= startsAt + DAY) {
        const which: number = Math.floor(instant / DAY);
        startsAt = which * DAY;
        day = requests.dayAt(index(which));
      }
      day.add(index(Math.floor((instant - startsAt) / SECOND)), 1);
    }
    this.count = 0;
  }
}
