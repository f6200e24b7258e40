/** What a scenario does to devices at given instants: exogenous. Each step meets its share of the devices. */

import { isPlayed } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { Phone } from './cell.ts';
import type { FaultModel } from './model.ts';

/** The start of a run: the first step that meets the device. */
export function beginScript(phone: Phone): void {
  phone.scriptStep = -1;
  afterStep(phone);
}

/** After a step: the next one that meets the device. */
export function afterStep(phone: Phone): void {
  const faults: FaultModel[] = phone.world.faults;
  phone.scriptAt = NEVER;
  for (let step: i32 = phone.scriptStep + 1; step < faults.length; step++) {
    const fault: FaultModel = faults[step]!;
    if (!isPlayed(fault.kind) || draw(phone.key, STREAM.script, step) >= fault.share) continue;
    phone.scriptStep = step;
    phone.scriptAt = fault.at;
    return;
  }
}

export function stepOf(phone: Phone): FaultModel {
  return phone.world.faults[phone.scriptStep]!;
}
