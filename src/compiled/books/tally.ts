import type { Cell } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import type { PackageKind } from '../facts/codes.ts';
import { Counts } from './counts.ts';
import { FoundData } from './found-data.ts';
import { Launches } from './launches.ts';
import { LoadByHour } from './load-by-hour.ts';
import { NotFresh } from './not-fresh.ts';
import { OwnRequests } from './own-requests.ts';
import { PeriodicCopies } from './periodic-copies.ts';
import { PeriodicReads } from './periodic-reads.ts';
import { Possible } from './possible.ts';
import { PreFetches } from './pre-fetches.ts';
import { Reported } from './reported.ts';
import { Shown } from './shown.ts';
import { Sweeps } from './sweeps.ts';
import { Versions } from './versions.ts';

/** Everything a result is made of but bins of time. */
export class Tally {
  readonly counts: Counts = new Counts();
  readonly periodicReads: PeriodicReads = new PeriodicReads();
  readonly periodicCopies: PeriodicCopies = new PeriodicCopies();
  readonly notFresh: NotFresh = new NotFresh();
  readonly possible: Possible = new Possible();
  readonly preFetches: PreFetches = new PreFetches();
  readonly launches: Launches = new Launches();
  readonly foundData: FoundData = new FoundData();
  readonly shown: Shown = new Shown();
  readonly sweeps: Sweeps = new Sweeps();
  readonly ownRequests: OwnRequests = new OwnRequests();
  readonly reported: Reported = new Reported();
  readonly loadByHour: LoadByHour = new LoadByHour();
  readonly versions: Versions;

  constructor(model: Model) {
    this.versions = new Versions(model);
  }

  /** An app that is watched has been opened. */
  started(cell: Cell, isCold: number): void {
    if (isCold === 1) this.left(cell);
    this.reported.started(cell, isCold);
    this.versions.started(cell);
  }

  packageLoaded(cell: Cell): void {
    this.preFetches.packageLoaded(cell);
    this.foundData.packageLoaded(cell);
    if (cell.isWatched) this.versions.packageLoaded(cell);
  }

  packageStored(cell: Cell, version: number, kind: PackageKind): void {
    this.counts.packageStored(kind);
    this.versions.packageStored(cell, version, kind);
  }

  requested(cell: Cell, isGray: boolean): void {
    this.counts.requested(cell, isGray);
    this.loadByHour.requested(cell);
    if (cell.isWatched) this.versions.requested(cell);
  }

  /** One that asks the origin itself has found data, asked for some before a launch, got it, or has been left. */
  show(cell: Cell, ageMs: number, version: number): void {
    if (cell.model.own !== null) this.shown.show(cell, ageMs, version);
  }

  preRequested(cell: Cell): void {
    if (cell.model.own !== null) this.shown.preRequested(cell);
  }

  preAged(cell: Cell, version: number): void {
    if (cell.model.own !== null) this.shown.preAged(cell, version);
  }

  preFetched(cell: Cell): void {
    if (cell.model.own !== null) this.shown.preFetched(cell);
  }

  left(cell: Cell): void {
    if (cell.model.own !== null) this.shown.left(cell);
  }

  /** An app that is watched has read its periodic answer. */
  read(cell: Cell, isHit: number, isFresh: number): void {
    this.reported.read(cell, isHit, isFresh);
    this.sweeps.periodicRead(cell);
  }

  /** The end of the observation of one (device, app), at `cell.now`: what is still open is counted as open. */
  end(cell: Cell): void {
    this.counts.end(cell);
    this.periodicCopies.end(cell);
    this.launches.end(cell);
    this.versions.end(cell);
    this.ownRequests.end(cell);
  }

  /** Adds another tally of the same model; it may have come from another thread. */
  merge(other: Tally): void {
    this.counts.merge(other.counts);
    this.periodicReads.merge(other.periodicReads);
    this.periodicCopies.merge(other.periodicCopies);
    this.notFresh.merge(other.notFresh);
    this.possible.merge(other.possible);
    this.preFetches.merge(other.preFetches);
    this.launches.merge(other.launches);
    this.foundData.merge(other.foundData);
    this.shown.merge(other.shown);
    this.sweeps.merge(other.sweeps);
    this.ownRequests.merge(other.ownRequests);
    this.reported.merge(other.reported);
    this.loadByHour.merge(other.loadByHour);
    this.versions.merge(other.versions);
  }
}
