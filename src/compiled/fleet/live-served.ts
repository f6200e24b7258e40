/** How a device lives that asks services: what it does depends on what they answer, so it stops where that is not known. */

import type { Cell } from '../domain/cell.ts';
import type { Desk } from '../domain/desk.ts';
import type { Question } from '../domain/question.ts';
import { NEVER } from '../kernel/time.ts';
import type { Answers } from './answers.ts';
import type { Pair } from './charts/pair.ts';
import type { Device } from './device.ts';
import { findNextOfAll, firstOf, step } from './life.ts';
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
