/** Instants of a run as the local clock on the wall shows them. */

import { MINUTE } from '../../compiled/kernel/time.ts';
import { offsetMinutesAt } from '../zones/time-zone.ts';
import { zoneOf } from './local-clock.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export interface LocalTime {
  /** `Mon 2 Mar 2026` */
  readonly date: string;
  /** `08:13:22.040` */
  readonly time: string;
}

/** @param at ms after the start of the run */
export function localTime(scenario: Pick<ResolvedScenario, 'start' | 'timeZone'>, at: number): LocalTime {
  const instant = scenario.start.epochMs + at;
  const wall = new Date(instant + offsetMinutesAt(zoneOf(scenario), instant) * MINUTE);
  const date = `${WEEKDAYS[wall.getUTCDay()]} ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  return { date, time: wall.toISOString().slice(11, 23) };
}
