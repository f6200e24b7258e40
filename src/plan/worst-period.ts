/** How well a run keeps an objective: in all of its measured time, or in the worst of its minutes or hours. */

import { STRETCH, STRETCH_WIDTH } from '../compiled/books/service-minutes.ts';
import { HOUR, MINUTE } from '../compiled/kernel/time.ts';

/** Over what an objective is judged. */
export const PERIODS = ['run', 'hour', 'minute'] as const;
export type Period = (typeof PERIODS)[number];

/** Requests that came to a service in a part of a run, and how many of them missed its objective. */
export interface Kept {
  /** When the part begins, in ms since the start of the run. */
  readonly atMs: number;
  readonly arrivals: number;
  readonly missed: number;
}

export interface Judged {
  /** A row for each stretch of the run, warm-up included: see STRETCH. */
  readonly rows: Float64Array;
  readonly stretchMs: number;
  readonly warmupMs: number;
}

/** The part in which the largest share of the requests missed the objective; the first of equal ones, `null` if none came. */
export function worstPeriod(judged: Judged, period: Period): Kept | null {
  return periodsOf(judged, period).reduce<Kept | null>(
    (worst, part) => (part.arrivals > 0 && (!worst || shareOf(part) > shareOf(worst)) ? part : worst),
    null,
  );
}

/** The share of the requests that missed it. */
export function shareOf({ arrivals, missed }: Kept): number {
  return missed / arrivals;
}

/** Parts of the measured time, one after the other; what is measured of the first and last may be shorter. */
export function periodsOf({ rows, stretchMs, warmupMs }: Judged, period: Period): readonly Kept[] {
  const lengthMs = { run: Number.POSITIVE_INFINITY, hour: HOUR, minute: MINUTE }[period];
  const parts: Kept[] = [];
  for (let stretch = Math.ceil(warmupMs / stretchMs); stretch < rows.length / STRETCH_WIDTH; stretch++) {
    const at = stretch * STRETCH_WIDTH;
    const [arrivals, missed] = [rows[at + STRETCH.arrivals]!, rows[at + STRETCH.missed]!];
    const last = parts.at(-1);
    const isNew = !last || Math.floor((stretch * stretchMs) / lengthMs) > Math.floor(last.atMs / lengthMs);
    if (isNew) parts.push({ atMs: stretch * stretchMs, arrivals, missed });
    else
      parts[parts.length - 1] = { ...last, arrivals: last.arrivals + arrivals, missed: last.missed + missed };
  }
  return parts;
}
