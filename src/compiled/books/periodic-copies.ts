import type { Cell } from '../domain/cell.ts';
import type { SweepModel } from '../domain/model.ts';
import type { PeriodicModel } from '../domain/policy-model.ts';
import type { AppRow } from '../domain/rows.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { NEVER, NOT_YET } from '../kernel/time.ts';
import { isEverMeasured, isMeasured } from './projection.ts';

/**
 * What became of the stored copies: replaced read or unread, read within an interval or not, and how long they were
 * current. A copy is judged when it is replaced or at the end.
 */
export class PeriodicCopies {
  readonly bytes: ExactSum = new ExactSum();
  replaced: number = 0;
  unread: number = 0;
  unreadAtEnd: number = 0;
  judgedWithinInterval: number = 0;
  unreadWithinInterval: number = 0;
  /** Time during which an entry was held, time during which it was current, in ms over (device, app) pairs. */
  readonly heldMs: ExactSum = new ExactSum();
  readonly currentMs: ExactSum = new ExactSum();
  /** Twice the time integral of the age since the content changed, in ms^2: whole numbers. */
  readonly twiceAgeMs2: ExactSum = new ExactSum();

  periodicTooLarge(cell: Cell, bytes: number): void {
    if (isMeasured(cell)) this.bytes.add(bytes);
  }

  periodicFetched(cell: Cell, bytes: number): void {
    if (isMeasured(cell)) this.bytes.add(bytes);
    if (cell.row.periodicStoredAt === NOT_YET) return;
    if (isMeasured(cell)) {
      this.replaced += 1;
      if (cell.row.periodicFirstReadAt === NOT_YET) this.unread += 1;
    }
    this.judgeWithinInterval(cell);
    this.addHeldTime(cell);
  }

  /** A copy that is cleared is neither replaced nor left over. */
  cachesCleared(cell: Cell): void {
    if (cell.row.periodicStoredAt === NOT_YET) return;
    this.judgeWithinInterval(cell);
    this.addHeldTime(cell);
  }

  end(cell: Cell): void {
    if (cell.row.periodicStoredAt === NOT_YET || !isEverMeasured(cell)) return;
    if (cell.row.periodicFirstReadAt === NOT_YET) this.unreadAtEnd += 1;
    this.judgeWithinInterval(cell);
    this.addHeldTime(cell);
  }

  merge(other: PeriodicCopies): void {
    this.bytes.merge(other.bytes);
    this.replaced += other.replaced;
    this.unread += other.unread;
    this.unreadAtEnd += other.unreadAtEnd;
    this.judgedWithinInterval += other.judgedWithinInterval;
    this.unreadWithinInterval += other.unreadWithinInterval;
    this.heldMs.merge(other.heldMs);
    this.currentMs.merge(other.currentMs);
    this.twiceAgeMs2.merge(other.twiceAgeMs2);
  }

  /** The verdict on a copy falls one interval after its success (one `every` where the interval is 0). */
  private judgeWithinInterval(cell: Cell): void {
    const policy: PeriodicModel = cell.model.periodic!;
    const row: AppRow = cell.row;
    let spanMs: number = policy.intervalMs;
    const sweep: SweepModel | null = cell.phone.cohort.sweep;
    if (spanMs === 0 && policy.tick !== null) spanMs = policy.tick!.everyMs;
    else if (spanMs === 0 && sweep !== null) spanMs = sweep.everyMs;
    const verdictAt: number = row.periodicStoredAt + spanMs;
    if (verdictAt < cell.world.warmupMs || verdictAt >= cell.phone.endAt) return;
    this.judgedWithinInterval += 1;
    const isRead: boolean = row.periodicFirstReadAt !== NOT_YET && row.periodicFirstReadAt <= verdictAt;
    if (!isRead) this.unreadWithinInterval += 1;
  }

  /** Freshness and age after Cho and Garcia-Molina (SIGMOD 2000): age is 0 while current, then the time since the change. */
  private addHeldTime(cell: Cell): void {
    const now: number = cell.now;
    const from: number = Math.max(cell.row.periodicStoredAt, cell.world.warmupMs);
    if (now <= from) return;
    const staleAt: number = cell.row.periodicStaleAt === NOT_YET ? NEVER : cell.row.periodicStaleAt;
    const staleFrom: number = Math.min(now, Math.max(from, staleAt));
    this.heldMs.add(now - from);
    this.currentMs.add(staleFrom - from);
    if (staleFrom < now) this.twiceAgeMs2.add((now - staleFrom) * (now - staleAt + (staleFrom - staleAt)));
  }
}
