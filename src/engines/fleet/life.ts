/** How a device lives: what comes next, what it does, and what the world does after it. */

import type { Cell } from '../../domain/cell.ts';
import { afterChange } from '../../domain/network.ts';
import { afterClose, afterOpen } from '../../domain/usage.ts';
import { NEVER } from '../../kernel/time.ts';
import {
  armNetChange,
  armUserClose,
  armUserOpen,
  findNext,
  fire,
  NET_CHANGE,
  orderOf,
  type Pair,
  rankOf,
  USER_CLOSE,
  USER_OPEN,
} from './charts.ts';
import type { Device } from './device.ts';

/** Lives a device until an instant or its end, which are not part of it. @returns how many events there were */
export function live(device: Device, until: number): i32 {
  const end: number = Math.min(until, device.phone.endAt);
  const events: i32 = device.apps === 1 ? alone(device, end) : together(device, end);
  if (device.nextAt >= device.phone.endAt) device.nextAt = NEVER;
  return events;
}

function alone(device: Device, until: number): i32 {
  const pair: Pair = device.pairs[0]!;
  let events: i32 = 0;
  findNext(pair);
  while (pair.nextAt < until) {
    advance(device, pair);
    events += 1;
    findNext(pair);
  }
  device.nextAt = pair.nextAt;
  return events;
}

function together(device: Device, until: number): i32 {
  let events: i32 = 0;
  let pair: Pair = firstOf(device);
  while (pair.nextAt < until) {
    advance(device, pair);
    events += 1;
    pair = firstOf(device);
  }
  device.nextAt = pair.nextAt;
  return events;
}

/** Of several apps the one whose next slot comes first; of equal instants the better rank, then the one armed first. */
function firstOf(device: Device): Pair {
  let first: Pair = device.pairs[0]!;
  findNext(first);
  for (let app = 1; app < device.apps; app++) {
    const other: Pair = device.pairs[app]!;
    findNext(other);
    if (comesBefore(other, first)) first = other;
  }
  return first;
}

function comesBefore(a: Pair, b: Pair): boolean {
  if (a.nextAt !== b.nextAt) return a.nextAt < b.nextAt;
  if (rankOf(a.next) !== rankOf(b.next)) return rankOf(a.next) < rankOf(b.next);
  return orderOf(a, a.next) < orderOf(b, b.next);
}

function advance(device: Device, pair: Pair): void {
  const cell: Cell = pair.cell;
  const slot: i32 = pair.next;
  const at: number = pair.nextAt;
  cell.now = at;
  if (slot === NET_CHANGE) for (let app = 0; app < device.apps; app++) device.pairs[app]!.cell.now = at;
  fire(pair);
  if (slot === USER_OPEN) {
    afterOpen(cell.usage, at);
    armUserClose(pair, cell.usage.closeAt);
    armUserOpen(pair, cell.usage.openAt);
  } else if (slot === USER_CLOSE) {
    const wasWaiting: boolean = cell.usage.openAt === NEVER;
    afterClose(cell.usage, at);
    if (wasWaiting) armUserOpen(pair, cell.usage.openAt);
  } else if (slot === NET_CHANGE) {
    afterChange(cell.phone.network, cell.phone.row.network, at);
    armNetChange(pair, cell.phone.network.nextAt);
  }
}
