import type { Cell } from '../domain/cell.ts';
import { replyAfterMs } from '../domain/origin.ts';
import { isDataShown } from '../domain/shown.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { isMeasured } from './projection.ts';

/** Where the first data of a launch came from. */
export const SOURCE = {
  pre: 0,
  latePre: 1,
  periodic: 2,
  ownCache: 3,
  origin: 4,
} as const;
export type Source = i32 & CodeOf<typeof SOURCE>;
const SOURCES: i32 = 5;

/**
 * How long people wait at a cold start, from the tap until the first data is on the screen, whichever cache it comes from;
 * and how long apps stay in memory. A launch to which no data came before its session ended has no wait.
 */
export class Launches {
  readonly waits: LogHistogram = new LogHistogram();
  readonly waitSum: ExactSum = new ExactSum();
  /** What the same launches would have waited without any fetch in the background, where the app asks the origin itself. */
  readonly aloneSum: ExactSum = new ExactSum();
  /** By SOURCE: the launches whose first data came from it. */
  readonly sources: Float64Array = new Float64Array(SOURCES);
  readonly residentMs: ExactSum = new ExactSum();
  readonly observedMs: ExactSum = new ExactSum();

  /** Data has come from a source: the first data of a launch ends its wait. */
  showData(cell: Cell, source: Source): void {
    if (cell.row.launching === 0 || !isDataShown(cell.row) || !isMeasured(cell)) return;
    const waitMs: number = cell.now - cell.row.coldStartedAt;
    this.waits.add(waitMs);
    this.waitSum.add(waitMs);
    this.sources[source]! += 1;
    if (cell.isWatched && cell.model.own !== null) this.aloneSum.add(aloneMs(cell));
  }

  appDestroyed(cell: Cell): void {
    if (isMeasured(cell)) this.addResidence(cell);
  }

  end(cell: Cell): void {
    this.observedMs.add(Math.max(0, cell.now - cell.world.warmupMs));
    if (cell.row.resident === 1) this.addResidence(cell);
  }

  merge(other: Launches): void {
    this.waits.merge(other.waits);
    this.waitSum.merge(other.waitSum);
    this.aloneSum.merge(other.aloneSum);
    for (let source = 0; source < SOURCES; source++) this.sources[source]! += other.sources[source]!;
    this.residentMs.merge(other.residentMs);
    this.observedMs.merge(other.observedMs);
  }

  private addResidence(cell: Cell): void {
    const from: number = Math.max(cell.row.coldStartedAt, cell.world.warmupMs);
    this.residentMs.add(Math.max(0, cell.now - from));
  }
}

/** Tap to load, and then the answer that the launch would have got: its request has a latency of its own, sent or not. */
function aloneMs(cell: Cell): number {
  const latency: number = replyAfterMs(cell, cell.ownFetch, cell.row.launchOpen);
  return cell.row.loadedAt - cell.row.coldStartedAt + latency;
}
