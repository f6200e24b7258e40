/**
 * All services of a run on one clock: each thing happens at its own microsecond, and of those that happen at one, in this order: what
 * is done to services and their instances; answers that are through a link, then ends of service; those that go to the service behind; clients that are no devices; requests
 * of devices, those sent first before the others. So it does not matter how often, or how far at a time, the clock is advanced.
 */

import { NEVER } from '../kernel/time.ts';
import { ASK } from './ask.ts';
import { GROUP } from './clients.ts';
import { Floor } from './floor.ts';
import { Front } from './front.ts';
import { Service } from './service.ts';
import type { ServicesOf } from './services-of-run.ts';
import { Arrivals } from './visits.ts';

export class Services {
  readonly floor: Floor = new Floor();
  readonly all: Service[] = [];
  /** Of each service, what stands before it. */
  private readonly fronts: Front[] = [];
  /** Those whose answers share a link. */
  private readonly linked: Service[] = [];
  private readonly arrivals: Arrivals = new Arrivals();
  private now: number = 0;
  /** The device whose request has come just now, and of whose answer nothing is known yet; -1: none. */
  unanswered: i32 = -1;

  constructor(run: ServicesOf) {
    for (let index: i32 = 0; index < run.models.length; index++) {
      this.fronts.push(new Front(run, index));
      this.all.push(new Service(run.models[index]!, index, this.fronts));
      if (this.all[index]!.link !== null) this.linked.push(this.all[index]!);
    }
  }

  /** A request of a device is on its way. @param at where its row begins */
  send(asks: Float64Array, at: i32): void {
    this.arrivals.push(this.floor.visits.add(asks, at), this.floor.visits);
  }

  /** When something happens next, in microseconds; NEVER if nothing does. */
  nextAt(): number {
    return Math.min(this.arrivals.firstAt(), this.nextOther());
  }

  /** The same of all but requests of devices. */
  private nextOther(): number {
    let next: number = NEVER;
    for (let index = 0; index < this.all.length; index++) {
      const service: Service = this.all[index]!;
      next = Math.min(next, Math.min(service.control.nextAt(), service.ends.firstAt()));
      next = Math.min(next, this.fronts[index]!.nextAt());
    }
    for (let index = 0; index < this.linked.length; index++)
      next = Math.min(next, this.linked[index]!.link!.nextAt());
    return next;
  }

  /** Does all that happens up to an instant, and at it, in microseconds. */
  advance(until: number): void {
    for (let next: number = this.nextAt(); next <= until && next < NEVER; next = this.nextAt()) {
      this.now = Math.max(this.now, next);
      this.happen(this.now);
    }
  }

  /**
   * The same, but no further than to what answers a device, or to a request of one that is not answered at once, and without what is
   * sent in a millisecond that has not been lived: of those who are there at one instant none comes before all are known.
   * @param unlivedMs the first millisecond that has not been lived @returns whether there is such a device
   */
  advanceToReply(until: number, unlivedMs: number): boolean {
    for (let next: number = this.nextAt(); next <= until && next < NEVER; next = this.nextAt()) {
      if (this.nextOther() > next && this.firstSentAt() >= unlivedMs) return false;
      this.now = Math.max(this.now, next);
      this.happen(this.now);
      if (this.floor.replies.end > 0 || this.unanswered >= 0) return true;
    }
    return false;
  }

  /** The whole millisecond that has begun. */
  nowMs(): number {
    return Math.ceil(this.now / 1000);
  }

  /** One thing that happens now. */
  private happen(us: number): void {
    const floor: Floor = this.floor;
    this.unanswered = -1;
    for (let index = 0; index < this.all.length; index++) {
      if (this.all[index]!.control.nextAt() > us) continue;
      this.all[index]!.turn(us, floor);
      return;
    }
    if (this.endAll(us)) return;
    for (let index: i32 = 0; index < this.all.length; index++) {
      const front: Front = this.fronts[index]!;
      if (front.nextAt() > us) continue;
      const group: i32 = front.firstGroup();
      const visit: i32 = front.turn(group, us, floor);
      if (visit < 0) return;
      // Those who stand for devices are among the devices of their instant.
      if (group === GROUP.rest) this.arrivals.push(visit, floor.visits);
      else this.come(index, visit, us);
      return;
    }
    if (this.arrivals.firstAt() > us) return;
    const visit: i32 = this.arrivals.first();
    const answered: i32 = floor.replies.end;
    const device: i32 = floor.visits.rows[visit + ASK.device]! as i32;
    this.arrivals.pop(floor.visits);
    this.come(floor.visits.rows[visit + ASK.service]! as i32, visit, us);
    if (!floor.replies.isAnswered(device, answered)) this.unanswered = device;
  }

  /** A request comes from outside to the first of its services. */
  private come(service: i32, visit: i32, us: number): void {
    if (this.fronts[service]!.isPassed(visit, us, this.floor))
      this.all[service]!.arrive(visit, us, this.floor);
  }

  /** Services that end now, then those that go on to the service behind; these may end at once. @returns whether anything ended */
  private endAll(us: number): boolean {
    const handed: i32[] = this.floor.handed;
    let passed: i32 = 0;
    let isAnything: boolean = false;
    for (;;) {
      if (this.endOne(us)) {
        isAnything = true;
        continue;
      }
      if (passed === handed.length) break;
      const visit: i32 = handed[passed]!;
      const next: i32 = handed[passed + 1]!;
      passed += 2;
      this.all[next]!.arrive(visit, us, this.floor);
    }
    handed.length = 0;
    return isAnything;
  }

  private firstSentAt(): number {
    return this.floor.visits.rows[this.arrivals.first() + ASK.sentAt]!;
  }

  /** What was on a link until now leaves it before anything comes to it. */
  private endOne(us: number): boolean {
    for (let index = 0; index < this.linked.length; index++) {
      if (this.linked[index]!.link!.nextAt() > us) continue;
      this.linked[index]!.leaveLink(us, this.floor);
      return true;
    }
    for (let index = 0; index < this.all.length; index++) {
      if (this.all[index]!.ends.firstAt() > us) continue;
      this.all[index]!.end(us, this.floor);
      return true;
    }
    return false;
  }

  /** They will be copied: see {@link Pool.track}. */
  track(): void {
    this.floor.visits.track();
    for (let index = 0; index < this.fronts.length; index++) this.fronts[index]!.track();
    for (let index = 0; index < this.linked.length; index++) this.linked[index]!.link!.track();
  }

  /** Becomes the same as the services of another of the same run; facts and replies are not taken over. */
  copy(from: Services): void {
    this.floor.visits.copy(from.floor.visits);
    this.arrivals.copy(from.arrivals);
    for (let index = 0; index < this.all.length; index++) {
      this.fronts[index]!.copy(from.fronts[index]!);
      this.all[index]!.copy(from.all[index]!);
    }
    this.now = from.now;
  }
}
