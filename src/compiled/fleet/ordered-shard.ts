/**
 * A fleet in one thread that meets at services: they are lived in the order of their clock, and a device when its answer is known or
 * something else happens to it. Nothing is tried out, so nothing is lived twice.
 */

import type { Recorder } from '../domain/cell.ts';
import type { Model } from '../domain/model.ts';
import { SECOND } from '../kernel/time.ts';
import { ASK_WIDTH } from '../services/ask.ts';
import { Heap } from '../services/heap.ts';
import { REPLY, REPLY_WIDTH, type Replies } from '../services/replies.ts';
import { live } from './life.ts';
import { findNextOfDevice, isAsking } from './live-served.ts';
import { answerDevice } from './told.ts';
import { WaitingShard } from './waiting-shard.ts';

export class OrderedShard extends WaitingShard {
  /** Devices to which something else than an answer happens in the second that is lived. */
  private readonly soon: Heap = new Heap();
  private wakes: number = 0;
  private readonly due: i32[] = [];

  constructor(model: Model, recorder: Recorder, from: i32, to: i32) {
    super(model, recorder, from, to);
  }

  /** Lives [from, to), of whole seconds or to the end of the run. @returns how many events there were */
  live(from: number, to: number): number {
    let events: number = 0;
    for (let start: number = from; start < to; start += SECOND) {
      const end: number = Math.min(start + SECOND, to);
      this.calendar.take(start, end, this.due);
      for (let index = 0; index < this.due.length; index++) this.expect(this.due[index]!, end);
      this.due.length = 0;
      events += this.liveSecond(end);
      this.recorder.serve(this.services.floor.facts);
      this.services.floor.facts.clear();
    }
    return events;
  }

  private liveSecond(end: number): number {
    let events: number = 0;
    const last: number = Math.min(end * 1000, this.model.horizonMs * 1000 - 1);
    let isOver: boolean = false;
    while (!isOver) {
      const wake: number = this.soon.firstAt();
      if (this.services.advanceToReply(Math.min(wake * 1000, last), wake)) {
        events += this.hearAll(end);
      } else if (wake < end) {
        const place: i32 = this.soon.firstPlace();
        this.soon.pop();
        if (this.wakeAt[place]! === wake) events += this.wake(place, wake, end);
      } else {
        isOver = true;
      }
    }
    return events;
  }

  /** Devices hear what has been answered, and live on. */
  private hearAll(end: number): number {
    let events: number = 0;
    const replies: Replies = this.services.floor.replies;
    for (let at: i32 = 0; at < replies.end; at += REPLY_WIDTH) {
      const place: i32 = (replies.rows[at + REPLY.device]! as i32) - this.from;
      this.records.load(place);
      this.desk.clear();
      answerDevice(this.only, replies.rows, at);
      events += this.goOn(place, this.services.nowMs(), end);
    }
    replies.clear();
    return events;
  }

  /** Something else than an answer happens to a device. */
  private wake(place: i32, now: number, end: number): number {
    this.records.load(place);
    this.desk.clear();
    const events: number = live(this.only, now + 1);
    return events + this.goOn(place, now + 1, end);
  }

  /** A device lives until it asks again, or waits for what it has asked still. @param now until when it has lived, in ms */
  private goOn(place: i32, now: number, end: number): number {
    let events: number = 0;
    for (let at: i32 = 0; at < this.desk.end; at += ASK_WIDTH) this.services.send(this.desk.rows, at);
    if (isAsking(this.only, now)) {
      findNextOfDevice(this.only);
      this.rest(place);
    } else {
      events = this.liveOn(place);
    }
    this.expect(place, end);
    return events;
  }

  /** What a device does before the end of this second is looked forward to; of later things the calendar knows. */
  private expect(place: i32, end: number): void {
    if (this.pending.sendAt(place) < end) this.pending.send(place, this.services);
    if (this.wakeAt[place]! < end) {
      this.wakes += 1;
      this.soon.push(this.wakeAt[place]!, this.wakes, place);
    } else this.plan(place);
  }
}
