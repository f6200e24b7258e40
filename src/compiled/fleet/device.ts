/** One device as the fleet engine holds it. It can begin again as another one, so that a million need the memory of one. */

import { beginCell, beginPhone, endCell } from '../domain/begin.ts';
import type { Recorder } from '../domain/cell.ts';
import { Cell, Phone } from '../domain/cell.ts';
import type { Desk } from '../domain/desk.ts';
import type { OriginLoad } from '../domain/load.ts';
import type { Model } from '../domain/model.ts';
import { NEVER } from '../kernel/time.ts';
import { armHostActivate, armNetChange, armScriptStep, armSweepBegin, armUserOpen } from './charts/arm.ts';
import { Pair, resetPair } from './charts/pair.ts';

export class Device {
  readonly phone: Phone;
  /** Its apps; those from `phone.apps` on belonged to the device that this was before. */
  readonly pairs: Pair[] = [];
  /** When something happens next; NEVER if nothing does. Known between two windows. */
  nextAt: number = NEVER;
  /** The next device to which something happens in the same window. */
  neighbour: Device | null = null;

  constructor(world: Model) {
    this.phone = new Phone(world);
  }
}

/** The device of an index at the start of a run: what the world does first to it is armed, in the order of the reference. */
export function beginDevice(
  device: Device,
  index: i32,
  load: OriginLoad,
  desk: Desk,
  recorder: Recorder,
): void {
  const phone: Phone = device.phone;
  const pairs: Pair[] = device.pairs;
  beginPhone(phone, index);
  makeRoom(device, phone.apps, load, desk, recorder);
  if (phone.apps === 0) return;
  for (let app = 0; app < phone.apps; app++) {
    beginCell(pairs[app]!.cell, app);
    resetPair(pairs[app]!);
  }
  armNetChange(pairs[0]!, phone.network.nextAt);
  armScriptStep(pairs[0]!, phone.scriptAt);
  armHostActivate(pairs[0]!, phone.host.activateAt);
  if (phone.cohort.sweep !== null) armSweepBegin(pairs[0]!, 0);
  for (let app = 0; app < phone.apps; app++) armUserOpen(pairs[app]!, pairs[app]!.cell.usage.openAt);
}

/** A device has room for so many apps. */
export function makeRoom(device: Device, apps: i32, load: OriginLoad, desk: Desk, recorder: Recorder): void {
  while (device.pairs.length < apps) {
    const cell: Cell = new Cell(device.phone, load, desk, recorder);
    device.pairs.push(new Pair(cell, device.pairs));
    device.phone.cells.push(cell);
  }
}

/** The device has lived to its end: its books are closed. */
export function endDevice(device: Device, recorder: Recorder): void {
  for (let app = 0; app < device.phone.apps; app++) endCell(device.pairs[app]!.cell);
  recorder.closePhone(device.phone);
}
