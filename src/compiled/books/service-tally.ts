import { DeviceHash } from '../kernel/digest.ts';
import { ExactSum } from '../kernel/exact-sum.ts';
import { LogHistogram } from '../kernel/log-histogram.ts';
import { copyInto, unforeseen, unsigned } from '../kernel/native.ts';
import { SERVED, SERVICE_FACT, type ServedCode, TURNED } from '../services/service-facts.ts';
import type { ObjectiveModel, ServiceModel } from '../services/service-model.ts';
import { BusiestMinute, SECOND } from './busiest-minute.ts';
import { EdgeTally } from './edge-tally.ts';
import { InstanceTally } from './instance-tally.ts';
import { LinkTally } from './link-tally.ts';
import { isMissedByEnd, isMissedByWait } from './missed.ts';
import { ServiceCounts } from './service-counts.ts';
import { hashServiceFact } from './service-hash.ts';
import { STRETCH, STRETCH_WIDTH, stretchUs } from './service-minutes.ts';

const SECOND_US: number = 1_000_000;

/**
 * What is counted of one service: a projection of its facts, which come in their order. Requests are counted that arrive in measured
 * time, whenever they end.
 */
export class ServiceTally {
  readonly counts: ServiceCounts = new ServiceCounts();
  /** Until they began to be served, in microseconds. */
  readonly waits: LogHistogram = new LogHistogram();
  readonly waitSum: ExactSum = new ExactSum();
  /** From arrival to end, of those served. */
  readonly sojourns: LogHistogram = new LogHistogram();
  readonly sojournSum: ExactSum = new ExactSum();
  readonly expiredWaitSum: ExactSum = new ExactSum();
  readonly edge: EdgeTally = new EdgeTally();
  readonly link: LinkTally = new LinkTally();
  /** With the service now: all, and those that wait. */
  present: number = 0;
  private waiting: number = 0;
  stretches: Float64Array = new Float64Array(0);
  readonly minute: BusiestMinute;
  private readonly hash: DeviceHash = new DeviceHash();
  private isClosed: boolean = false;
  private readonly warmupUs: number;
  private readonly stretchUs: number;
  private readonly objective: ObjectiveModel | null;
  private readonly instances: InstanceTally = new InstanceTally();
  private busy: number = 0;
  private now: number = 0;
  private second: number = -1;
  private inSecond: number = 0;
  private attempt: number = 0;

  constructor(model: ServiceModel, warmupMs: number, horizonMs: number) {
    this.warmupUs = warmupMs * 1000;
    this.minute = new BusiestMinute(warmupMs * 1000);
    const stretch: number = stretchUs(horizonMs);
    this.stretchUs = stretch;
    this.objective = model.objective;
    this.instances.slots = model.instances * model.concurrency;
    this.instances.up = model.instances;
    this.instances.note(this.counts, false);
    this.stretches = new Float64Array((Math.ceil((horizonMs * 1000) / stretch) as i32) * STRETCH_WIDTH);
  }

  /** @param rows of facts @param at where this one begins */
  hear(rows: Float64Array, at: i32): void {
    const us: number = rows[at + SERVICE_FACT.at]!;
    const code: ServedCode = rows[at + SERVICE_FACT.code]! as i32 as ServedCode;
    const a: number = rows[at + SERVICE_FACT.a]!;
    const b: number = rows[at + SERVICE_FACT.b]!;
    this.passUntil(us);
    hashServiceFact(this.hash, rows, at);
    switch (code) {
      case SERVED.Arrived:
        this.arrived(us, a);
        return;
      case SERVED.Begun:
        this.begun(us, a);
        return;
      case SERVED.Served:
        this.busy -= 1;
        if (b < 2) this.answered(us, us - a, rows[at + SERVICE_FACT.bytes]!);
        this.ended(us, a, b);
        return;
      case SERVED.Passed:
        this.busy -= 1;
        if (us - a >= this.warmupUs) this.counts.passed += 1;
        this.ended(us, a, b);
        return;
      case SERVED.Made:
        this.busy -= 1;
        this.link.made();
        return;
      case SERVED.Sent:
        this.link.left(us - a < this.warmupUs ? -1 : b);
        this.answered(us, us - a, rows[at + SERVICE_FACT.bytes]!);
        this.ended(us, a, 0);
        return;
      case SERVED.CutOff:
        this.link.left(-1);
        if (us - a >= this.warmupUs) this.counts.cutOff += 1;
        this.answered(us, us - a, b);
        this.ended(us, a, 1);
        return;
      case SERVED.Rejected:
        this.rejected(us, a);
        return;
      case SERVED.Dropped:
        if (this.lost(us, us, STRETCH.dropped)) this.counts.dropped += 1;
        return;
      case SERVED.Expired:
        if (!this.lost(us, us - b, STRETCH.expired)) return;
        this.counts.expired += 1;
        this.expiredWaitSum.add(a);
        return;
      case SERVED.SlotsChanged:
      case SERVED.InstancesStarting:
      case SERVED.InstancesUp:
      case SERVED.InstancesDraining:
        this.instances.hear(code, a, b);
        this.stretches[this.rowAt(us) + STRETCH.up] = this.instances.up;
        this.instances.note(this.counts, us >= this.warmupUs);
        return;
      case SERVED.Blocked:
        if (us >= this.warmupUs) this.counts.blocked += 1;
        return;
      case SERVED.EdgeHit:
      case SERVED.EdgeJoined:
      case SERVED.EdgeMissed:
        if (code === SERVED.EdgeHit) this.count(us, STRETCH.edgeHits);
        this.count(us, STRETCH.edgeRequests);
        this.edged(us, us, code, a, b);
        return;
      case SERVED.EdgeFilled:
        this.edged(us, us, code, a, b);
        return;
      case SERVED.EdgeShared:
      case SERVED.EdgeLost:
        this.edged(us, us - a, code, a, b);
        return;
      case SERVED.TroubleBegan:
      case SERVED.TroubleEnded:
        return;
      default:
        unforeseen(code);
    }
  }

  /** The run has ended. */
  close(horizonUs: number): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.passUntil(horizonUs);
    this.minute.close(horizonUs);
    this.counts.digestLow = unsigned(this.hash.low);
    this.counts.digestHigh = unsigned(this.hash.high);
  }

  /** Takes over what another has counted, which has heard the same: each thread hears all services. */
  adopt(other: ServiceTally): void {
    copyInto<ServiceCounts>(this.counts, other.counts);
    this.waits.merge(other.waits);
    this.waitSum.merge(other.waitSum);
    this.sojourns.merge(other.sojourns);
    this.sojournSum.merge(other.sojournSum);
    this.expiredWaitSum.merge(other.expiredWaitSum);
    this.edge.ageSum.merge(other.edge.ageSum);
    this.link.merge(other.link);
    this.present = other.present;
    this.stretches = other.stretches;
    this.minute.first = other.minute.first;
    this.minute.rows = other.minute.rows;
    this.isClosed = true;
  }

  /** @param cameAt when the request came to the edge */
  private edged(us: number, cameAt: number, code: ServedCode, a: number, b: number): void {
    this.edge.hear(this.counts, code, a, b, us >= this.warmupUs, cameAt >= this.warmupUs);
  }

  private arrived(us: number, attempt: number): void {
    this.attempt = attempt;
    this.present += 1;
    this.waiting += 1;
    const second: number = Math.floor(us / SECOND_US);
    this.inSecond = second === this.second ? this.inSecond + 1 : 1;
    this.second = second;
    this.minute.arrived(us);
    const row: i32 = this.rowAt(us);
    const rows: Float64Array = this.stretches;
    rows[row + STRETCH.arrivals]! += 1;
    if (attempt === 1) rows[row + STRETCH.firstTries]! += 1;
    rows[row + STRETCH.busiestSecond] = Math.max(rows[row + STRETCH.busiestSecond]!, this.inSecond);
    rows[row + STRETCH.longestQueue] = Math.max(rows[row + STRETCH.longestQueue]!, this.waiting - 1);
    if (us < this.warmupUs) return;
    this.counts.arrivals += 1;
    this.counts.inFlight += 1;
    if (attempt === 1) this.counts.firstTries += 1;
    this.counts.peakSecond = Math.max(this.counts.peakSecond, this.inSecond);
    this.counts.peakStretch = Math.max(this.counts.peakStretch, rows[row + STRETCH.arrivals]!);
  }

  private begun(us: number, waited: number): void {
    this.waiting -= 1;
    this.busy += 1;
    if (waited > 0) this.minute.waited(us, waited);
    const row: i32 = this.rowAt(us);
    const rows: Float64Array = this.stretches;
    rows[row + STRETCH.begun]! += 1;
    rows[row + STRETCH.waitUs]! += waited;
    rows[row + STRETCH.longestWaitUs] = Math.max(rows[row + STRETCH.longestWaitUs]!, waited);
    if (isMissedByWait(this.objective, waited)) this.count(us - waited, STRETCH.missed);
    if (us >= this.warmupUs) this.counts.queueMost = Math.max(this.counts.queueMost, this.waiting);
    if (us - waited < this.warmupUs) return;
    this.waits.add(waited);
    this.waitSum.add(waited);
    if (waited > 0) this.counts.waited += 1;
  }

  private ended(us: number, lasted: number, how: number): void {
    this.present -= 1;
    const isLate: boolean = how === 1 || how === 3;
    this.count(us, STRETCH.served);
    this.minute.ended(us, SECOND.served);
    if (isLate) this.count(us, STRETCH.late);
    if (how >= 2) this.count(us, STRETCH.errors);
    if (isMissedByEnd(this.objective, lasted, how >= 2)) this.count(us - lasted, STRETCH.missed);
    if (us - lasted < this.warmupUs) return;
    this.counts.inFlight -= 1;
    this.counts.served += 1;
    if (isLate) this.counts.late += 1;
    if (how >= 2) this.counts.errors += 1;
    this.sojourns.add(lasted);
    this.sojournSum.add(lasted);
  }

  /** Without an error; of one whose connection was closed what was through by then. */
  private answered(us: number, cameAt: number, bytes: number): void {
    this.stretches[this.rowAt(us) + STRETCH.bytes]! += bytes;
    if (cameAt >= this.warmupUs) this.counts.bytes += bytes;
  }

  private rejected(us: number, why: number): void {
    if (!this.lost(us, us, STRETCH.rejected)) return;
    if (this.attempt === 1) this.counts.firstTriesRejected += 1;
    if (why === TURNED.full) this.counts.rejectedFull += 1;
    else if (why === TURNED.limit) this.counts.rejectedLimit += 1;
    else this.counts.rejectedDown += 1;
  }

  /** One that was never begun has left. @param cameAt when it came @returns whether that was in measured time */
  private lost(us: number, cameAt: number, column: i32): boolean {
    this.present -= 1;
    this.waiting -= 1;
    this.minute.ended(us, SECOND.turnedAway);
    if (us >= this.warmupUs) this.counts.queueMost = Math.max(this.counts.queueMost, this.waiting);
    this.count(us, column);
    if (this.objective !== null) this.count(cameAt, STRETCH.missed);
    if (cameAt < this.warmupUs) return false;
    this.counts.inFlight -= 1;
    return true;
  }

  /** Time passes in which nothing changes. */
  private passUntil(us: number): void {
    const end: number = (this.stretches.length / STRETCH_WIDTH) * this.stretchUs;
    const until: number = Math.min(us, end);
    const instances: InstanceTally = this.instances;
    if (this.now < until) this.minute.queued(this.now, this.waiting);
    while (this.now < until) {
      const row: i32 = this.rowAt(this.now);
      const next: number = Math.min(until, (Math.floor(this.now / this.stretchUs) + 1) * this.stretchUs);
      const lasted: number = next - this.now;
      this.stretches[row + STRETCH.busyUs]! += lasted * this.busy;
      this.stretches[row + STRETCH.slotUs]! += lasted * instances.slots;
      this.stretches[row + STRETCH.up] = instances.up;
      this.stretches[row + STRETCH.longestQueue] = Math.max(
        this.stretches[row + STRETCH.longestQueue]!,
        this.waiting,
      );
      const measured: number = Math.max(0, next - Math.max(this.now, this.warmupUs));
      this.counts.busyUs += measured * this.busy;
      this.counts.slotUs += measured * instances.slots;
      this.counts.upUs += measured * instances.up;
      this.counts.heldUs += measured * (instances.up + instances.starting);
      if (this.link.count > 0) this.link.pass(lasted, measured, this.counts, this.stretches, row);
      if (measured > 0) this.counts.queueMost = Math.max(this.counts.queueMost, this.waiting);
      this.now = next;
    }
  }

  private count(us: number, column: i32): void {
    this.stretches[this.rowAt(us) + column]! += 1;
  }

  private rowAt(us: number): i32 {
    const last: i32 = this.stretches.length - STRETCH_WIDTH;
    const row: i32 = (Math.floor(us / this.stretchUs) as i32) * STRETCH_WIDTH;
    return row > last ? last : row;
  }
}
