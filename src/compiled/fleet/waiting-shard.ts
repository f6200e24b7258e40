/**
 * The part of a fleet that one thread runs where devices meet at services. A device lives ahead of the services until it asks one, for
 * nobody else has to do with it until then, and waits as a record.
 */

import type { Recorder } from '../domain/cell.ts';
import { mostApps } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { servicesOf } from '../domain/services-of.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK_WIDTH } from '../services/ask.ts';
import { Services } from '../services/services.ts';
import { Calendar } from './calendar.ts';
import { beginDevice, endDevice, makeRoom } from './device.ts';
import { keepPair, keepPhone } from './kept.ts';
import { liveAhead } from './live-served.ts';
import { Pending } from './pending.ts';
import { Records } from './records.ts';
import { Shard } from './shard.ts';

/** A device with all apps, or one of so many, is what records are told apart from. */
const TRIED_FOR_TEMPLATE: i32 = 100;

/** Its one device is the one that lives now. Devices are counted from 0 within the shard: that is their place. */
export class WaitingShard extends Shard {
  readonly from: i32;
  readonly count: i32;
  readonly records: Records;
  services: Services;
  protected readonly calendar: Calendar;
  /** What devices have asked that is not sent yet, and when something else happens to each of them. */
  protected readonly pending: Pending;
  protected readonly wakeAt: Float64Array;

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    const count: i32 = to - from;
    super(model, recorder);
    this.from = from;
    this.count = count;
    this.records = new Records(count);
    this.services = new Services(servicesOf(model));
    this.calendar = new Calendar(count, model.horizonMs);
    this.pending = new Pending(count);
    this.wakeAt = new Float64Array(count).fill(NEVER);
  }

  /** All devices live until they ask a service for the first time. @returns how many events there were */
  begin(): number {
    let events: number = 0;
    this.prepare();
    for (let place: i32 = 0; place < this.count; place++) {
      beginDevice(this.only, this.from + place, this.load, this.desk, this.recorder);
      events += this.liveOn(place);
      this.plan(place);
    }
    return events;
  }

  end(): void {
    for (let place: i32 = 0; place < this.count; place++) {
      this.records.load(place);
      endDevice(this.only, this.recorder);
    }
  }

  protected plan(place: i32): void {
    this.calendar.plan(place, Math.min(this.pending.sendAt(place), this.wakeAt[place]!));
  }

  /** What the one device consists of, and what an idle one looks like. */
  private prepare(): void {
    const apps: i32 = mostApps(this.model);
    makeRoom(this.only, apps, this.load, this.desk, this.recorder);
    keepPhone(this.records, this.only.phone);
    this.records.closeGroup();
    for (let app: i32 = 0; app < apps; app++) {
      keepPair(this.records, this.only.pairs[app]!);
      this.records.closeGroup();
    }
    for (let device: i32 = 0; device < this.count; device++) {
      beginDevice(this.only, this.from + device, this.load, this.desk, this.recorder);
      if (this.only.phone.apps === apps || device === TRIED_FOR_TEMPLATE) break;
    }
    this.records.setTemplate();
  }

  /** The device lives until it asks again, and waits for that. */
  protected liveOn(place: i32): number {
    this.desk.clear();
    const events: i32 = liveAhead(this.only, this.desk);
    for (let at: i32 = this.desk.end - ASK_WIDTH; at >= 0; at -= ASK_WIDTH)
      this.pending.add(place, this.desk.rows, at);
    this.rest(place);
    return events;
  }

  /** It is kept as it is now. */
  protected rest(place: i32): void {
    this.records.save(place, this.only.phone.apps + 1);
    this.wakeAt[place] = this.only.nextAt;
  }
}
