import type { Cell } from '../domain/cell.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { isEverMeasured, isMeasured } from './projection.ts';

/** What launches fetched themselves because no cache had data for them. */
export class OwnRequests {
  readonly bytes: ExactSum = new ExactSum();
  inFlight: number = 0;

  ownFetched(cell: Cell, bytes: number): void {
    if (isMeasured(cell)) this.bytes.add(bytes);
  }

  end(cell: Cell): void {
    if (isEverMeasured(cell)) this.inFlight += cell.row.ownInFlight;
  }

  merge(other: OwnRequests): void {
    this.bytes.merge(other.bytes);
    this.inFlight += other.inFlight;
  }
}
