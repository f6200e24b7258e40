/** People who come to an app during the run: exogenous. */

import { draw, type Key } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { ArrivalsModel } from './model.ts';

/** When a person comes to an app: 0 for those who have it as the run begins, NEVER for those who do not come. */
export function arrivalOf(arrivals: ArrivalsModel, key: Key): number {
  const point: number = draw(key, STREAM.arrival, 0);
  if (point < arrivals.fromShare) return 0;
  if (point >= arrivals.toShare) return NEVER;
  const share: number = (point - arrivals.fromShare) / (arrivals.toShare - arrivals.fromShare);
  return Math.max(0, wholeMs(arrivals.beginAt + share * arrivals.overMs));
}
