/** A gray release of the data address (WeChat): a share of devices by stable hash, which may only grow, asks another one. */

import { draw } from '../kernel/draw.ts';
import { valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { wholeMs } from '../kernel/time.ts';
import type { Cell } from './cell.ts';
import type { GrayModel } from './model.ts';

/** Whether the device asks the gray address now: it is within the share of a step that it has heard of. */
export function isGray(cell: Cell): boolean {
  const gray: GrayModel | null = cell.model.gray;
  if (gray === null) return false;
  const point: number = draw(cell.key, STREAM.gray, 0);
  for (let step = 0; step < gray.stepsAt.length; step++) {
    if (point >= gray.shares[step]!) continue;
    const delay: number = wholeMs(valueAt(gray.delay, cell.key, STREAM.grayDelay, step));
    if (cell.now >= gray.stepsAt[step]! + delay) return true;
  }
  return false;
}
