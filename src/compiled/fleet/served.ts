/**
 * The part of a fleet that one thread runs where devices meet at services. Time goes in windows, and what happens in one is a fixed point
 * (decision D55): devices are tried out under the answers that are known, services under what devices would ask, until neither changes.
 * A queue is a causal function of its arrivals, and an answer causes nothing before it comes, so each pass makes a longer part of the
 * window right, and there is one fixed point: the trajectory of the reference engine. How long windows are does not matter to it.
 */

import type { Recorder } from '../domain/cell.ts';
import { mostApps } from '../domain/cell.ts';
import { Desk } from '../domain/desk.ts';
import type { Model } from '../domain/model.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, ASK_WIDTH } from '../services/ask.ts';
import { Pool } from '../services/pool.ts';
import { Services, ServicesOf } from '../services/services.ts';
import { Answers } from './answers.ts';
import { Calendar } from './calendar.ts';
import { beginDevice, endDevice, makeRoom } from './device.ts';
import { keepPair, keepPhone } from './kept.ts';
import { isAsking, liveAhead, liveAnswered } from './live-served.ts';
import { Records } from './records.ts';
import { Shard } from './shard.ts';

/** A request that waits to be sent, and the next one of its device. */
const PENDING_WIDTH: i32 = ASK_WIDTH + 1;

/** Its one device is the one that lives now; the others are records. */
export class ServedShard extends Shard {
  readonly from: i32;
  readonly count: i32;
  readonly records: Records;
  /** How many parts a record has without apps, and how many more with each. */
  private partsOfPhone: i32 = 0;
  private partsOfApp: i32 = 0;
  readonly calendar: Calendar;
  /** When each device sends what it has asked already, and when something else happens to it. */
  private readonly sendAt: Float64Array;
  private readonly wakeAt: Float64Array;
  private readonly pending: Pool = new Pool(PENDING_WIDTH);
  private readonly firstPending: Int32Array;
  /** Services as they are at the start of the window, and as they would be at its end. */
  services: Services;
  trial: Services;
  readonly answers: Answers;
  /** What the devices of this shard ask in the window as far as is known, and what those of all shards do. */
  readonly own: Desk = new Desk();
  readonly all: Desk = new Desk();
  /** The first so many numbers of {@link own} are what was asked before: no answer changes it. */
  private fixed: i32 = 0;
  private spare: Desk = new Desk();
  /** Devices to which something happens in the window. */
  private readonly due: i32[] = [];
  /** Those that are tried out; where what each asks begins in {@link own}, and how much it is; under which answers. */
  private readonly active: i32[] = [];
  private readonly isActive: Uint8Array;
  private readonly asksAt: Int32Array;
  private readonly asksEnd: Int32Array;
  private readonly triedLow: Int32Array;
  private readonly triedHigh: Int32Array;

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    const count: i32 = to - from;
    const run: ServicesOf = new ServicesOf(model.services, model.seed, model.replication, model.horizonMs);
    super(model, recorder);
    this.from = from;
    this.count = count;
    this.records = new Records(count);
    this.calendar = new Calendar(count, model.horizonMs);
    this.sendAt = new Float64Array(count).fill(NEVER);
    this.wakeAt = new Float64Array(count).fill(NEVER);
    this.firstPending = new Int32Array(count).fill(-1);
    this.services = new Services(run);
    this.trial = new Services(run);
    this.answers = new Answers(from, count);
    this.isActive = new Uint8Array(count);
    this.asksAt = new Int32Array(count);
    this.asksEnd = new Int32Array(count);
    this.triedLow = new Int32Array(count);
    this.triedHigh = new Int32Array(count);
  }

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

  /** The window [start, to): what is asked in it whatever is answered in it. */
  open(start: number, to: number): void {
    this.calendar.take(start, to, this.due);
    this.own.clear();
    for (let index = 0; index < this.due.length; index++) {
      const place: i32 = this.due[index]!;
      if (this.sendAt[place]! < to) this.addPending(place);
      // Something else than an answer happens to it.
      if (this.wakeAt[place]! < to) this.activate(place);
    }
    this.fixed = this.own.end;
  }

  /** A pass of the services over what all shards ask: {@link all}. */
  pass(to: number): void {
    const trial: Services = this.trial;
    trial.copy(this.services);
    trial.floor.facts.clear();
    trial.floor.replies.clear();
    for (let at: i32 = 0; at < this.all.end; at += ASK_WIDTH) trial.send(this.all.asks, at);
    trial.advance(Math.min(to * 1000, this.model.horizonMs * 1000 - 1));
    this.answers.take(trial.floor.replies);
    const devices: i32[] = this.answers.devices;
    for (let index = 0; index < devices.length; index++) {
      if (this.answers.earliestOf(devices[index]!) < to) this.activate(devices[index]!);
    }
  }

  /** Tries out the devices whose answers have changed. @returns whether they ask something else than before */
  react(to: number): boolean {
    const before: Desk = this.own;
    const now: Desk = this.spare;
    let isChanged: boolean = false;
    now.clear();
    copyAsks(now, before, 0, this.fixed);
    this.recorder.isDry = true;
    for (let index = 0; index < this.active.length; index++) {
      const place: i32 = this.active[index]!;
      const at: i32 = now.end;
      const isTried: boolean = this.isActive[place] === TRIED;
      if (isTried && this.isAnsweredAsBefore(place)) {
        copyAsks(now, before, this.asksAt[place]!, this.asksEnd[place]!);
      } else {
        this.tryOut(place, to);
        copyAsks(now, this.desk, 0, this.desk.end);
        const isSame: boolean =
          isTried && areSame(before, this.asksAt[place]!, this.asksEnd[place]!, now, at, now.end);
        if (!isSame && (isTried || now.end > at)) isChanged = true;
      }
      this.isActive[place] = TRIED;
      this.asksAt[place] = at;
      this.asksEnd[place] = now.end;
    }
    this.recorder.isDry = false;
    this.swapAsks();
    return isChanged;
  }

  /** The window is not lived: a shorter one comes first. */
  giveUp(): void {
    for (let index = 0; index < this.due.length; index++) {
      const place: i32 = this.due[index]!;
      this.calendar.plan(place, Math.min(this.sendAt[place]!, this.wakeAt[place]!));
    }
    this.clear();
  }

  /** Neither devices nor services change any more: the window is lived, and written down. @returns how many events there were */
  commit(to: number): number {
    const lived: Services = this.trial;
    this.trial = this.services;
    this.services = lived;
    this.recorder.serve(lived.floor.facts);
    for (let index = 0; index < this.due.length; index++) {
      const place: i32 = this.due[index]!;
      if (this.sendAt[place]! < to) this.sent(place);
    }
    // An answer that comes later moves a timer now.
    const answered: i32[] = this.answers.devices;
    for (let index = 0; index < answered.length; index++) this.activate(answered[index]!);
    let events: number = 0;
    for (let index = 0; index < this.active.length; index++) {
      const place: i32 = this.active[index]!;
      this.records.load(place);
      this.desk.clear();
      events += liveAnswered(this.only, place, to, this.answers, this.desk);
      events += isAsking(this.only, to) ? this.rest(place) : this.liveOn(place);
    }
    this.clear();
    return events;
  }

  end(): void {
    for (let place: i32 = 0; place < this.count; place++) {
      this.records.load(place);
      endDevice(this.only, this.recorder);
    }
  }

  /** The parts of the one device, and what an idle one looks like. */
  private prepare(): void {
    const apps: i32 = mostApps(this.model);
    makeRoom(this.only, apps, this.load, this.desk, this.recorder);
    keepPhone(this.records, this.only.phone);
    this.partsOfPhone = this.records.size();
    for (let app: i32 = 0; app < apps; app++) keepPair(this.records, this.only.pairs[app]!);
    this.partsOfApp = ((this.records.size() - this.partsOfPhone) / apps) as i32;
    for (let device: i32 = 0; device < this.count; device++) {
      beginDevice(this.only, this.from + device, this.load, this.desk, this.recorder);
      if (this.only.phone.apps === apps || device === 100) break;
    }
    this.records.setTemplate();
  }

  /** The device lives until it asks again, and waits for that. */
  private liveOn(place: i32): number {
    this.desk.clear();
    const events: i32 = liveAhead(this.only, this.desk);
    for (let at: i32 = this.desk.end - ASK_WIDTH; at >= 0; at -= ASK_WIDTH) this.await(place, at);
    this.rest(place);
    return events;
  }

  private rest(place: i32): number {
    this.records.save(place, this.partsOfPhone + this.only.phone.apps * this.partsOfApp);
    this.wakeAt[place] = this.only.nextAt;
    this.calendar.plan(place, Math.min(this.sendAt[place]!, this.wakeAt[place]!));
    return 0;
  }

  private await(place: i32, at: i32): void {
    const row: i32 = this.pending.take();
    for (let field: i32 = 0; field < ASK_WIDTH; field++) {
      this.pending.rows[row + field] = this.desk.asks[at + field]!;
    }
    this.pending.rows[row + ASK_WIDTH] = this.firstPending[place]!;
    this.firstPending[place] = row;
    this.sendAt[place] = this.desk.asks[at + ASK.sentAt]!;
  }

  private addPending(place: i32): void {
    for (let row: i32 = this.firstPending[place]!; row >= 0; ) {
      const at: i32 = this.own.add();
      for (let field: i32 = 0; field < ASK_WIDTH; field++) {
        this.own.asks[at + field] = this.pending.rows[row + field]!;
      }
      row = this.pending.rows[row + ASK_WIDTH]! as i32;
    }
  }

  /** What the device had asked is with the services. */
  private sent(place: i32): void {
    let row: i32 = this.firstPending[place]!;
    while (row >= 0) {
      const next: i32 = this.pending.rows[row + ASK_WIDTH]! as i32;
      this.pending.give(row);
      row = next;
    }
    this.firstPending[place] = -1;
    this.sendAt[place] = NEVER;
    this.calendar.plan(place, this.wakeAt[place]!);
  }

  private activate(place: i32): void {
    if (this.isActive[place] !== IDLE) return;
    this.isActive[place] = ACTIVE;
    this.active.push(place);
  }

  private tryOut(place: i32, to: number): void {
    this.records.load(place);
    this.desk.clear();
    liveAnswered(this.only, place, to, this.answers, this.desk);
    this.triedLow[place] = this.answers.lowOf(place);
    this.triedHigh[place] = this.answers.highOf(place);
  }

  private isAnsweredAsBefore(place: i32): boolean {
    return (
      this.triedLow[place] === this.answers.lowOf(place) &&
      this.triedHigh[place] === this.answers.highOf(place)
    );
  }

  private swapAsks(): void {
    const own: Desk = this.own;
    const spare: Desk = this.spare;
    const asks: Float64Array = own.asks;
    const end: i32 = own.end;
    own.asks = spare.asks;
    own.end = spare.end;
    spare.asks = asks;
    spare.end = end;
  }

  private clear(): void {
    this.due.length = 0;
    for (let index = 0; index < this.active.length; index++) this.isActive[this.active[index]!] = IDLE;
    this.active.length = 0;
    this.answers.clear();
  }
}

const IDLE: i32 = 0;
const ACTIVE: i32 = 1;
const TRIED: i32 = 2;

function copyAsks(to: Desk, from: Desk, at: i32, end: i32): void {
  for (let row: i32 = at; row < end; row += ASK_WIDTH) {
    const place: i32 = to.add();
    for (let field: i32 = 0; field < ASK_WIDTH; field++) to.asks[place + field] = from.asks[row + field]!;
  }
}

function areSame(a: Desk, aAt: i32, aEnd: i32, b: Desk, bAt: i32, bEnd: i32): boolean {
  if (aEnd - aAt !== bEnd - bAt) return false;
  for (let index: i32 = 0; index < aEnd - aAt; index++) {
    if (a.asks[aAt + index]! !== b.asks[bAt + index]!) return false;
  }
  return true;
}
