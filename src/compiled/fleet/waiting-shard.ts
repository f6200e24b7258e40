/**
 * The part of a fleet that one thread runs where devices meet at services. A device lives ahead of the services until it asks one, for
 * nobody else has to do with it until then, and waits as a record.
 */

import type { Recorder } from '../domain/cell.ts';
import { mostApps } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { servicesOf } from '../domain/services-of.ts';
import { NEVER } from '../kernel/time.ts';
import { Services } from '../services/services.ts';
import { beginDevice, endDevice, makeRoom } from './device.ts';
import { keepPair, keepPhone } from './kept.ts';
import { Records } from './records.ts';
import { Shard } from './shard.ts';

/** A device with all apps, or one of so many, is what records are told apart from. */
const TRIED_FOR_TEMPLATE: i32 = 100;

/** Its one device is the one that lives now. Devices are counted from 0 within the shard: that is their place. */
export abstract class WaitingShard extends Shard {
  readonly from: i32;
  readonly count: i32;
  readonly records: Records;
  services: Services;
  /** When something else than an answer happens to each device. */
  protected readonly wakeAt: Float64Array;

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    const count: i32 = to - from;
    super(model, recorder);
    this.from = from;
    this.count = count;
    this.records = new Records(count);
    this.services = new Services(servicesOf(model));
    this.wakeAt = new Float64Array(count).fill(NEVER);
  }

  /** The device lives until it asks a service, and waits for that. @returns how many events there were */
  protected abstract liveOn(place: i32): number;

  /** All devices live until they ask a service for the first time. @returns how many events there were */
  begin(): number {
    let events: number = 0;
    this.prepare();
    for (let place: i32 = 0; place < this.count; place++) {
      beginDevice(this.only, this.from + place, this.load, this.desk, this.recorder);
      events += this.liveOn(place);
    }
    return events;
  }

  end(): void {
    for (let place: i32 = 0; place < this.count; place++) {
      this.records.load(place);
      endDevice(this.only, this.recorder);
    }
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

  /** It is kept as it is now. */
  protected rest(place: i32): void {
    this.records.save(place, this.only.phone.apps + 1);
    this.wakeAt[place] = this.only.nextAt;
  }
}
