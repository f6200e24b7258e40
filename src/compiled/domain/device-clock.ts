/**
 * The clock that a device shows: local time, and for a while another one where a fault has put it wrong. What is due at a time of the
 * day is due by it; what is due after a time that has passed is not, for that is counted by a clock that nobody sets.
 */

import { FAULT } from '../facts/codes.ts';
import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { Phone } from './cell.ts';
import type { FaultModel, ShiftsModel } from './model.ts';
import { aheadMs, shiftAt } from './shifts.ts';

/**
 * The first instant after now at which the clock of a device shows, or has passed, a point of a grid that it has not shown before:
 * the same as nextShownAt, with all that is done to this one clock.
 * @param first a point of the grid, in [0, every), in ms of the right clock since the start
 */
export function nextShownByDevice(
  phone: Phone,
  shifts: ShiftsModel | null,
  first: number,
  every: number,
  now: number,
): number {
  let shown: number = now + clockAheadMs(phone, shifts, now);
  for (let set: number = nextSetAt(phone, shifts, -NEVER); set <= now; set = nextSetAt(phone, shifts, set)) {
    shown = Math.max(shown, set - 1 + clockAheadMs(phone, shifts, set - 1));
  }
  const point: number = first + (Math.floor((shown - first) / every) + 1) * every;
  let at: number = point - clockAheadMs(phone, shifts, now);
  let set: number = nextSetAt(phone, shifts, now);
  while (set <= at) {
    at = Math.max(set, point - clockAheadMs(phone, shifts, set));
    set = nextSetAt(phone, shifts, set);
  }
  return at;
}

/** By how much the clock is ahead of what it would show had nobody ever set it. */
function clockAheadMs(phone: Phone, shifts: ShiftsModel | null, now: number): number {
  let ahead: number = shifts === null ? 0 : aheadMs(shifts, shiftAt(shifts, now));
  const faults: FaultModel[] = phone.world.faults;
  for (let step: i32 = 0; step < faults.length; step++) {
    const fault: FaultModel = faults[step]!;
    if (fault.at <= now && now < fault.until && isSetBy(phone, fault, step)) ahead += fault.byMs;
  }
  return ahead;
}

/** When it is set next, by its zone or by a fault; NEVER: not any more. */
function nextSetAt(phone: Phone, shifts: ShiftsModel | null, after: number): number {
  let next: number = NEVER;
  if (shifts !== null) {
    for (let step: i32 = 0; step < shifts.at.length; step++) {
      if (shifts.at[step]! > after) next = Math.min(next, shifts.at[step]!);
    }
  }
  const faults: FaultModel[] = phone.world.faults;
  for (let step: i32 = 0; step < faults.length; step++) {
    const fault: FaultModel = faults[step]!;
    if (fault.until <= after || !isSetBy(phone, fault, step)) continue;
    next = Math.min(next, fault.at > after ? fault.at : fault.until);
  }
  return next;
}

function isSetBy(phone: Phone, fault: FaultModel, step: i32): boolean {
  return fault.kind === FAULT.clockSkew && draw(phone.key, STREAM.script, step) < fault.share;
}
