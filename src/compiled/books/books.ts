import { type Cell, type Phone, Recorder } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import {
  type Cause,
  FACT,
  type FactCode,
  isAwaited,
  isGivenUp,
  type Outcome,
  type PackageKind,
} from '../facts/codes.ts';
import { hashFact } from '../facts/hash-fact.ts';
import { Digest } from '../kernel/digest.ts';
import { unforeseen } from '../kernel/native.ts';
import type { ServiceFacts } from '../services/service-facts.ts';
import { Clairvoyant } from './clairvoyant.ts';
import { SOURCE } from './launches.ts';
import { OpenLog } from './open-log.ts';
import { ownWay } from './own-way.ts';
import { PendingOfParts } from './pending-of-parts.ts';
import { preWay } from './pre-way.ts';
import { ServiceBooks } from './service-books.ts';
import { Tallies } from './tallies.ts';
import { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';
import {
  isJudged,
  trailCleared,
  trailEnd,
  trailHeld,
  trailLeft,
  trailNotSent,
  trailObstacle,
  trailOpen,
  trailRead,
  trailRequest,
} from './trails.ts';
import { WHY, type Why, whyNotFresh, whyUnanswered } from './why.ts';

/** The account of no cell. */
const NONE: i32 = -1;

/** Keeps the books of a run: every fact goes through the digest, and to the projections that hear it. */
export class Books extends Recorder {
  readonly tallies: Tallies;
  readonly digest: Digest = new Digest();
  readonly services: ServiceBooks;
  /** What came of every open, where anyone asks. */
  readonly opens: OpenLog | null;
  private readonly clairvoyant: Clairvoyant = new Clairvoyant();
  private readonly pending: PendingOfParts;
  private readonly model: Model;
  /** The account of the last fact, and where it is kept: most facts are of the device of the one before. */
  private account: i32 = NONE;
  private tally: Tally;
  private timeline: Timeline;
  private part: i32 = 0;
  protected isDry: boolean = false;

  /** @param isOpenLogKept whether {@link opens} are: memory that grows with the devices */
  constructor(model: Model, isOpenLogKept: boolean = false) {
    super();
    const tallies: Tallies = new Tallies(model);
    this.tallies = tallies;
    this.services = new ServiceBooks(model);
    this.model = model;
    this.opens = isOpenLogKept ? new OpenLog() : null;
    this.tally = new Tally(model);
    this.timeline = tallies.timelines[0]!;
    this.pending = new PendingOfParts(tallies.timelines);
  }

  /** See Recorder. @inline */
  override record(cell: Cell, code: FactCode, count: i32, a: number, b: number, c: number): void {
    if (cell.account !== this.account || cell.part !== this.part) {
      if (this.isDry) return;
      this.turnTo(cell);
    }
    const tally: Tally = this.tally;
    const timeline: Timeline = this.timeline;
    hashFact(cell.phone.hash, cell.app, cell.now, code, count, a, b, c);
    tally.counts.add(cell, code);
    switch (code) {
      case FACT.ColdStarted:
        this.opened(cell, WHY.left, cell.now);
        timeline.hours.coldStarted(cell);
        if (cell.isWatched) tally.started(cell, 1);
        return;
      case FACT.HotStarted:
        this.opened(cell, WHY.hot, cell.row.coldStartedAt);
        timeline.hours.hotStarted(cell);
        tally.foundData.hotStarted(cell);
        if (cell.isWatched) tally.started(cell, 0);
        return;
      case FACT.PackageLoaded:
        tally.packageLoaded(cell);
        return;
      case FACT.AppDestroyed:
        tally.launches.appDestroyed(cell);
        if (isGivenUp(b as Cause)) this.barred(cell, WHY.download);
        return;
      case FACT.PeriodicRejected:
      case FACT.PeriodicDeferred:
      case FACT.PeriodicLapsed:
      case FACT.PeriodicHeld:
      case FACT.PeriodicDropped:
      case FACT.TickMissed:
        trailNotSent(cell, code, a);
        return;
      case FACT.PeriodicRequested:
        this.addRequest(cell, tally, cell.periodicFetch.gray >= 0);
        trailRequest(cell);
        timeline.hours.periodicRequested(cell);
        return;
      case FACT.PeriodicBlocked:
        trailObstacle(cell, WHY.failure);
        return;
      case FACT.PeriodicFetched:
        tally.periodicCopies.periodicFetched(cell, a);
        trailHeld(cell);
        trailEnd(cell, WHY.fresh);
        timeline.hours.received(cell, a);
        return;
      case FACT.PeriodicTooLarge:
        tally.periodicCopies.periodicTooLarge(cell, a);
        trailEnd(cell, WHY.tooLarge);
        timeline.hours.received(cell, a);
        return;
      case FACT.PeriodicFailed:
        timeline.hours.periodicFailed(cell, a as Outcome);
        trailEnd(cell, whyUnanswered(a as Outcome));
        return;
      case FACT.PeriodicHit:
        tally.periodicReads.periodicHit(cell, a, b);
        tally.launches.showData(cell, SOURCE.periodic);
        tally.foundData.found(cell, a <= cell.model.freshForMs);
        if (cell.isWatched) tally.show(cell, a, cell.row.periodicVersion);
        timeline.hours.periodicHit(cell, a);
        this.read(cell, tally, a <= cell.model.freshForMs ? WHY.fresh : whyNotFresh(cell), b === 0, c);
        if (cell.isWatched) tally.read(cell, 1, a <= cell.model.freshForMs ? 1 : 0);
        return;
      case FACT.PeriodicMissed:
        timeline.hours.periodicMissed(cell);
        this.read(cell, tally, whyNotFresh(cell), false, a);
        if (cell.isWatched) tally.read(cell, 0, 0);
        return;
      case FACT.OwnRequested:
        this.addRequest(cell, tally, cell.ownFetch.gray >= 0);
        tally.shown.ownRequested(cell);
        timeline.hours.ownRequested(cell);
        return;
      case FACT.OwnAged:
      case FACT.OwnFetched:
      case FACT.OwnFailed:
      case FACT.OwnCacheHit:
        ownWay(tally, timeline, cell, code, a);
        return;
      case FACT.AppClosed:
        if (cell.isWatched) tally.left(cell);
        return;
      case FACT.CachesCleared:
        tally.periodicCopies.cachesCleared(cell);
        trailCleared(cell);
        return;
      case FACT.UpdateChecked:
        tally.versions.updateChecked(cell, b);
        return;
      case FACT.PackageStored:
        tally.packageStored(cell, b, c as PackageKind);
        if (cell.row.loading === 1 && isAwaited(c as PackageKind)) this.barred(cell, WHY.download);
        return;
      case FACT.AppRestarted:
        tally.versions.restarted(cell);
        return;
      case FACT.LaunchCrashed:
        this.barred(cell, WHY.crash);
        return;
      case FACT.SweepRan:
        tally.sweeps.sweepRan(cell, a);
        return;
      case FACT.PreRequested:
        this.addRequest(cell, tally, cell.preFetch.gray >= 0);
        if (cell.isWatched) tally.preRequested(cell);
        timeline.hours.preRequested(cell);
        return;
      case FACT.PreAged:
      case FACT.PreFetched:
      case FACT.PreFailed:
      case FACT.PreHit:
      case FACT.PreMissed:
      case FACT.PreArrivedLate:
        preWay(tally, timeline, cell, code, a, b, c);
        return;
      // Counted, and no more.
      case FACT.NetworkChanged:
      case FACT.AppSuspended:
      case FACT.PeriodicScheduled:
      case FACT.PeriodicAwaited:
      case FACT.PreRejected:
      case FACT.PreSkipped:
      case FACT.PreLost:
      case FACT.PreAwaited:
      case FACT.HostActivated:
      case FACT.HostLeft:
      case FACT.HostEnded:
      case FACT.SweepScheduled:
      case FACT.SweepMissed:
      case FACT.UpdateAnswered:
      case FACT.UpdateCheckFailed:
      case FACT.PackageRequested:
      case FACT.PackageFailed:
      case FACT.ReleaseLearned:
      case FACT.LaunchBlocked:
      case FACT.UpdatePrompted:
      case FACT.TokenSet:
      case FACT.ToolUsed:
      case FACT.RefreshWanted:
      case FACT.PeriodicPostponed:
      case FACT.PeriodicJoined:
      case FACT.PreJoined:
      case FACT.SweepTurned:
      case FACT.SweepServed:
      case FACT.SweepCut:
      case FACT.SweepEnded:
      case FACT.PreRetryScheduled:
      case FACT.OwnRetryScheduled:
      case FACT.RetryPaid:
      case FACT.PreBlocked:
      case FACT.OwnBlocked:
      case FACT.PeriodicAged:
        return;
      default:
        unforeseen(code);
    }
  }

  private turnTo(cell: Cell): void {
    this.account = cell.account;
    this.tally = this.tallies.openAccount(cell.account, this.model);
    this.part = cell.part;
    this.timeline = this.tallies.timelines[this.part]!;
  }

  private opened(cell: Cell, whyNoRead: Why, launchedAt: number): void {
    trailOpen(cell);
    if (this.opens !== null) this.opens!.opened(cell, whyNoRead, launchedAt);
  }

  private barred(cell: Cell, why: Why): void {
    if (this.opens !== null) this.opens!.barred(cell, why);
  }

  private read(cell: Cell, tally: Tally, why: Why, isCurrent: boolean, waitedMs: number): void {
    tally.notFresh.read(cell, why);
    trailRead(cell, why === WHY.fresh, isCurrent);
    if (this.opens !== null) this.opens!.read(cell, why, waitedMs);
  }

  private addRequest(cell: Cell, tally: Tally, isGray: boolean): void {
    tally.requested(cell, isGray);
    this.timeline.requests.requested(cell);
    this.pending.add(this.part, cell.now);
  }

  override closeCell(cell: Cell): void {
    const tally: Tally = this.tallies.openAccount(cell.account, this.model);
    tally.end(cell);
    trailLeft(cell);
    if (isJudged(this.model)) this.clairvoyant.judge(cell, tally.possible);
  }

  /** No fact is of the account that is turned to then, so that only those of another account ask. */
  override tryOut(isDry: boolean): void {
    this.isDry = isDry;
    this.account = NONE;
  }

  override serve(facts: ServiceFacts): void {
    this.services.hear(facts);
  }

  override closePhone(phone: Phone): void {
    this.digest.addDevice(phone.device, phone.hash);
    this.tallies.lived(phone);
  }

  /** All devices have lived. */
  close(): void {
    this.pending.settle();
    this.services.close(this.model.horizonMs);
  }

  /** Adds the books of other devices of the same run. */
  merge(other: Books): void {
    this.tallies.merge(other.tallies, this.model);
    this.digest.add(other.digest.low, other.digest.high);
    this.services.adopt(other.services);
  }
}
