import { EMPTY, map, type Observable, takeWhile, timer } from 'rxjs';
import type { VirtualClock } from './virtual-clock.ts';

/** Numbers of cycles that have ended, as they end. */
export type Cycles = Observable<number>;

/** For an engine that does not go from cycle to cycle. */
export const NO_CYCLES: Cycles = EMPTY;

/**
 * The edges of the cycles of a run as an Observable on the virtual clock: 1 when the first cycle has ended, and so on while
 * they lie within the horizon. Window edges come first within their instant (rank `windowEdge`).
 */
export function cyclesOn(clock: VirtualClock, cycleMs: number, horizonMs: number): Cycles {
  return timer(cycleMs, cycleMs, clock).pipe(
    map((index) => index + 1),
    takeWhile((cycle) => cycle * cycleMs < horizonMs),
  );
}
