/** The clock on the wall of some devices during a run. */

import { ShiftsModel } from '../../compiled/domain/model.ts';
import { MINUTE } from '../../compiled/kernel/time.ts';
import type { Instant } from '../schema/text.ts';
import { fixedZone } from '../schema/time-zone.ts';
import { offsetMinutesAt, type TimeZone, zoneDuring } from '../zones/time-zone.ts';
import { made } from './made.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

/** The start of the run with the offset that clocks have then. */
export interface LocalClock extends Instant {
  /** When they are put forward or back; `null` if never during the run. */
  readonly shifts: ShiftsModel | null;
}

type Run = Pick<ResolvedScenario, 'start' | 'horizon' | 'timeZone'>;

/** The zone of the scenario: the one that it names, or the offset in which its start is written. */
export function zoneOf({ start, timeZone }: Pick<ResolvedScenario, 'start' | 'timeZone'>): TimeZone {
  return timeZone ?? fixedZone('', start.offsetMinutes);
}

/** @param zone of a cohort; `null`: that of the scenario */
export function localClockOf(run: Run, zone: TimeZone | null = null): LocalClock {
  const { start, horizon } = run;
  const { epochMs } = start;
  const kept = zoneDuring(zone ?? zoneOf(run), epochMs, epochMs + horizon);
  const offsetMinutes = offsetMinutesAt(kept, epochMs);
  const later = kept.offsets!.filter((each) => each.epochMs > epochMs && each.epochMs < epochMs + horizon);
  if (later.length === 0) return { epochMs, offsetMinutes, shifts: null };
  const shifts = made(ShiftsModel, {
    at: Float64Array.from(later, (each) => each.epochMs - epochMs),
    byMs: Float64Array.from(later, (each) => (each.offsetMinutes - offsetMinutes) * MINUTE),
  });
  return { epochMs, offsetMinutes, shifts };
}
