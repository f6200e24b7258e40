/** How many instances a service has: its schedule, its autoscaler, and what is lost of them. */

import { NEVER } from '../kernel/time.ts';
import { Autoscaler } from './autoscaler.ts';
import { INSTANCE, Instances } from './instances.ts';
import type { Lines } from './lines.ts';
import { SERVED, type ServiceFacts } from './service-facts.ts';
import {
  type AutoscalerModel,
  isQueuedApart,
  type ScheduleModel,
  type ServiceModel,
} from './service-model.ts';
import { factOf } from './tell.ts';
import { Troubles } from './troubles.ts';

export class Control {
  readonly model: ServiceModel;
  readonly instances: Instances;
  readonly troubles: Troubles;
  private readonly autoscaler: Autoscaler = new Autoscaler();
  /** Whether each instance has a line of its own. */
  readonly isApart: boolean;
  private syncAt: number = NEVER;
  private step: i32 = 0;
  /** Requests in service times microseconds, since the last look of the autoscaler, up to `busyUntil`. */
  private busyUs: number = 0;
  private busyUntil: number = 0;
  /** The same of slots. */
  private slotUs: number = 0;
  /** How many have come up since then: of what they do, no whole time between two looks is known. */
  private fresh: number = 0;

  constructor(model: ServiceModel) {
    this.model = model;
    this.instances = new Instances(mostInstances(model), model.instances);
    this.troubles = new Troubles(model.troubles);
    this.isApart = isQueuedApart(model.dispatch);
    if (model.autoscaler !== null) {
      this.syncAt = model.autoscaler!.syncUs;
      this.autoscaler.expect(0, model.instances);
    }
  }

  nextAt(): number {
    const planned: number = Math.min(this.syncAt, this.scheduledAt());
    return Math.min(planned, Math.min(this.troubles.nextAt, this.instances.nextReadyAt));
  }

  /** What is due now. */
  turn(us: number, service: i32, lines: Lines, busy: number, facts: ServiceFacts): void {
    const instances: Instances = this.instances;
    this.worked(us, busy);
    if (this.troubles.nextAt <= us) this.troubles.turn(us, service, facts);
    if (instances.nextReadyAt <= us) {
      this.fresh += instances.ripen(us);
      factOf(facts, us, service, SERVED.InstancesUp, instances.up, instances.starting);
    }
    while (this.scheduledAt() <= us) {
      this.setTo(this.model.schedule!.instances[this.step]!, us, service, lines, facts);
      this.step += 1;
    }
    if (this.syncAt <= us) this.sync(us, service, lines, facts);
    this.spread(lines);
  }

  /** As many slots as there are: instances that are up, less those that are lost, each with so many. */
  spread(lines: Lines): void {
    if (!this.isApart) {
      lines.slots[0] = this.slotsNow();
      return;
    }
    const slots: number = this.model.concurrency;
    const lost: number = this.lostNow();
    let up: number = 0;
    const states: Float64Array = this.instances.states;
    for (let line = 0; line < lines.count; line++) {
      if (states[line] === INSTANCE.up) {
        up += 1;
        lines.slots[line] = up > this.instances.up - lost ? 0 : slots;
      } else lines.slots[line] = states[line] === INSTANCE.draining ? slots : 0;
    }
  }

  /** Of the instances that are up. */
  lostNow(): number {
    return Math.floor(this.troubles.lost * this.instances.up + 0.5);
  }

  /** How many may be served at once by instances that are up and not lost. */
  slotsNow(): number {
    return (this.instances.up - this.lostNow()) * this.model.concurrency;
  }

  /** How many are served changes from now on. @param busy how many were until now */
  worked(us: number, busy: number): void {
    if (this.model.autoscaler === null) return;
    const lasted: number = us - this.busyUntil;
    this.busyUs += lasted * busy;
    this.slotUs += lasted * this.slotsNow();
    this.busyUntil = us;
  }

  private sync(us: number, service: i32, lines: Lines, facts: ServiceFacts): void {
    const model: AutoscalerModel = this.model.autoscaler!;
    const utilisation: number = this.slotUs === 0 ? 1 : Math.min(1, this.busyUs / this.slotUs);
    const instances: Instances = this.instances;
    this.busyUs = 0;
    this.slotUs = 0;
    this.syncAt = us + model.syncUs;
    // The utilisation is of those that were up before: taken for all, it would have them doubled once more than is needed.
    const known: number = instances.up - this.fresh;
    const unknown: number = instances.starting + this.fresh;
    this.fresh = 0;
    const count: number = this.autoscaler.decide(model, us, known, unknown, utilisation);
    this.setTo(count, us, service, lines, facts);
  }

  private setTo(count: number, us: number, service: i32, lines: Lines, facts: ServiceFacts): void {
    const instances: Instances = this.instances;
    const more: number = count - instances.count();
    if (more > 0) {
      instances.start(more, us + this.model.startupUs);
      if (this.model.startupUs === 0) instances.ripen(us);
      factOf(facts, us, service, SERVED.InstancesStarting, instances.up, instances.starting);
    }
    if (more >= 0) return;
    while (instances.count() > count) {
      const instance: i32 = instances.stop();
      if (!this.isApart || lines.load(instance) === 0) instances.leave(instance);
    }
    factOf(facts, us, service, SERVED.InstancesDraining, instances.up, instances.starting);
  }

  private scheduledAt(): number {
    const schedule: ScheduleModel | null = this.model.schedule;
    return schedule === null || this.step >= schedule.atUs.length ? NEVER : schedule.atUs[this.step]!;
  }

  copy(from: Control): void {
    this.instances.copy(from.instances);
    this.troubles.copy(from.troubles);
    this.autoscaler.copy(from.autoscaler);
    this.syncAt = from.syncAt;
    this.step = from.step;
    this.busyUs = from.busyUs;
    this.busyUntil = from.busyUntil;
    this.slotUs = from.slotUs;
    this.fresh = from.fresh;
  }
}

/** Room for as many as there can be, and for as many that finish what they have begun. */
export function mostInstances(model: ServiceModel): i32 {
  let most: number = model.instances;
  if (model.autoscaler !== null) most = Math.max(most, model.autoscaler!.most);
  const schedule: ScheduleModel | null = model.schedule;
  if (schedule !== null) {
    for (let step = 0; step < schedule.instances.length; step++) {
      most = Math.max(most, schedule.instances[step]!);
    }
  }
  const isFixed: boolean = model.autoscaler === null && schedule === null;
  return (isFixed ? most : 4 * most) as i32;
}
