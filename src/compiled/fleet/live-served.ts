/** How a device lives that asks services: what it does depends on what they answer, so it stops where that is not known. */

import type { Cell } from '../domain/cell.ts';
import type { Desk } from '../domain/desk.ts';
import type { Question } from '../domain/question.ts';
import { NEVER } from '../kernel/time.ts';
import { ASK, ASK_WIDTH } from '../services/ask.ts';
import type { Answers } from './answers.ts';
import { findNextOfPlain } from './charts/next.ts';
import type { Pair } from './charts/pair.ts';
import type { Device } from './device.ts';
import { advance, findNextOfAll, firstOf, step } from './life.ts';
import { answerDevice } from './told.ts';

/**
 * Lives a device until an instant, which is not part of it, under the answers of a window.
 * @param place of the device in its shard @returns how many events there were
 */
export function liveAnswered(device: Device, place: i32, until: number, answers: Answers, desk: Desk): i32 {
  const end: number = Math.min(until, device.phone.endAt);
  let events: i32 = 0;
  if (device.phone.apps === 0) return 0;
  hearAll(device, place, answers);
  findNextOfAll(device);
  for (let pair: Pair = firstOf(device); pair.nextAt < end; pair = firstOf(device)) {
    const asked: i32 = desk.end;
    step(device, pair);
    events += 1;
    if (desk.end === asked) continue;
    // What it asks is answered in the same window, perhaps.
    hearAll(device, place, answers);
    findNextOfAll(device);
  }
  settle(device);
  return events;
}

/** An answer has moved a timer of a device: what happens to it next, and when. */
export function findNextOfDevice(device: Device): void {
  findNextOfAll(device);
  settle(device);
}

/** Lives a device to the end of the millisecond in which it asks a service next. @returns how many events there were */
export function liveAhead(device: Device, desk: Desk): i32 {
  let end: number = device.phone.endAt;
  let events: i32 = 0;
  device.nextAt = NEVER;
  if (device.phone.apps === 0) return 0;
  findNextOfAll(device);
  for (let pair: Pair = firstOf(device); pair.nextAt < end; pair = firstOf(device)) {
    const asked: i32 = desk.end;
    step(device, pair);
    events += 1;
    if (desk.end > asked) end = Math.min(end, pair.cell.now + 1);
  }
  settle(device);
  return events;
}

/**
 * Lives a device that waits for nothing to where an answer to what it asks may reach it first: never before it has come to the service
 * and back. @returns how many events there were
 */
export function liveToReply(device: Device, desk: Desk): i32 {
  let events: i32 = 0;
  device.nextAt = NEVER;
  if (device.phone.apps === 0) return 0;
  if (device.phone.apps === 1 && device.pairs[0]!.isPlain) events = plainly(device, desk);
  else events = together(device, desk);
  if (device.nextAt >= device.phone.endAt) device.nextAt = NEVER;
  return events;
}

function plainly(device: Device, desk: Desk): i32 {
  const pair: Pair = device.pairs[0]!;
  let end: number = device.phone.endAt;
  let events: i32 = -1;
  // The search stands once, so that it is written out in its place.
  do {
    if (events >= 0) {
      const asked: i32 = desk.end;
      advance(device, pair);
      if (desk.end > asked) end = Math.min(end, firstReplyAt(desk, asked));
    }
    events += 1;
    findNextOfPlain(pair);
  } while (pair.nextAt < end);
  device.nextAt = pair.nextAt;
  return events;
}

function together(device: Device, desk: Desk): i32 {
  let end: number = device.phone.endAt;
  let events: i32 = 0;
  findNextOfAll(device);
  for (let pair: Pair = firstOf(device); pair.nextAt < end; pair = firstOf(device)) {
    const asked: i32 = desk.end;
    step(device, pair);
    events += 1;
    if (desk.end > asked) end = Math.min(end, firstReplyAt(desk, asked));
  }
  device.nextAt = firstOf(device).nextAt;
  return events;
}

/** The first millisecond in which one of the requests from a place on can be answered: see {@link Replies.reply}. */
function firstReplyAt(desk: Desk, from: i32): number {
  const rows: Float64Array = desk.rows;
  let first: number = NEVER;
  for (let at: i32 = from; at < desk.end; at += ASK_WIDTH) {
    const back: number = Math.ceil((rows[at + ASK.arriveAt]! + rows[at + ASK.back]!) / 1000);
    first = Math.min(first, Math.max(back, rows[at + ASK.sentAt]! + 1));
  }
  return first;
}

/** Whether the device waits for an answer that may come at an instant or later. */
export function isAsking(device: Device, now: number): boolean {
  for (let index = 0; index < device.phone.apps; index++) {
    const cell: Cell = device.pairs[index]!.cell;
    if (isOpen(cell.periodicFetch.question, now) || isOpen(cell.preFetch.question, now)) return true;
    if (isOpen(cell.ownFetch.question, now)) return true;
    if (isOpen(cell.check, now) || isOpen(cell.download, now)) return true;
  }
  return false;
}

function isOpen(question: Question, now: number): boolean {
  return question.isOpen && question.gaveUpAt >= now;
}

function hearAll(device: Device, place: i32, answers: Answers): void {
  for (let at: i32 = answers.firstOf(place); at >= 0; at = answers.after(at)) {
    answerDevice(device, answers.rows, at);
  }
}

function settle(device: Device): void {
  device.nextAt = firstOf(device).nextAt;
  if (device.nextAt >= device.phone.endAt) device.nextAt = NEVER;
}
