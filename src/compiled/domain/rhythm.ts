/**
 * The rhythm of a day and of a week, by change of time: a clock that runs fast when people are busy and slow when they sleep.
 * Gaps are drawn on that clock and read off on the wall, so a renewal process keeps its law and its mean rate, and a Poisson process
 * has exactly the intensity rate * weight (the time-change theorem; Cinlar, "Introduction to Stochastic Processes", 1975, 4.7).
 * Where local clocks are put forward, the hour that is left out has no business; where they are put back, an hour has it twice.
 */

import { sineOfTurns } from '../kernel/sine.ts';
import { DAY, HOUR, NEVER } from '../kernel/time.ts';
import type { RhythmModel, ShiftsModel } from './model.ts';
import { shiftAt } from './shifts.ts';

/** When a gap ends that begins at `from`, in ms since the start of the run, not rounded. @param gap in ms of the busy clock */
export function endOfGap(rhythm: RhythmModel, from: number, gap: number): number {
  return gap === NEVER ? NEVER : wallTime(rhythm, busyTime(rhythm, from) + gap);
}

/** What the busy clock shows: ms of mean business since a Monday, 0:00 of local time. */
export function busyTime(rhythm: RhythmModel, at: number): number {
  const shifts: ShiftsModel | null = rhythm.shifts;
  if (shifts === null) return businessUntil(rhythm, at + rhythm.startMs);
  const step: i32 = shiftAt(shifts, at);
  if (step < 0) return businessUntil(rhythm, at + rhythm.startMs);
  return businessUntil(rhythm, at + rhythm.startMs + shifts.byMs[step]!) - rhythm.leftOut[step]!;
}

/** When the busy clock shows a time: the inverse of {@link busyTime}; where it stands still, the end of the standstill. */
export function wallTime(rhythm: RhythmModel, busy: number): number {
  const shifts: ShiftsModel | null = rhythm.shifts;
  if (shifts === null) return localTime(rhythm, busy) - rhythm.startMs;
  let step: i32 = (shifts.at.length as i32) - 1;
  while (step >= 0 && rhythm.busyAt[step]! > busy) step -= 1;
  if (step < 0) return Math.min(localTime(rhythm, busy) - rhythm.startMs, shifts.at[0]!);
  const local: number = localTime(rhythm, busy + rhythm.leftOut[step]!);
  const at: number = Math.max(shifts.at[step]!, local - rhythm.startMs - shifts.byMs[step]!);
  return step + 1 < shifts.at.length ? Math.min(at, shifts.at[step + 1]!) : at;
}

/** Business until a time of a local clock that goes on evenly. @param local ms since a Monday, 0:00 */
export function businessUntil(rhythm: RhythmModel, local: number): number {
  const days: number = Math.floor(local / DAY);
  const weeks: number = Math.floor(days / 7);
  const day: i32 = (days - weeks * 7) as i32;
  const today: number = rhythm.days[day]! * busyToday(rhythm, local - days * DAY);
  return (weeks * 7 + rhythm.daysBefore[day]!) * DAY + today;
}

/** The inverse of {@link businessUntil}. */
function localTime(rhythm: RhythmModel, busy: number): number {
  const weeks: number = Math.floor(busy / (7 * DAY));
  const ofWeek: number = Math.max(0, busy - weeks * 7 * DAY);
  let day: i32 = 6;
  // The first day with any business has none before it.
  while (rhythm.days[day] === 0 || rhythm.daysBefore[day]! * DAY > ofWeek) day -= 1;
  const today: number = (ofWeek - rhythm.daysBefore[day]! * DAY) / rhythm.days[day]!;
  return (weeks * 7 + day) * DAY + timeOfDay(rhythm, Math.min(today, DAY));
}

/** Business from midnight to a time of day, DAY in all. */
function busyToday(rhythm: RhythmModel, time: number): number {
  if (rhythm.amplitude > 0) {
    const swing: number = (rhythm.amplitude * DAY) / 6.283185307179586;
    return time + swing * (sineOfTurns((time - rhythm.peakMs) / DAY) - sineOfTurns(-rhythm.peakMs / DAY));
  }
  const hour: i32 = Math.floor(time / HOUR) as i32;
  return rhythm.hoursBefore[hour]! * HOUR + rhythm.hours[hour]! * (time - hour * HOUR);
}

function timeOfDay(rhythm: RhythmModel, busy: number): number {
  if (rhythm.amplitude > 0) return timeOfSwing(rhythm, busy);
  let hour: i32 = 23;
  while (rhythm.hours[hour] === 0 || rhythm.hoursBefore[hour]! * HOUR > busy) hour -= 1;
  return hour * HOUR + (busy - rhythm.hoursBefore[hour]! * HOUR) / rhythm.hours[hour]!;
}

/** Newton's steps, halved where they leave the span that holds the solution; to a thousandth of a millisecond. */
function timeOfSwing(rhythm: RhythmModel, busy: number): number {
  let low: number = 0;
  let high: number = DAY;
  let time: number = busy;
  for (let step = 0; step < 60; step++) {
    const error: number = busyToday(rhythm, time) - busy;
    if (Math.abs(error) < 0.001) return time;
    if (error > 0) high = time;
    else low = time;
    // The slope, 1 + amplitude * cos(time since the peak).
    const slope: number = 1 + rhythm.amplitude * sineOfTurns((time - rhythm.peakMs) / DAY + 0.25);
    const next: number = time - error / slope;
    time = slope > 0.001 && next > low && next < high ? next : (low + high) / 2;
  }
  return time;
}
