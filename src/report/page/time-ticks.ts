/** Where the ticks of a time axis stand and what they say. */

import { secondText, timeText } from '../charts/local-clock.ts';
import type { Speech } from '../words/speech.ts';
import type { TimeWindow } from './time-window.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;
const STEPS = [
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  56 * DAY,
  91 * DAY,
];

export interface TimeTick {
  readonly at: number;
  readonly text: string;
}

/** Round local instants, as many as fit side by side. */
export function timeTicks(
  window: TimeWindow,
  width: number,
  { dateText, dayText }: Speech,
): readonly TimeTick[] {
  const most = Math.max(2, Math.floor(width / 82));
  const step = STEPS.find((candidate) => (window.to - window.from) / candidate <= most) ?? 182 * DAY;
  const monday = 4 * DAY;
  const first = Math.ceil((window.from - monday) / step) * step + monday;
  const dateOf = step <= DAY && (width * step) / (window.to - window.from) > 96 ? dayText : dateText;
  const ticks: TimeTick[] = [];
  for (let at = step < DAY ? Math.ceil(window.from / step) * step : first; at <= window.to; at += step) {
    ticks.push({ at, text: step < DAY && at % DAY !== 0 ? clockText(at, step) : dateOf(at) });
  }
  return ticks;
}

function clockText(at: number, step: number): string {
  return step < MINUTE ? secondText(at) : timeText(at);
}

/** A label that stands at the end of the axis keeps within it, so that the plot can use the whole width. */
export function lastLabel(ticks: readonly TimeTick[], window: TimeWindow, width: number) {
  const pxPerMs = width / (window.to - window.from);
  const room = 24;
  const last = ticks.at(-1)?.at;
  return last !== undefined && (window.to - last) * pxPerMs < room ? { alignMaxLabel: 'right' as const } : {};
}
