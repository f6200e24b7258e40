/**
 * A fleet in one thread that meets at services: they are lived in the order of their clock, and a device when its answer is known or
 * something else happens to it. Nothing is tried out, so nothing is lived twice.
 */

import type { Recorder } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { ASK, ASK_WIDTH } from '../services/ask.ts';
import { Heap } from '../services/heap.ts';
import { REPLY, REPLY_WIDTH, type Replies } from '../services/replies.ts';
import { Agenda, STRETCH_MS } from './agenda.ts';
import { live } from './life.ts';
import { findNextOfDevice, isAsking, liveToReply } from './live-served.ts';
import { answerDevice } from './told.ts';
import { WaitingShard } from './waiting-shard.ts';

/** In a row of {@link OrderedShard.wakes}: when, and which device. */
const WAKE_WIDTH: i32 = 2;

/** Facts of services are heard when there are so many numbers of them. */
const FACTS_HEARD_AT: i32 = 9000;

export class OrderedShard extends WaitingShard {
  /** What is asked, and when devices wake, after the stretch that is lived: before its end the services and {@link soon} know of it. */
  private readonly asks: Agenda;
  private readonly wakes: Agenda;
  private readonly soon: Heap = new Heap();
  private readonly row: Float64Array = new Float64Array(WAKE_WIDTH);
  private openUntil: number = 0;
  private woken: number = 0;

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    super(model, recorder, from, to);
    this.asks = new Agenda(ASK_WIDTH, model.horizonMs);
    this.wakes = new Agenda(WAKE_WIDTH, model.horizonMs);
  }

  /** Lives [from, to), which follows what has been lived. @returns how many events there were */
  live(from: number, to: number): number {
    let events: number = 0;
    for (let now: number = from; now < to; ) {
      if (now >= this.openUntil) this.openStretch();
      const end: number = Math.min(this.openUntil, to);
      events += this.liveUntil(end);
      now = end;
    }
    this.tell();
    return events;
  }

  protected override liveOn(place: i32): number {
    this.desk.clear();
    const events: i32 = liveToReply(this.only, this.desk);
    this.send();
    this.rest(place);
    return events;
  }

  private openStretch(): void {
    const from: number = this.openUntil;
    this.openUntil += STRETCH_MS;
    for (let chunk: i32 = this.asks.take(from); chunk >= 0; chunk = this.asks.take(from)) {
      const rows: Float64Array = this.asks.rowsOf(chunk);
      const end: i32 = this.asks.endOf(chunk);
      for (let at: i32 = this.asks.beginOf(chunk); at < end; at += ASK_WIDTH)
        this.records.fetch((rows[at + ASK.device]! as i32) - this.from);
      for (let at: i32 = this.asks.beginOf(chunk); at < end; at += ASK_WIDTH) this.services.send(rows, at);
      this.asks.give(chunk);
    }
    for (let chunk: i32 = this.wakes.take(from); chunk >= 0; chunk = this.wakes.take(from)) {
      const rows: Float64Array = this.wakes.rowsOf(chunk);
      const end: i32 = this.wakes.endOf(chunk);
      for (let at: i32 = this.wakes.beginOf(chunk); at < end; at += WAKE_WIDTH) {
        const place: i32 = rows[at + 1]! as i32;
        if (this.wakeAt[place]! === rows[at]!) this.expect(place);
      }
      this.wakes.give(chunk);
    }
  }

  private liveUntil(end: number): number {
    let events: number = 0;
    const last: number = Math.min(end * 1000, this.model.horizonMs * 1000 - 1);
    let isOver: boolean = false;
    while (!isOver) {
      const wake: number = this.soon.firstAt();
      if (this.services.advanceToReply(Math.min(wake * 1000, last), wake)) {
        if (this.services.floor.replies.end > 0) events += this.hearAll();
        else this.expect(this.services.unanswered - this.from);
      } else if (wake < end) {
        const place: i32 = this.soon.firstPlace();
        this.soon.pop();
        if (this.wakeAt[place]! === wake) events += this.wake(place, wake);
      } else {
        isOver = true;
      }
      if (this.services.floor.facts.end >= FACTS_HEARD_AT) this.tell();
    }
    return events;
  }

  /** Devices hear what has been answered, and live on. */
  private hearAll(): number {
    let events: number = 0;
    const replies: Replies = this.services.floor.replies;
    for (let at: i32 = 0; at < replies.end; at += REPLY_WIDTH) {
      const place: i32 = (replies.rows[at + REPLY.device]! as i32) - this.from;
      this.records.load(place);
      answerDevice(this.only, replies.rows, at);
      events += this.goOn(place, this.services.nowMs());
    }
    replies.clear();
    return events;
  }

  /** Something else than an answer happens to a device. */
  private wake(place: i32, now: number): number {
    this.records.load(place);
    this.desk.clear();
    const events: number = live(this.only, now + 1);
    this.send();
    return events + this.goOn(place, now + 1);
  }

  /** A device lives until it asks again, or waits for what it has asked still. @param now until when it has lived, in ms */
  private goOn(place: i32, now: number): number {
    if (!isAsking(this.only, now)) return this.liveOn(place);
    findNextOfDevice(this.only);
    this.rest(place);
    this.expect(place);
    return 0;
  }

  /** What the device has asked is on its way, or will be. */
  private send(): void {
    const rows: Float64Array = this.desk.rows;
    for (let at: i32 = 0; at < this.desk.end; at += ASK_WIDTH) {
      const sentAt: number = rows[at + ASK.sentAt]!;
      if (sentAt < this.openUntil) this.services.send(rows, at);
      else this.asks.add(sentAt, rows, at);
    }
  }

  /**
   * Something else than an answer may happen to a device first. That of one whose request is on its way is not looked forward to: it
   * lies after the arrival.
   */
  private expect(place: i32): void {
    const at: number = this.wakeAt[place]!;
    if (at < this.openUntil) {
      this.woken += 1;
      this.soon.push(at, this.woken, place);
    } else if (at < this.model.horizonMs) {
      this.row[0] = at;
      this.row[1] = place;
      this.wakes.add(at, this.row, 0);
    }
  }

  private tell(): void {
    this.recorder.serve(this.services.floor.facts);
    this.services.floor.facts.clear();
  }
}
