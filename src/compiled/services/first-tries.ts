/**
 * When clients that are no devices come: a Poisson process, drawn second by second at addresses of its own, so that it does not matter
 * who asks for it, and when.
 */

import { draw, Key, setKey } from '../kernel/draw.ts';
import { log } from '../kernel/elementary.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { BackgroundModel } from './service-model.ts';

const SECOND_US: number = 1_000_000;

export class FirstTries {
  private readonly model: BackgroundModel;
  /** Whose clients they are: part of the address of what is drawn for them. */
  private readonly group: i32;
  private readonly seed: number;
  private readonly replication: i32;
  private readonly endSecond: number;
  private readonly key: Key = new Key();
  /** Where the next one lies: in which second, the how-manieth of it, and when, in microseconds. */
  second: number = 0;
  k: number = -1;
  at: number = 0;
  /** Of which kind it is; -1: chance decides. */
  kind: i32 = -1;
  /** The same after the start of its second, as if all places of it were alike, and not rounded: gaps are counted from there. */
  private within: number = 0;
  /** Which rate holds in the second that is looked at. */
  private step: i32 = 0;

  constructor(model: BackgroundModel, group: i32, seed: number, replication: number, horizonMs: number) {
    this.model = model;
    this.group = group;
    this.seed = seed;
    this.replication = replication as i32;
    this.endSecond = Math.ceil(horizonMs / 1000);
    this.next();
  }

  /** Moves to the next one: gaps are exponential, and a Poisson process may begin anew at every second. */
  next(): void {
    this.k += 1;
    while (this.second < this.endSecond) {
      const rate: number = this.rate();
      if (rate > 0) {
        this.address(this.key, this.second);
        const u: number = draw(this.key, STREAM.gap, this.k);
        this.within -= (log(1 - u) * SECOND_US) / rate;
        if (this.within < SECOND_US) {
          this.at = this.second * SECOND_US + Math.floor(this.placed());
          return;
        }
      }
      this.second += 1;
      this.k = 0;
      this.within = 0;
    }
    this.at = NEVER;
  }

  /** Makes a key the address of what is drawn for those who come in a second. */
  address(key: Key, second: number): void {
    setKey(key, this.seed, this.replication, this.group, second as i32);
  }

  /** How many come per second in the second that is looked at. */
  private rate(): number {
    const until: Float64Array = this.model.until;
    while (this.step < until.length - 1 && this.second >= until[this.step]!) this.step += 1;
    return this.model.rates[this.step]!;
  }

  /** Where in its second the next one comes: there where others of its second do, if places of it are not alike. */
  private placed(): number {
    const count: number = this.model.pointCounts[this.step]!;
    this.kind = -1;
    if (count === 0) return this.within;
    const points: Float64Array = this.model.points;
    const first: i32 = this.model.pointsAt[this.step]! as i32;
    const place: number = Math.max(0, Math.min(count - 1, (this.within / SECOND_US) * count - 0.5));
    const before: i32 = Math.floor(place) as i32;
    this.kind = this.model.pointKinds[first + (Math.floor(place + 0.5) as i32)]! as i32;
    const low: number = points[first + before]!;
    if (before === count - 1) return low;
    return low + (place - before) * (points[first + before + 1]! - low);
  }

  copy(from: FirstTries): void {
    this.second = from.second;
    this.k = from.k;
    this.at = from.at;
    this.kind = from.kind;
    this.within = from.within;
    this.step = from.step;
  }
}
