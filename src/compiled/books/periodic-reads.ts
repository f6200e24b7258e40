import type { Cell } from '../domain/cell.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/** What reads of the periodic cache found: ages, freshness, versions behind. */
export class PeriodicReads {
  readonly ages: LogHistogram = new LogHistogram();
  readonly ageSum: ExactSum = new ExactSum();
  readonly lagSum: ExactSum = new ExactSum();
  lagMax: number = 0;
  freshHits: number = 0;
  currentHits: number = 0;
  firstReadFresh: number = 0;
  firstReadStale: number = 0;

  periodicHit(cell: Cell, ageMs: number, lagVersions: number): void {
    if (!isMeasured(cell)) return;
    const isFresh: boolean = ageMs <= cell.model.freshForMs;
    this.ages.add(ageMs);
    this.ageSum.add(ageMs);
    this.lagSum.add(lagVersions);
    if (lagVersions > this.lagMax) this.lagMax = lagVersions;
    if (isFresh) this.freshHits += 1;
    if (lagVersions === 0) this.currentHits += 1;
    if (cell.row.periodicFirstReadAt !== NOT_YET) return;
    if (isFresh) this.firstReadFresh += 1;
    else this.firstReadStale += 1;
  }

  merge(other: PeriodicReads): void {
    this.ages.merge(other.ages);
    this.ageSum.merge(other.ageSum);
    this.lagSum.merge(other.lagSum);
    this.lagMax = Math.max(this.lagMax, other.lagMax);
    this.freshHits += other.freshHits;
    this.currentHits += other.currentHits;
    this.firstReadFresh += other.firstReadFresh;
    this.firstReadStale += other.firstReadStale;
  }
}
