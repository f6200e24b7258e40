/** Which client a device has: one point of chance for its whole life, so that a client never goes back (decision D44). */

import { draw } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import type { Cell, Phone } from './cell.ts';
import type { AnalyticsModel, UptakeModel } from './model.ts';

/** The instant from which on the client of a device is among those of a share; NEVER if it never is. May lie before the run. */
export function clientReachesAt(phone: Phone, uptake: UptakeModel): number {
  return reachedAt(uptake, draw(phone.key, STREAM.supported, 0));
}

/** The first whole millisecond at which the share is above a point. @param point in [0, 1) */
export function reachedAt(uptake: UptakeModel, point: number): number {
  const at: Float64Array = uptake.at;
  const shares: Float64Array = uptake.shares;
  if (shares[0]! > point) return Math.min(0, at[0]!);
  for (let index = 1; index < at.length; index++) {
    if (shares[index]! <= point) continue;
    const part: number = (point - shares[index - 1]!) / (shares[index]! - shares[index - 1]!);
    return Math.ceil(at[index - 1]! + part * (at[index]! - at[index - 1]!));
  }
  return NEVER;
}

/** Whether the client of a device is one that reports, where not all do. */
export function isReporting(cell: Cell): boolean {
  const analytics: AnalyticsModel = cell.model.analytics!;
  if (analytics.uptake !== null) return cell.now >= clientReachesAt(cell.phone, analytics.uptake!);
  return draw(cell.phone.key, STREAM.reports, 0) < analytics.share;
}
