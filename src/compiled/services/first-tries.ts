/**
 * When clients that are no devices come: a Poisson process, or as many in each step of time as are counted; drawn second by second at
 * addresses of its own, so that it does not matter who asks for it, and when.
 */

import { draw, Key, setKey } from '../kernel/draw.ts';
import { exp, log } from '../kernel/elementary.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { BackgroundModel, CountsModel } from './service-model.ts';

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
  /** Of those that come in a step of counts, how many are still to come. */
  private left: number = 0;

  constructor(model: BackgroundModel, group: i32, seed: number, replication: number, horizonMs: number) {
    this.model = model;
    this.group = group;
    this.seed = seed;
    this.replication = replication as i32;
    this.endSecond = Math.ceil(horizonMs / 1000);
    if (model.counts !== null) this.beginCounts(model.counts!);
    this.next();
  }

  /** Moves to the next one. */
  next(): void {
    if (this.model.counts === null) this.nextOfProcess();
    else this.nextOfCounts(this.model.counts!);
  }

  /** Gaps are exponential, and a Poisson process may begin anew at every second. */
  private nextOfProcess(): void {
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

  private beginCounts(counts: CountsModel): void {
    this.left = counts.counts[counts.from as i32]!;
  }

  /** The next one that lies in the run: seconds are those of the steps, which may begin before it. */
  private nextOfCounts(counts: CountsModel): void {
    do this.nextCounted(counts);
    while (this.at < 0);
  }

  /**
   * Of so many that are still to come, uniform in what is left of the step, the earliest one: the least of n uniform numbers is
   * 1 - (1 - u)^(1/n). Each is drawn at the address that follows the one before it, and has its own by the second in which it lies.
   */
  private nextCounted(counts: CountsModel): void {
    if (!this.turnToStep(counts)) {
      this.at = NEVER;
      return;
    }
    const stepUs: number = counts.seconds * SECOND_US;
    this.k += 1;
    this.address(this.key, this.second);
    const u: number = draw(this.key, STREAM.gap, this.k);
    this.within += (stepUs - this.within) * (1 - exp(log(1 - u) / this.left));
    this.left -= 1;
    const us: number = Math.min(stepUs - 1, Math.floor(this.within));
    const second: number = this.step * counts.seconds + Math.floor(us / SECOND_US);
    if (second !== this.second) this.k = 0;
    this.second = second;
    this.at = counts.beginsUs + this.step * stepUs + us;
  }

  /** To the step in which the next one comes. @returns whether there is one within the run */
  private turnToStep(counts: CountsModel): boolean {
    const all: Uint32Array = counts.counts;
    while (this.left === 0) {
      this.step += 1;
      if (counts.beginsUs + this.step * counts.seconds * SECOND_US >= this.endSecond * SECOND_US)
        return false;
      this.left = all[((counts.from as i32) + this.step) % (all.length as i32)]!;
      this.second = this.step * counts.seconds;
      this.k = -1;
      this.within = 0;
    }
    return true;
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
    this.left = from.left;
  }
}
