import type { Cell } from '../domain/cell.ts';
import { NOT_YET } from '../kernel/time.ts';
import { isMeasured } from './projection.ts';

/** How punctual the sweeps of a platform that sweeps at a fixed time are, and what reads see of it. */
export class Sweeps {
  late: number = 0;
  /** Reads on devices that are swept, and those that found an answer of the last sweep that was due. */
  reads: number = 0;
  readsOfLastDue: number = 0;

  sweepRan(cell: Cell, isLate: number): void {
    if (isMeasured(cell)) this.late += isLate;
  }

  periodicRead(cell: Cell): void {
    if (cell.phone.cohort.sweep === null || !isMeasured(cell)) return;
    const dueAt: number = cell.phone.row.sweepPeriodAt;
    if (dueAt === NOT_YET) return;
    this.reads += 1;
    if (cell.row.periodicStoredAt >= dueAt) this.readsOfLastDue += 1;
  }

  merge(other: Sweeps): void {
    this.late += other.late;
    this.reads += other.reads;
    this.readsOfLastDue += other.readsOfLastDue;
  }
}
