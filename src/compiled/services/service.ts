/**
 * A service: requests come, wait in a line, are served, or are turned away. Events are given to it in the order of the clock of all
 * services (see services.ts); what it decides are facts.
 */

import { OUTCOME } from '../facts/codes.ts';
import { Key } from '../kernel/draw.ts';
import { quantileOf } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK } from './ask.ts';
import { Bucket } from './bucket.ts';
import { Control, mostInstances } from './control.ts';
import { tellDevice } from './deliver.ts';
import type { Floor } from './floor.ts';
import type { Front } from './front.ts';
import { Heap } from './heap.ts';
import { INSTANCE } from './instances.ts';
import { lengthFurther } from './length.ts';
import { Lines } from './lines.ts';
import { Link } from './link.ts';
import { SERVED, type ServedCode, TURNED, type Turned } from './service-facts.ts';
import { DISPATCH, type RetryAfterModel, type ServiceModel } from './service-model.ts';
import { factOf, factOfVisit } from './tell.ts';
import { otherPart } from './visit-draws.ts';
import { VISIT } from './visits.ts';

/** Nobody is there to take a request. */
const NOWHERE: i32 = -1;

export class Service {
  readonly model: ServiceModel;
  readonly index: i32;
  readonly lines: Lines;
  readonly control: Control;
  private readonly key: Key = new Key();
  /** Of each service, what stands before it. */
  private readonly fronts: Front[];
  /** Ends of service. */
  readonly ends: Heap = new Heap();
  /** What its answers share; `null`: nothing, and each is with its client as soon as it is made. */
  readonly link: Link | null;
  private readonly bucket: Bucket = new Bucket();
  /** Services begun so far: of two that end at once the one that began first ends first. */
  private begun: number = 0;
  busy: number = 0;
  /** When the last place of the line of those turned away comes. */
  private slotAt: number = 0;
  /** How many are served at once at most. */
  private slots: number = 0;

  constructor(model: ServiceModel, index: i32, fronts: Front[]) {
    const control: Control = new Control(model);
    this.model = model;
    this.index = index;
    this.control = control;
    this.lines = new Lines(control.isApart ? mostInstances(model) : 1);
    this.fronts = fronts;
    this.link = model.bytesPerSecond < NEVER ? new Link(model.bytesPerSecond) : null;
    this.control.spread(this.lines);
    this.slots = this.control.slotsNow();
  }

  /** A request is there, from its client or from the service before. */
  arrive(visit: i32, us: number, floor: Floor): void {
    const rows: Float64Array = floor.visits.rows;
    floor.visits.touch(visit);
    rows[visit + VISIT.cameAt] = us;
    this.tell(floor, us, SERVED.Arrived, rows[visit + ASK.attempt]!, rows[visit + ASK.kind]!, visit);
    if (this.control.troubles.isDown) {
      this.turnAway(visit, us, floor, TURNED.down);
      return;
    }
    if (this.model.limit !== null && !this.bucket.take(this.model.limit!, us)) {
      this.turnAway(visit, us, floor, TURNED.limit);
      return;
    }
    const line: i32 = this.choose(rows[visit + ASK.luck]!);
    if (line === NOWHERE) {
      this.turnAway(visit, us, floor, TURNED.full);
    } else if (this.lines.isFree(line) && this.lines.waiting[line] === 0) {
      this.begin(visit, line, us, floor);
    } else if (this.lines.allWaiting >= this.model.queueLimit) {
      this.turnAway(visit, us, floor, TURNED.full);
    } else {
      this.lines.queue(line, visit, floor.visits, this.model.isLifo);
    }
  }

  /** The first service that ends does so now. */
  end(us: number, floor: Floor): void {
    const visit: i32 = this.ends.firstPlace();
    this.ends.pop();
    const rows: Float64Array = floor.visits.rows;
    const line: i32 = rows[visit + VISIT.line]! as i32;
    this.control.worked(us, this.busy);
    this.busy -= 1;
    this.lines.busy[line]! -= 1;
    const lasted: number = us - rows[visit + VISIT.cameAt]!;
    const isFailed: boolean = rows[visit + ASK.isFailing] === 1;
    const late: number = us > rows[visit + VISIT.until]! ? 1 : 0;
    const how: number = late + (isFailed ? 2 : 0);
    if (this.model.then >= 0 && !isFailed) {
      this.tell(floor, us, SERVED.Passed, lasted, how, visit);
      floor.handed.push(visit);
      floor.handed.push(this.model.then as i32);
    } else if (this.link !== null && !isFailed && rows[visit + ASK.bytes]! > 0) {
      this.tell(floor, us, SERVED.Made, lasted, 0, visit);
      this.link!.join(visit, us, rows);
    } else {
      this.tell(floor, us, SERVED.Served, lasted, how, visit);
      if (this.isToldEarly(visit, floor)) floor.visits.give(visit);
      else this.frontOf(rows, visit).answer(visit, us, floor, outcomeOf(isFailed), 0);
    }
    this.fill(line, us, floor);
    this.retire(line);
  }

  /** The first of its answers that is through by now has left the link, or else the first whose client has given up. */
  leaveLink(us: number, floor: Floor): void {
    const link: Link = this.link!;
    const through: i32 = link.firstThrough(us);
    const rows: Float64Array = floor.visits.rows;
    if (through >= 0) {
      const visit: i32 = link.visitOf(through);
      const sentFor: number = us - link.cameAt(through);
      link.finish(us);
      this.tell(floor, us, SERVED.Sent, us - rows[visit + VISIT.cameAt]!, sentFor, visit);
      this.frontOf(rows, visit).answer(visit, us, floor, OUTCOME.answered, 0);
      return;
    }
    const givenUp: i32 = link.firstGivenUp(us, rows);
    if (givenUp < 0) return;
    const visit: i32 = link.visitOf(givenUp);
    const bytes: number = link.cutOff(givenUp, us);
    this.tell(floor, us, SERVED.CutOff, us - rows[visit + VISIT.cameAt]!, bytes, visit);
    this.frontOf(rows, visit).lose(visit, us, floor);
  }

  /** What is due of instances and troubles is done. */
  turn(us: number, floor: Floor): void {
    this.control.turn(us, this.index, this.lines, this.busy, floor.facts);
    const slots: number = this.control.slotsNow();
    if (slots !== this.slots) {
      this.slots = slots;
      factOf(floor.facts, us, this.index, SERVED.SlotsChanged, slots, this.control.instances.up);
    }
    for (let line = 0; line < this.lines.count; line++) this.fill(line, us, floor);
  }

  /** Those that wait are served, as many as there are slots for. */
  private fill(line: i32, us: number, floor: Floor): void {
    const lines: Lines = this.lines;
    while (lines.waiting[line]! > 0 && lines.isFree(line)) {
      const visit: i32 = lines.next(line, floor.visits);
      const rows: Float64Array = floor.visits.rows;
      const deadline: number = rows[visit + VISIT.until]!;
      if (this.model.isExpiredDropped && us > deadline) {
        const waited: number = Math.max(0, deadline - rows[visit + VISIT.cameAt]!);
        this.tell(floor, us, SERVED.Expired, waited, us - rows[visit + VISIT.cameAt]!, visit);
        this.frontOf(rows, visit).lose(visit, us, floor);
      } else {
        this.begin(visit, line, us, floor);
      }
    }
  }

  private begin(visit: i32, line: i32, us: number, floor: Floor): void {
    const rows: Float64Array = floor.visits.rows;
    const length: number = this.lengthOf(rows, visit);
    floor.visits.touch(visit);
    rows[visit + VISIT.line] = line;
    this.control.worked(us, this.busy);
    this.busy += 1;
    this.lines.busy[line]! += 1;
    this.begun += 1;
    const end: number = us + Math.floor(length * this.control.troubles.factor + 0.5);
    this.ends.push(end, this.begun, visit);
    this.tell(floor, us, SERVED.Begun, us - rows[visit + VISIT.cameAt]!, 0, visit);
    if (this.control.troubles.errorsAt(end) > otherPart(rows[visit + ASK.luck]!))
      rows[visit + ASK.isFailing] = 1;
    const isFailed: boolean = rows[visit + ASK.isFailing] === 1;
    // Nothing stops what has begun: so the device is told now what will reach it, and need not be looked for when it ends.
    if ((this.model.then < 0 || isFailed) && this.isToldEarly(visit, floor)) {
      tellDevice(visit, end, floor, outcomeOf(isFailed), 0, rows[visit + ASK.sentAt]!);
    }
  }

  private lengthOf(rows: Float64Array, visit: i32): number {
    if (rows[visit + ASK.service]! === this.index) return rows[visit + ASK.length]!;
    if (this.frontOf(rows, visit).then === this.index) return rows[visit + ASK.lengthBehind]!;
    return lengthFurther(this.model.time, this.key, this.index, rows[visit + ASK.tie]!);
  }

  private turnAway(visit: i32, us: number, floor: Floor, why: Turned): void {
    const rows: Float64Array = floor.visits.rows;
    if (this.model.isFullSilent && why !== TURNED.down) {
      this.tell(floor, us, SERVED.Dropped, why, 0, visit);
      this.frontOf(rows, visit).lose(visit, us, floor);
      return;
    }
    const told: number = why === TURNED.down ? -1 : this.retryAfterMs(us, rows[visit + ASK.luck]!);
    this.tell(floor, us, SERVED.Rejected, why, told, visit);
    const outcome: number = why === TURNED.down ? OUTCOME.origin : OUTCOME.rejected;
    this.frontOf(rows, visit).answer(visit, us, floor, outcome, Math.max(0, told));
  }

  /** @returns what a client that is turned away is told to wait, in whole ms; -1: nothing */
  private retryAfterMs(us: number, luck: number): number {
    const model: RetryAfterModel | null = this.model.retryAfter;
    if (model === null) return -1;
    if (model.law !== null) return Math.floor(quantileOf(model.law!, otherPart(luck)) + 0.5);
    this.slotAt = Math.max(this.slotAt, us) + model.slotUs;
    return Math.ceil((this.slotAt - us) / 1000);
  }

  /** Where a request goes: an instance that serves, else one that is lost for a while, else nowhere. */
  private choose(luck: number): i32 {
    switch (this.model.dispatch) {
      case DISPATCH.pooled:
        return this.control.instances.up > 0 ? 0 : NOWHERE;
      case DISPATCH.random:
        return this.pickAny(luck);
      default:
        return this.pickLeast();
    }
  }

  private pickAny(luck: number): i32 {
    const up: number = this.control.instances.up;
    const serving: number = up - this.control.lostNow();
    let left: number = Math.floor(luck * (serving > 0 ? serving : up));
    for (let line = 0; line < this.lines.count; line++) {
      if (this.control.instances.states[line] !== INSTANCE.up) continue;
      if (left === 0) return line;
      left -= 1;
    }
    return NOWHERE;
  }

  /** The one with the least to do, of equal ones the first. */
  private pickLeast(): i32 {
    const up: number = this.control.instances.up;
    let left: number = up - this.control.lostNow();
    if (left === 0) left = up;
    let best: i32 = NOWHERE;
    for (let line = 0; line < this.lines.count && left > 0; line++) {
      if (this.control.instances.states[line] !== INSTANCE.up) continue;
      left -= 1;
      if (best === NOWHERE || this.lines.load(line) < this.lines.load(best)) best = line;
    }
    return best;
  }

  /** An instance that has finished what it had begun before it was stopped is gone. */
  private retire(line: i32): void {
    if (!this.control.isApart || this.control.instances.states[line] !== INSTANCE.draining) return;
    if (this.lines.load(line) === 0) this.control.instances.leave(line);
  }

  /** What stands before the service that a request was sent to: this one, or one before it. */
  private frontOf(rows: Float64Array, visit: i32): Front {
    return this.fronts[rows[visit + ASK.service]! as i32]!;
  }

  /** A device is told of an answer as its service begins. On a link nobody knows when it will be through. */
  private isToldEarly(visit: i32, floor: Floor): boolean {
    return this.link === null && this.frontOf(floor.visits.rows, visit).isToldEarly(visit, floor);
  }

  private tell(floor: Floor, us: number, code: ServedCode, a: number, b: number, visit: i32): void {
    factOfVisit(floor.facts, us, this.index, code, a, b, floor.visits.rows, visit);
  }

  copy(from: Service): void {
    this.lines.copy(from.lines);
    this.control.copy(from.control);
    this.ends.copy(from.ends);
    if (this.link !== null) this.link!.copy(from.link!);
    this.bucket.copy(from.bucket);
    this.begun = from.begun;
    this.busy = from.busy;
    this.slotAt = from.slotAt;
    this.slots = from.slots;
  }
}

function outcomeOf(isFailed: boolean): number {
  return isFailed ? OUTCOME.origin : OUTCOME.answered;
}
