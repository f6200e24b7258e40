import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import type { ServiceCounts } from './service-counts.ts';
import { STRETCH } from './service-minutes.ts';

/** What is counted of the link that the answers of a service share; of a service without one nothing. */
export class LinkTally {
  /** How long answers were on it until they were through, in microseconds: of requests that arrive in measured time. */
  readonly transfers: LogHistogram = new LogHistogram();
  readonly transferSum: ExactSum = new ExactSum();
  /** Answers that are on it now. */
  count: number = 0;

  /** An answer comes to it. */
  made(): void {
    this.count += 1;
  }

  /** An answer leaves it. @param lasted how long it was on it, if it is through and counted; negative if not */
  left(lasted: number): void {
    this.count -= 1;
    if (lasted < 0) return;
    this.transfers.add(lasted);
    this.transferSum.add(lasted);
  }

  /** Time passes in which nothing changes and something is on it. @param measured how much of it is measured @param row of the stretch in which it lies */
  pass(lasted: number, measured: number, counts: ServiceCounts, stretches: Float64Array, row: i32): void {
    stretches[row + STRETCH.linkUs]! += lasted;
    counts.linkUs += measured;
    counts.sendingUs += measured * this.count;
  }

  merge(other: LinkTally): void {
    this.transfers.merge(other.transfers);
    this.transferSum.merge(other.transferSum);
  }
}
