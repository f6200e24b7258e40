/** At which hours and on which days the load falls, with its error, and whether chance alone would make it look like that. */

import { HOUR, MINUTE } from '../compiled/kernel/time.ts';
import type { ResolvedScenario } from '../scenario/compile/resolved-scenario.ts';
import { jackknife } from '../statistics/jackknife.ts';
import { studentCdf } from '../statistics/student.ts';
import type { Load, LoadRhythm } from './load-rhythm.ts';
import type { Sample } from './sample.ts';

const DAY_HOURS = 24;
const WEEK_HOURS = 168;
/** The week of 1 January 1970 began three days before it, on a Monday. */
const EPOCH_WEEKDAY = 3;

/** Devices are independent, instants are not: errors come from clusters of devices, each left out in turn. */
export function rhythmOf(sample: Sample, start: ResolvedScenario['start']): LoadRhythm {
  const { warmupMs, horizonMs } = sample.model;
  const lengths = measuredHours(warmupMs, horizonMs);
  const week = lengths.map((_, hour) => localHour(start, hour));
  const hourOf = (hour: number) => week[hour]! % DAY_HOURS;
  const weekdayOf = (hour: number) => Math.floor(week[hour]! / DAY_HOURS);
  const byHour = classesOf(lengths, DAY_HOURS, hourOf);
  const byWeekday = classesOf(lengths, 7, weekdayOf);
  return {
    hours: horizonMs - warmupMs >= DAY_HOURS * HOUR ? loadOf(sample, byHour) : null,
    weekdays: horizonMs - warmupMs >= WEEK_HOURS * HOUR ? loadOf(sample, byWeekday) : null,
  };
}

/** How much of measured time lies in each hour of the week since the start of the run, in ms. */
function measuredHours(warmupMs: number, horizonMs: number): number[] {
  const lengths = new Array<number>(WEEK_HOURS).fill(0);
  for (let hour = Math.floor(warmupMs / HOUR); hour * HOUR < horizonMs; hour++) {
    const [from, to] = [Math.max(warmupMs, hour * HOUR), Math.min(horizonMs, (hour + 1) * HOUR)];
    lengths[hour % WEEK_HOURS]! += to - from;
  }
  return lengths;
}

/** The local hour of the week, from Monday 00:00, in which an hour of the run begins. */
function localHour({ epochMs, offsetMinutes }: ResolvedScenario['start'], hour: number): number {
  const wall = Math.floor((epochMs + offsetMinutes * MINUTE) / HOUR) + hour + DAY_HOURS * EPOCH_WEEKDAY;
  return ((wall % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
}

/** Hours of the week that are looked at together. */
interface Class {
  readonly hours: readonly number[];
  readonly lengthMs: number;
}

function classesOf(
  lengths: readonly number[],
  count: number,
  classOf: (hour: number) => number,
): readonly Class[] {
  return Array.from({ length: count }, (_, one) => {
    const hours = [...lengths.keys()].filter((hour) => classOf(hour) === one);
    return { hours, lengthMs: hours.reduce((sum, hour) => sum + lengths[hour]!, 0) };
  });
}

function loadOf(sample: Sample, classes: readonly Class[]): Load {
  const clusters = sample.clusters.filter(({ devices }) => devices > 0);
  const devices = clusters.reduce((sum, cluster) => sum + cluster.devices, 0);
  const counted = (requests: Float64Array) =>
    classes.map(({ hours }) => hours.reduce((sum, hour) => sum + requests[hour]!, 0));
  const whole = counted(sample.tally.loadByHour.requests);
  const parts = clusters.map(({ tally }) => counted(tally.loadByHour.requests));
  const lengthMs = classes.reduce((sum, one) => sum + one.lengthMs, 0);
  const rps = (1000 * sample.scale) / sample.peaks.length;
  const scores: number[] = [];
  const bins = classes.map(({ lengthMs: own }, one) => {
    if (own === 0) return { rps: null, low: null, high: null };
    const rate = (counts: readonly number[]) => (counts[one]! / own) * rps;
    const share = (counts: readonly number[]) => counts[one]! / own / (sumOf(counts) / lengthMs);
    const without = (statistic: (counts: readonly number[]) => number, isGrown: boolean) =>
      clusters.map((cluster, index) => {
        const rest = whole.map((count, at) => count - parts[index]![at]!);
        const grown = isGrown ? devices / (devices - cluster.devices) : 1;
        return { size: cluster.devices, without: statistic(rest) * grown };
      });
    const spread = jackknife(rate(whole), without(rate, true));
    const ratio = jackknife(share(whole), without(share, false));
    if (ratio && ratio.standardError > 0) scores.push(Math.abs(ratio.mean - 1) / ratio.standardError);
    const bound = (value: number | undefined) => (value === undefined ? null : Math.max(0, value));
    return { rps: rate(whole), low: bound(spread?.low), high: bound(spread?.high) };
  });
  return { bins, chance: scores.length === 0 ? null : chanceOf(scores, clusters.length - 1) };
}

/** That one of so many scores is as large by chance (Bonferroni): at most, whatever their dependence. */
function chanceOf(scores: readonly number[], freedom: number): number {
  const largest = scores.reduce((most, score) => Math.max(most, score), 0);
  return Math.min(1, scores.length * 2 * (1 - studentCdf(largest, freedom)));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
