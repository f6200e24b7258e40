import type { Cell, Phone } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { askedGray } from '../domain/origin.ts';
import { FACT } from '../facts/codes.ts';
import { hashFact } from '../facts/hash-fact.ts';
import { Digest } from '../kernel/digest.ts';
import { SOURCE } from './launches.ts';
import { PendingRequests, type Requests } from './requests.ts';
import { Tallies } from './tallies.ts';
import { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';

/** Keeps the books of a run: every fact goes through the digest, and to the projections that hear it. */
export class Books {
  readonly tallies: Tallies;
  readonly digest: Digest = new Digest();
  private readonly pending: PendingRequests[] = [];
  private readonly model: Model;
  /** The account of the last fact, and where it is kept: most facts are of the device of the one before. */
  private account: i32 = -1;
  private tally: Tally;
  private timeline: Timeline;

  constructor(model: Model) {
    const tallies: Tallies = new Tallies(model);
    this.tallies = tallies;
    this.model = model;
    this.tally = new Tally(model);
    this.timeline = tallies.timelines[0]!;
    for (let group = 0; group < model.groups; group++) this.pending.push(new PendingRequests());
  }

  /** See Recorder. @inline */
  record(cell: Cell, code: i32, count: i32, a: number, b: number, c: number): void {
    if (cell.account !== this.account) this.turnTo(cell);
    const tally: Tally = this.tally;
    const timeline: Timeline = this.timeline;
    hashFact(cell.phone.hash, cell.app, cell.now, code, count, a, b, c);
    tally.counts.add(cell, code);
    switch (code) {
      case FACT.ColdStarted:
        timeline.hours.coldStarted(cell);
        if (cell.isWatched) tally.started(cell, 1);
        return;
      case FACT.HotStarted:
        timeline.hours.hotStarted(cell);
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
        timeline.hours.periodicRequested(cell);
        return;
      case FACT.PeriodicFetched:
        tally.periodicCopies.periodicFetched(cell, a);
        timeline.hours.received(cell, a);
        return;
      case FACT.PeriodicTooLarge:
        tally.periodicCopies.periodicTooLarge(cell, a);
        timeline.hours.received(cell, a);
        return;
      case FACT.PeriodicFailed:
        timeline.hours.periodicFailed(cell);
        return;
      case FACT.PeriodicHit:
        tally.periodicReads.periodicHit(cell, a, b);
        tally.launches.showData(cell, SOURCE.periodic);
        timeline.hours.periodicHit(cell, a);
        if (cell.isWatched) tally.read(cell, 1, a <= cell.model.freshForMs ? 1 : 0);
        return;
      case FACT.PeriodicMissed:
        timeline.hours.periodicMissed(cell);
        if (cell.isWatched) tally.read(cell, 0, 0);
        return;
      case FACT.OwnRequested:
        this.addRequest(cell, tally, askedGray(cell, cell.ownFetch));
        timeline.hours.ownRequested(cell);
        return;
      case FACT.OwnFetched:
        tally.ownRequests.ownFetched(cell, a);
        tally.launches.showData(cell, SOURCE.origin);
        timeline.hours.received(cell, a);
        return;
      case FACT.OwnFailed:
        timeline.hours.ownFailed(cell);
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
        timeline.hours.preRequested(cell);
        return;
      case FACT.PreFetched:
        tally.preFetches.preFetched(cell, a);
        timeline.hours.received(cell, a);
        return;
      case FACT.PreFailed:
        tally.preFetches.preFailed(cell, a, b);
        timeline.hours.preFailed(cell, a, b);
        return;
      case FACT.PreHit:
        tally.preFetches.preHit(cell, a, b, c);
        tally.launches.showData(cell, SOURCE.pre);
        timeline.hours.preHit(cell, b);
        return;
      case FACT.PreMissed:
        tally.preFetches.preMissed(cell, a);
        timeline.hours.preMissed(cell);
        return;
      case FACT.PreArrivedLate:
        tally.preFetches.preArrivedLate(cell, a);
        tally.launches.showData(cell, SOURCE.latePre);
        return;
    }
  }

  private turnTo(cell: Cell): void {
    this.account = cell.account;
    this.tally = this.tallies.openAccount(cell.account, this.model);
    this.timeline = this.tallies.timelines[cell.group]!;
  }

  private addRequest(cell: Cell, tally: Tally, isGray: boolean): void {
    tally.counts.requested(cell, isGray);
    if (cell.isWatched) tally.versions.requested(cell);
    const requests: Requests = this.timeline.requests;
    requests.requested(cell);
    this.pending[cell.group]!.add(cell.now, requests);
  }

  closeCell(cell: Cell): void {
    this.tallies.openAccount(cell.account, this.model).end(cell);
  }

  closePhone(phone: Phone): void {
    const part: i32 = phone.cluster * this.model.cohorts.length + phone.cohortIndex;
    this.digest.addDevice(phone.device, phone.hash);
    this.tallies.devices[part]! += 1;
    this.tallies.deviceMs[part]! += Math.max(0, phone.endAt - phone.world.warmupMs);
  }

  /** All devices have lived. */
  close(): void {
    const timelines: Timeline[] = this.tallies.timelines;
    for (let group = 0; group < timelines.length; group++) {
      this.pending[group]!.settle(timelines[group]!.requests);
    }
  }

  /** Adds the books of other devices of the same run. */
  merge(other: Books): void {
    this.tallies.merge(other.tallies, this.model);
    this.digest.add(other.digest.low, other.digest.high);
  }
}
