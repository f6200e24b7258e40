import type { Reachable } from '../compiled/books/possible.ts';
import { DAY } from '../compiled/kernel/time.ts';
import type { Frontier, FrontierPoint } from './frontier-line.ts';
import type { Sample } from './sample.ts';

/**
 * What a policy that knows the future reaches with so many requests in all, given to whom they serve best: the corners of a
 * concave line, for a request never gains more than one made before it. @returns `null` where nothing is read
 */
export function frontierOf({ tally, peaks, clusters }: Sample): Frontier | null {
  const { fresh, current } = tally.possible;
  const line = fresh.gains.length > 0 || fresh.free > 0 ? cornersOf(fresh, peaks.length) : null;
  if (!line) return null;
  const deviceMs = clusters.reduce((sum, cluster) => sum + cluster.deviceMs, 0);
  return {
    deviceDays: deviceMs / DAY / peaks.length,
    fresh: line,
    current: current.gains.length > 0 || current.free > 0 ? cornersOf(current, peaks.length) : null,
  };
}

function cornersOf({ free, gains }: Reachable, runs: number): FrontierPoint[] {
  let [requests, served] = [0, free];
  const corners = [[requests, served / runs] as const];
  for (let gain = gains.length - 1; gain > 0; gain--) {
    if (gains[gain]! === 0) continue;
    requests += gains[gain]!;
    served += gain * gains[gain]!;
    corners.push([requests / runs, served / runs]);
  }
  return corners;
}
