/**
 * The rule of Kubernetes' HorizontalPodAutoscaler (kubernetes.io, "Algorithm details"; its code, `calcPlainMetricReplicas`, and
 * `groupPods`, by which a pod that has been ready for no whole window of the metric counts as not ready).
 */

import { copyNumbers } from '../kernel/native.ts';
import { grown } from './pool.ts';
import type { AutoscalerModel } from './service-model.ts';

/** Added in this time: at most as many as there were, or this many if that is more. */
const GROWTH_US: number = 15_000_000;
const GROWTH: number = 4;

/**
 * How many instances a rule wants that looks at their utilisation, before limits of speed: ceil(ready * utilisation / target), and none
 * others within the tolerance. Those that start, or have come since the last look, count as idle where there would be more, and not at
 * all where there would be fewer.
 */
export function wanted(model: AutoscalerModel, ready: number, starting: number, utilisation: number): number {
  const current: number = ready + starting;
  const ratio: number = utilisation / model.target;
  if (starting === 0 || ratio <= 1) {
    return Math.abs(1 - ratio) <= model.tolerance ? current : Math.ceil(ratio * ready - 1e-9);
  }
  const with_: number = (ratio * ready) / current;
  if (Math.abs(1 - with_) <= model.tolerance || with_ < 1) return current;
  return Math.max(current, Math.ceil(with_ * current - 1e-9));
}

export class Autoscaler {
  /**
   * When each of the last recommendations was made that no later one has reached, and how many it was of: the oldest first, and so the
   * largest.
   */
  private at: Float64Array = new Float64Array(64);
  private counts: Float64Array = new Float64Array(64);
  private kept: i32 = 0;
  /** When instances were added last, and how many within the time that limits growth. */
  private addedAt: Float64Array = new Float64Array(64);
  private added: Float64Array = new Float64Array(64);
  private additions: i32 = 0;

  /** There are so many at the start: a fall waits for the time of stabilisation from then on. */
  expect(us: number, count: number): void {
    this.at[0] = us;
    this.counts[0] = count;
    this.kept = 1;
  }

  /** How many instances there shall be from now on. @param us now, in microseconds */
  decide(model: AutoscalerModel, us: number, ready: number, starting: number, utilisation: number): number {
    const current: number = ready + starting;
    const wish: number = Math.min(
      model.most,
      Math.max(model.least, wanted(model, ready, starting, utilisation)),
    );
    const stable: number = this.stabilised(model, us, wish);
    // What was wanted lately holds back a fall, never a rise.
    let count: number = wish >= current ? wish : Math.min(current, stable);
    if (count > current) count = Math.min(count, this.mostNow(us, current));
    if (count > current) this.add(us, count - current);
    return count;
  }

  /** The largest recommendation within the time of stabilisation. */
  private stabilised(model: AutoscalerModel, us: number, wish: number): number {
    let old: i32 = 0;
    while (old < this.kept && this.at[old]! <= us - model.stabiliseDownUs) old += 1;
    let kept: i32 = 0;
    for (let index: i32 = old; index < this.kept && this.counts[index]! > wish; index++) {
      this.at[kept] = this.at[index]!;
      this.counts[kept] = this.counts[index]!;
      kept += 1;
    }
    if (kept === this.at.length) {
      this.at = grown(this.at, kept + 1);
      this.counts = grown(this.counts, kept + 1);
    }
    this.at[kept] = us;
    this.counts[kept] = wish;
    this.kept = kept + 1;
    return this.counts[0]!;
  }

  private mostNow(us: number, current: number): number {
    let kept: i32 = 0;
    let before: number = current;
    for (let index = 0; index < this.additions; index++) {
      if (this.addedAt[index]! <= us - GROWTH_US) continue;
      before -= this.added[index]!;
      this.addedAt[kept] = this.addedAt[index]!;
      this.added[kept] = this.added[index]!;
      kept += 1;
    }
    this.additions = kept;
    return Math.max(current, Math.max(2 * before, before + GROWTH));
  }

  private add(us: number, count: number): void {
    if (this.additions === this.added.length) {
      this.addedAt = grown(this.addedAt, this.additions + 1);
      this.added = grown(this.added, this.additions + 1);
    }
    this.addedAt[this.additions] = us;
    this.added[this.additions] = count;
    this.additions += 1;
  }

  copy(from: Autoscaler): void {
    if (from.kept > this.at.length) {
      this.at = grown(this.at, from.kept);
      this.counts = grown(this.counts, from.kept);
    }
    if (from.additions > this.added.length) {
      this.addedAt = grown(this.addedAt, from.additions);
      this.added = grown(this.added, from.additions);
    }
    copyNumbers(this.at, from.at, from.kept);
    copyNumbers(this.counts, from.counts, from.kept);
    copyNumbers(this.addedAt, from.addedAt, from.additions);
    copyNumbers(this.added, from.added, from.additions);
    this.kept = from.kept;
    this.additions = from.additions;
  }
}
