/** How often a person opens an app, where the scenario changes it during the run: each stretch has a rate of its own. */

import type { Key } from '../kernel/draw.ts';
import { valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { lastStepAt } from './grid.ts';
import type { RatesModel, RhythmModel } from './model.ts';
import { busyTime, endOfGap } from './rhythm.ts';

/** The rate of a person at an instant: people keep their place among others as the law changes. */
export function rateAt(rates: RatesModel, key: Key, now: number): number {
  return valueAt(rates.laws[lastStepAt(rates.since, now)]!, key, STREAM.rate, 0);
}

/**
 * When a gap ends that begins at `from`, not rounded: it is used up as fast as the rate says, so a Poisson process has at each instant
 * the intensity of then (the time-change theorem, as in rhythm.ts). @param gap as drawn, for a rate of 1
 */
export function endOfPacedGap(
  rates: RatesModel,
  rhythm: RhythmModel | null,
  key: Key,
  from: number,
  gap: number,
): number {
  let left: number = gap;
  let at: number = from;
  for (let stretch: i32 = lastStepAt(rates.since, from); stretch < rates.since.length; stretch++) {
    const rate: number = valueAt(rates.laws[stretch]!, key, STREAM.rate, 0);
    const until: number = stretch + 1 < rates.since.length ? rates.since[stretch + 1]! : NEVER;
    const end: number = rate > 0 ? endAt(rhythm, at, left / rate) : NEVER;
    if (end <= until) return end;
    left -= rate * (rhythm === null ? until - at : busyTime(rhythm, until) - busyTime(rhythm, at));
    at = until;
  }
  return NEVER;
}

function endAt(rhythm: RhythmModel | null, from: number, gap: number): number {
  return rhythm === null ? from + gap : endOfGap(rhythm, from, gap);
}
