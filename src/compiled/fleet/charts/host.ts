// Generated from the charts by `npm run generate`: do not edit. See chart-code.ts.

import type { Cell } from '../../domain/cell.ts';
import { activateHost, endHost, leaveHost } from '../../domain/actions/device.ts';
import { NEVER } from '../../kernel/time.ts';
import type { Pair } from './pair.ts';
import { armHostExpire } from './arm.ts';
import { sweepHostOpened } from './sweep-told.ts';
import { walkHostEnded } from './walk-told.ts';
import { periodicHostEnded, periodicHostOpened } from './periodic-told.ts';

/** host on host.activate */
export function hostHostActivate(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // dead
    case 0:
      pair.host = 1; // foreground
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
    // foreground
    case 1:
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
    // background
    case 2:
      pair.host = 1; // foreground
      pair.hostExpireAt = NEVER; // disarm host.expire
      activateHost(cell);
      if (!pair.isPlain) {
        sweepHostOpened(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostOpened(other);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** host on host.expire */
export function hostHostExpire(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // background
    case 2:
      pair.host = 0; // dead
      pair.hostExpireAt = NEVER; // disarm host.expire
      endHost(cell);
      if (!pair.isPlain) {
        walkHostEnded(pair);
      }
      pair.cell.phone.isTouched = true;
      for (let app = 0; app < pair.cell.phone.apps; app++) {
        const other: Pair = pair.siblings[app]!;
        other.cell.now = pair.cell.now;
        periodicHostEnded(other);
      }
      return;
    // The others change nothing.
    default:
      return;
  }
}

/** host on host.leave */
export function hostHostLeave(pair: Pair): void {
  const cell: Cell = pair.cell;
  switch (pair.host) {
    // foreground
    case 1:
      pair.host = 2; // background
      leaveHost(cell);
      armHostExpire(pair);
      return;
    // The others change nothing.
    default:
      return;
  }
}
