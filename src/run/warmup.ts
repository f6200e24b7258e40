/** `warmup: auto`: a pilot run without any says when the run has settled. */

import { HOUR } from '../compiled/kernel/time.ts';
import { formatDuration } from '../kernel/duration.ts';
import type { Words } from '../kernel/words.ts';
import { settlingOf, unsettledOf } from '../metrics/settling.ts';
import { type Compiled, compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { bucketOf } from '../scenario/compile/series-bucket.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { observeToEnd } from './run.ts';

/** Enough for a series that settles visibly; more only cost. */
const PILOTS = 2000;

export interface Settled {
  readonly compiled: Compiled;
  /** What was found, in words; `null` if the warm-up was given. */
  readonly note: Words | null;
}

/** Makes a scenario ready to run, and finds its warm-up if that is asked for. @throws ScenarioError */
export async function settled(given: Scenario, directory: string): Promise<Settled> {
  const traces = await readTraces(given, directory);
  if (given.warmup !== null) return { compiled: compile(given, traces), note: null };
  const whole = compile({ ...given, warmup: 0 }, traces);
  const devices = Math.min(PILOTS, whole.model.devices);
  // How a run is told of decides nothing of it: the pilot has rows of its own.
  const series = { bucket: Math.max(HOUR, bucketOf({ bucket: null }, whole.model.horizonMs)) };
  const pilot = compile({ ...whole.scenario, devices, series }, traces);
  const { observed } = await observeToEnd(pilot);
  const settling = settlingOf(observed.series, observed.model);
  // A run that is too short to tell gives half of itself away, and says so.
  const warmup = settling?.settledMs ?? Math.floor(pilot.model.horizonMs / 2);
  const isSettled = settling !== null && unsettledOf(observed.series, observed.model, warmup) === null;
  const compiled = compile({ ...whole.scenario, warmup }, traces);
  return { compiled, note: warmupNote(settling?.last ?? null, isSettled, warmup, devices) };
}

/** @param last what settles last; `null` if the run is too short to tell @param devices of the pilot */
export function warmupNote(last: string | null, isSettled: boolean, warmup: number, devices: number): Words {
  const length = formatDuration(warmup);
  if (last === null) {
    return {
      en: `warm-up of ${length}: half of the run, which is too short for warm-up detection`,
      zh: `预热期为 ${length}：运行过短，无法检测预热期，取其一半`,
    };
  }
  const found = {
    en: `warm-up of ${length}, detected in a pilot run of ${devices} devices (${last} settles last)`,
    zh: `预热期为 ${length}，由 ${devices} 台设备的试运行检测得出（${last} 最后趋于平稳）`,
  };
  if (isSettled) return found;
  return {
    en: `${found.en}; the rest is not stationary: the run is too short`,
    zh: `${found.zh}；其余时段仍未平稳，运行过短`,
  };
}
