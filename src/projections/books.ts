import type { Cell, Phone } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { FACT } from '../facts/codes.ts';
import { hashFact } from '../facts/hash-fact.ts';
import { Digest } from '../kernel/digest.ts';
import { PendingRequests } from './requests.ts';
import { Tally } from './tally.ts';

/** Keeps the books of a run: every fact goes through the digest, and to the projections that hear it. */
export class Books {
  readonly tally: Tally;
  readonly digest: Digest = new Digest();
  private readonly pending: PendingRequests = new PendingRequests();
  /** Measured time summed over devices, in ms, of those whose books are closed. */
  deviceMs: number = 0;

  constructor(model: Model) {
    this.tally = new Tally(model);
  }

  /** See Recorder. @inline */
  record(cell: Cell, code: i32, count: i32, a: number, b: number, c: number): void {
    const tally: Tally = this.tally;
    hashFact(cell.phone.hash, cell.app, cell.now, code, count, a, b, c);
    tally.counts.add(cell, code);
    switch (code) {
      case FACT.ColdStarted:
        tally.hours.coldStarted(cell);
        return;
      case FACT.HotStarted:
        tally.hours.hotStarted(cell);
        return;
      case FACT.PackageLoaded:
        tally.preFetches.packageLoaded(cell);
        return;
      case FACT.AppDestroyed:
        tally.launches.appDestroyed(cell);
        return;
      case FACT.PeriodicRequested:
        this.addRequest(cell);
        tally.hours.periodicRequested(cell);
        return;
      case FACT.PeriodicFetched:
        tally.periodicCopies.periodicFetched(cell, a);
        tally.hours.received(cell, a);
        return;
      case FACT.PeriodicTooLarge:
        tally.periodicCopies.periodicTooLarge(cell, a);
        tally.hours.received(cell, a);
        return;
      case FACT.PeriodicFailed:
        tally.hours.periodicFailed(cell);
        return;
      case FACT.PeriodicHit:
        tally.periodicReads.periodicHit(cell, a, b);
        tally.launches.showData(cell);
        tally.hours.periodicHit(cell, a);
        return;
      case FACT.PeriodicMissed:
        tally.hours.periodicMissed(cell);
        return;
      case FACT.PreRequested:
        this.addRequest(cell);
        tally.hours.preRequested(cell);
        return;
      case FACT.PreFetched:
        tally.preFetches.preFetched(cell, a);
        tally.hours.received(cell, a);
        return;
      case FACT.PreFailed:
        tally.preFetches.preFailed(cell, a, b);
        tally.hours.preFailed(cell, a, b);
        return;
      case FACT.PreHit:
        tally.preFetches.preHit(cell, a, b, c);
        tally.launches.showData(cell);
        tally.hours.preHit(cell, b);
        return;
      case FACT.PreMissed:
        tally.preFetches.preMissed(cell, a);
        tally.hours.preMissed(cell);
        return;
      case FACT.PreArrivedLate:
        tally.preFetches.preArrivedLate(cell, a);
        tally.launches.showData(cell);
        return;
    }
  }

  private addRequest(cell: Cell): void {
    this.tally.requests.requested(cell);
    this.pending.add(cell.now, this.tally.requests);
  }

  closeCell(cell: Cell): void {
    this.tally.end(cell);
  }

  closePhone(phone: Phone): void {
    this.digest.addDevice(phone.device, phone.hash);
    this.deviceMs += Math.max(0, phone.endAt - phone.world.warmupMs);
  }

  /** All devices have lived. */
  close(): void {
    this.pending.settle(this.tally.requests);
  }

  /** Adds the books of other devices of the same run. */
  merge(other: Books): void {
    this.tally.merge(other.tally);
    this.digest.add(other.digest.low, other.digest.high);
    this.deviceMs += other.deviceMs;
  }
}
