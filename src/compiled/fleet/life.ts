/** How a device lives: what comes next, what it does, and what the world does after it. */

import type { Cell, Phone } from '../domain/cell.ts';
import { afterActivate, afterLeave, callHost, type HostCursor } from '../domain/host.ts';
import { lastCloseOf } from '../domain/last-close.ts';
import { afterChange } from '../domain/network.ts';
import { afterStep } from '../domain/script.ts';
import { afterClose, afterHostOpen, afterOpen } from '../domain/usage.ts';
import { NEVER } from '../kernel/time.ts';
import {
  armHostActivate,
  armHostLeave,
  armNetChange,
  armScriptStep,
  armUserClose,
  armUserOpen,
} from './charts/arm.ts';
import { fire } from './charts/fire.ts';
import { findNext, findNextOfPlain, rankOf } from './charts/next.ts';
import {
  HOST_ACTIVATE,
  HOST_LEAVE,
  NET_CHANGE,
  type Pair,
  SCRIPT_STEP,
  USER_CLOSE,
  USER_OPEN,
} from './charts/pair.ts';
import type { Device } from './device.ts';

/** Lives a device until an instant or its end, which are not part of it. @returns how many events there were */
export function live(device: Device, until: number): i32 {
  const end: number = Math.min(until, device.phone.endAt);
  const apps: i32 = device.phone.apps;
  let events: i32 = 0;
  device.nextAt = NEVER;
  if (apps === 1 && device.pairs[0]!.isPlain) events = plainly(device, end);
  else if (apps > 0) events = together(device, end);
  if (device.nextAt >= device.phone.endAt) device.nextAt = NEVER;
  return events;
}

/** One app, and nothing but it: most devices of most scenarios. */
function plainly(device: Device, until: number): i32 {
  const pair: Pair = device.pairs[0]!;
  let events: i32 = -1;
  // The search stands once, so that it is written out in its place.
  do {
    if (events >= 0) advance(device, pair);
    events += 1;
    findNextOfPlain(pair);
  } while (pair.nextAt < until);
  device.nextAt = pair.nextAt;
  return events;
}

/** Of several apps only those are looked at again that an event may have touched. */
function together(device: Device, until: number): i32 {
  let events: i32 = 0;
  findNextOfAll(device);
  let pair: Pair = firstOf(device);
  while (pair.nextAt < until) {
    step(device, pair);
    events += 1;
    pair = firstOf(device);
  }
  device.nextAt = pair.nextAt;
  return events;
}

/** One event of one of several apps, and what comes next. */
export function step(device: Device, pair: Pair): void {
  device.phone.isTouched = false;
  advance(device, pair);
  if (device.phone.isTouched) findNextOfAll(device);
  else findNext(pair);
}

export function findNextOfAll(device: Device): void {
  for (let app = 0; app < device.phone.apps; app++) findNext(device.pairs[app]!);
}

/** Of several apps the one whose next slot comes first; of equal instants the better rank, then the first in the list. */
export function firstOf(device: Device): Pair {
  let first: Pair = device.pairs[0]!;
  for (let app = 1; app < device.phone.apps; app++) {
    const other: Pair = device.pairs[app]!;
    if (comesBefore(other, first)) first = other;
  }
  return first;
}

function comesBefore(a: Pair, b: Pair): boolean {
  return a.nextAt === b.nextAt ? rankOf(a.next) < rankOf(b.next) : a.nextAt < b.nextAt;
}

/** One event, and what the world does after it. */
export function advance(device: Device, pair: Pair): void {
  const cell: Cell = pair.cell;
  const slot: i32 = pair.next;
  const at: number = pair.nextAt;
  cell.now = at;
  fire(pair);
  if (slot === USER_OPEN) {
    afterOpen(cell.usage, at);
    if (cell.phone.host.model !== null) openHost(device, at);
    armUserClose(pair, cell.usage.closeAt);
    armUserOpen(pair, cell.usage.openAt);
  } else if (slot === USER_CLOSE) {
    const expected: number = cell.usage.openAt;
    afterClose(cell.usage, at);
    if (cell.usage.openAt !== expected) armUserOpen(pair, cell.usage.openAt);
  } else if (slot === NET_CHANGE) {
    afterChange(cell.phone.network, cell.phone.row.network, at);
    armNetChange(pair, cell.phone.network.nextAt);
  } else if (slot === SCRIPT_STEP) {
    afterStep(cell.phone);
    armScriptStep(pair, cell.phone.scriptAt);
  } else if (slot === HOST_ACTIVATE) {
    hostActivated(device, at);
  } else if (slot === HOST_LEAVE) {
    afterLeave(cell.phone.host);
  }
}

/** An app is opened: the host is opened with it. */
function openHost(device: Device, now: number): void {
  const host: HostCursor = device.phone.host;
  callHost(host, now, lastCloseOf(device.phone));
  if (host.isForeground) armHostLeave(device.pairs[0]!, host.leaveAt);
  else armHostActivate(device.pairs[0]!, host.activateAt);
  device.phone.isTouched = true;
}

function hostActivated(device: Device, now: number): void {
  const phone: Phone = device.phone;
  const n: number = phone.host.activations;
  const isOwn: boolean = afterActivate(phone.host, now);
  armHostActivate(device.pairs[0]!, phone.host.activateAt);
  armHostLeave(device.pairs[0]!, phone.host.leaveAt);
  device.phone.isTouched = true;
  for (let app = 0; isOwn && app < phone.apps; app++) {
    const pair: Pair = device.pairs[app]!;
    afterHostOpen(pair.cell.usage, now, n);
    if (pair.cell.usage.openAt === now) armUserOpen(pair, now);
  }
}
