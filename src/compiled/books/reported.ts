import type { Cell } from '../domain/cell.ts';
import { isReporting } from '../domain/client.ts';
import type { AnalyticsModel } from '../domain/model.ts';
import { isMeasured } from './projection.ts';

/** What the platform's own reporting has of measured time: some devices, from some day on, and not for ever. */
export class Reported {
  opens: number = 0;
  coldStarts: number = 0;
  reads: number = 0;
  hits: number = 0;
  freshHits: number = 0;

  started(cell: Cell, isCold: number): void {
    if (!isReported(cell)) return;
    this.opens += 1;
    this.coldStarts += isCold;
  }

  read(cell: Cell, isHit: number, isFresh: number): void {
    if (!isReported(cell)) return;
    this.reads += 1;
    this.hits += isHit;
    this.freshHits += isFresh;
  }

  merge(other: Reported): void {
    this.opens += other.opens;
    this.coldStarts += other.coldStarts;
    this.reads += other.reads;
    this.hits += other.hits;
    this.freshHits += other.freshHits;
  }
}

function isReported(cell: Cell): boolean {
  const analytics: AnalyticsModel | null = cell.model.analytics;
  if (analytics === null || !isMeasured(cell)) return false;
  return cell.now >= analytics.publishedAt && cell.now >= analytics.keptFrom && isReporting(cell);
}
