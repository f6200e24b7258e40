import type { Cell } from '../domain/cell.ts';
import { FACTS, type FactCode, isRequested, type PackageKind } from '../facts/codes.ts';
import { isEverMeasured, isMeasured } from './projection.ts';

/** How often each fact happened in measured time, and before; what was in flight when measuring began and ended. */
export class Counts {
  /** By the code of the fact. */
  readonly measured: Float64Array = new Float64Array(FACTS);
  readonly warmup: Float64Array = new Float64Array(FACTS);
  periodicInFlight: number = 0;
  preInFlight: number = 0;
  /** Requests in flight of devices whose observation ended before measuring began: nobody sees how they end. */
  periodicLeft: number = 0;
  preLeft: number = 0;
  /** Requests of measured time that asked a gray address. */
  grayRequests: number = 0;
  /** Packages that came without having been asked for, warm-up included, and those in flight at the end. */
  pushed: number = 0;
  packagesInFlight: number = 0;

  /** Any fact. @inline */
  add(cell: Cell, code: FactCode): void {
    if (isMeasured(cell)) this.measured[code]! += 1;
    else this.warmup[code]! += 1;
  }

  requested(cell: Cell, isGray: boolean): void {
    if (isGray && isMeasured(cell)) this.grayRequests += 1;
  }

  packageStored(kind: PackageKind): void {
    if (!isRequested(kind)) this.pushed += 1;
  }

  end(cell: Cell): void {
    this.packagesInFlight += cell.row.packageInFlight;
    if (isEverMeasured(cell)) {
      this.periodicInFlight += cell.row.periodicInFlight;
      this.preInFlight += cell.row.preInFlight;
    } else {
      this.periodicLeft += cell.row.periodicInFlight;
      this.preLeft += cell.row.preInFlight;
    }
  }

  merge(other: Counts): void {
    for (let code = 0; code < FACTS; code++) {
      this.measured[code]! += other.measured[code]!;
      this.warmup[code]! += other.warmup[code]!;
    }
    this.periodicInFlight += other.periodicInFlight;
    this.preInFlight += other.preInFlight;
    this.periodicLeft += other.periodicLeft;
    this.preLeft += other.preLeft;
    this.grayRequests += other.grayRequests;
    this.pushed += other.pushed;
    this.packagesInFlight += other.packagesInFlight;
  }
}
