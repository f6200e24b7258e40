import type { Cell, Phone } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { askedGray } from '../domain/origin.ts';
import { FACT } from '../facts/codes.ts';
import { hashFact } from '../facts/hash-fact.ts';
import { Digest } from '../kernel/digest.ts';
import { SOURCE } from './launches.ts';
import { PendingRequests } from './requests.ts';
import { Tallies } from './tallies.ts';
import type { Tally } from './tally.ts';

/** Keeps the books of a run: every fact goes through the digest, and to the projections that hear it. */
export class Books {
  readonly tallies: Tallies;
  readonly digest: Digest = new Digest();
  private readonly pending: PendingRequests[] = [];
  /** The group of the last fact, and its tally: most runs have one. */
  private group: i32 = 0;
  private tally: Tally;

  constructor(model: Model) {
    const tallies: Tallies = new Tallies(model);
    this.tallies = tallies;
    this.tally = tallies.groups[0]!;
    for (let group = 0; group < model.groups; group++) this.pending.push(new PendingRequests());
  }

  /** See Recorder. @inline */
  record(cell: Cell, code: i32, count: i32, a: number, b: number, c: number): void {
    if (cell.group !== this.group) this.turnTo(cell.group);
    const tally: Tally = this.tally;
    hashFact(cell.phone.hash, cell.app, cell.now, code, count, a, b, c);
    tally.counts.add(cell, code);
    switch (code) {
      case FACT.ColdStarted:
        tally.hours.coldStarted(cell);
        if (cell.isWatched) tally.started(cell, 1);
        return;
      case FACT.HotStarted:
        tally.hours.hotStarted(cell);
        if (cell.isWatched) tally.started(cell, 0);
        return;
      case FACT.PackageLoaded:
        tally.preFetches.packageLoaded(cell);
        if (cell.isWatched) tally.versions.packageLoaded(cell);
        return;
      case FACT.AppDestroyed:
        tally.launches.appDestroyed(cell);
        return;
      case FACT.PeriodicRequested:
        this.addRequest(cell, tally, askedGray(cell, cell.periodicFetch));
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
        tally.launches.showData(cell, SOURCE.periodic);
        tally.hours.periodicHit(cell, a);
        if (cell.isWatched) tally.read(cell, 1, a <= cell.model.freshForMs ? 1 : 0);
        return;
      case FACT.PeriodicMissed:
        tally.hours.periodicMissed(cell);
        if (cell.isWatched) tally.read(cell, 0, 0);
        return;
      case FACT.OwnRequested:
        this.addRequest(cell, tally, askedGray(cell, cell.ownFetch));
        tally.hours.ownRequested(cell);
        return;
      case FACT.OwnFetched:
        tally.ownRequests.ownFetched(cell, a);
        tally.launches.showData(cell, SOURCE.origin);
        tally.hours.received(cell, a);
        return;
      case FACT.OwnFailed:
        tally.hours.ownFailed(cell);
        return;
      case FACT.OwnCacheHit:
        tally.launches.showData(cell, SOURCE.ownCache);
        return;
      case FACT.CachesCleared:
        tally.periodicCopies.cachesCleared(cell);
        return;
      case FACT.UpdateChecked:
        tally.versions.updateChecked(cell, b);
        return;
      case FACT.PackageStored:
        tally.counts.packageStored(c);
        tally.versions.packageStored(cell, b, c);
        return;
      case FACT.SweepRan:
        tally.sweeps.sweepRan(cell, a);
        return;
      case FACT.PreRequested:
        this.addRequest(cell, tally, askedGray(cell, cell.preFetch));
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
        tally.launches.showData(cell, SOURCE.pre);
        tally.hours.preHit(cell, b);
        return;
      case FACT.PreMissed:
        tally.preFetches.preMissed(cell, a);
        tally.hours.preMissed(cell);
        return;
      case FACT.PreArrivedLate:
        tally.preFetches.preArrivedLate(cell, a);
        tally.launches.showData(cell, SOURCE.latePre);
        return;
    }
  }

  private turnTo(group: i32): void {
    this.group = group;
    this.tally = this.tallies.groups[group]!;
  }

  private addRequest(cell: Cell, tally: Tally, isGray: boolean): void {
    tally.requests.requested(cell, isGray);
    if (cell.isWatched) tally.versions.requested(cell);
    this.pending[cell.group]!.add(cell.now, tally.requests);
  }

  closeCell(cell: Cell): void {
    this.tallies.groups[cell.group]!.end(cell);
  }

  closePhone(phone: Phone): void {
    const cohort: i32 = phone.cohortIndex;
    this.digest.addDevice(phone.device, phone.hash);
    this.tallies.devices[cohort]! += 1;
    this.tallies.deviceMs[cohort]! += Math.max(0, phone.endAt - phone.world.warmupMs);
  }

  /** All devices have lived. */
  close(): void {
    const groups: Tally[] = this.tallies.groups;
    for (let group = 0; group < groups.length; group++) this.pending[group]!.settle(groups[group]!.requests);
  }

  /** Adds the books of other devices of the same run. */
  merge(other: Books): void {
    this.tallies.merge(other.tallies);
    this.digest.add(other.digest.low, other.digest.high);
  }
}
