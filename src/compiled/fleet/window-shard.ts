/**
 * The part of a fleet that one thread runs where devices meet at services. Time goes in windows, and what happens in one is a fixed point
 * (decision D49): devices are tried out under the answers that are known, services under what devices would ask, until neither changes.
 * A queue is a causal function of its arrivals, and an answer causes nothing before it comes, so each pass makes a longer part of the
 * window right, and there is one fixed point: the trajectory of the reference engine. How long windows are does not matter to it.
 */

import type { Recorder } from '../domain/cell.ts';
import { Desk } from '../domain/desk.ts';
import type { Model } from '../domain/model.ts';
import { servicesOf } from '../domain/services-of.ts';
import { ASK_WIDTH } from '../services/ask.ts';
import { Services } from '../services/services.ts';
import { Answers } from './answers.ts';
import { areSame, copyAsks, swapAsks } from './asks-of.ts';
import { Calendar } from './calendar.ts';
import { isAsking, liveAhead, liveAnswered } from './live-served.ts';
import { Pending } from './pending.ts';
import { WaitingShard } from './waiting-shard.ts';

export class WindowShard extends WaitingShard {
  /** Services as they would be at the end of the window. */
  private trial: Services;
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
  private readonly calendar: Calendar;
  /** What devices have asked that is not sent yet. */
  private readonly pending: Pending;

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    const count: i32 = to - from;
    super(model, recorder, from, to);
    this.trial = new Services(servicesOf(model));
    this.calendar = new Calendar(count, model.horizonMs);
    this.pending = new Pending(count);
    this.answers = new Answers(from, count);
    this.isActive = new Uint8Array(count);
    this.asksAt = new Int32Array(count);
    this.asksEnd = new Int32Array(count);
    this.triedLow = new Int32Array(count);
    this.triedHigh = new Int32Array(count);
    this.trial.track();
    this.services.track();
  }

  /** The window [start, to): what is asked in it whatever is answered in it. */
  open(start: number, to: number): void {
    this.calendar.take(start, to, this.due);
    this.own.clear();
    for (let index = 0; index < this.due.length; index++) {
      const place: i32 = this.due[index]!;
      if (this.pending.sendAt(place) < to) this.pending.copyTo(this.own, place);
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
    for (let at: i32 = 0; at < this.all.end; at += ASK_WIDTH) trial.send(this.all.rows, at);
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
    this.recorder.tryOut(true);
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
    this.recorder.tryOut(false);
    swapAsks(this.own, this.spare);
    return isChanged;
  }

  /** The window is not lived: a shorter one comes first. */
  giveUp(): void {
    for (let index = 0; index < this.due.length; index++) {
      this.plan(this.due[index]!);
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
      if (this.pending.sendAt(place) < to) this.sent(place);
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
      if (!isAsking(this.only, to)) {
        events += this.liveOn(place);
        continue;
      }
      this.rest(place);
      this.plan(place);
    }
    this.clear();
    return events;
  }

  protected override liveOn(place: i32): number {
    this.desk.clear();
    const events: i32 = liveAhead(this.only, this.desk);
    for (let at: i32 = this.desk.end - ASK_WIDTH; at >= 0; at -= ASK_WIDTH)
      this.pending.add(place, this.desk.rows, at);
    this.rest(place);
    this.plan(place);
    return events;
  }

  private plan(place: i32): void {
    this.calendar.plan(place, Math.min(this.pending.sendAt(place), this.wakeAt[place]!));
  }

  /** What the device had asked is with the services. */
  private sent(place: i32): void {
    this.pending.drop(place);
    this.plan(place);
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
