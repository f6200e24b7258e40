/**
 * Gray releases of the data address (WeChat): a share of devices by stable hash, which may only grow, asks another one. One that has
 * come to all devices is the address, and the next one may begin.
 */

import { draw } from '../kernel/draw.ts';
import { valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { wholeMs } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import type { GrayModel } from './origin-model.ts';

/** The last gray release whose address the device asks now, -1 if it asks none: it is within the share of a step that it has heard of. */
export function grayAskedBy(cell: Cell): i32 {
  const grays: GrayModel[] = cell.model.grays;
  for (let index: i32 = grays.length - 1; index >= 0; index--) {
    if (isWithin(cell, grays[index]!, index)) return index;
  }
  return -1;
}

/** Developers and testers are within every step, also one of 0 % (S1: "for tests, the share can be set to 0 %"). */
function isWithin(cell: Cell, gray: GrayModel, index: i32): boolean {
  const point: number = draw(cell.key, STREAM.gray, index);
  for (let step = 0; step < gray.stepsAt.length; step++) {
    if (point >= gray.shares[step]! && !gray.isForTester) continue;
    const delay: number = wholeMs(valueAt(gray.delay, cell.key, STREAM.grayDelay, gray.firstStep + step));
    if (cell.now >= gray.stepsAt[step]! + delay) return true;
  }
  return false;
}
