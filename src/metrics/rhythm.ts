/** At which hours and on which days the load falls, with its error, and whether chance alone would make it look like that. */

import type { Model } from '../compiled/domain/model.ts';
import { aheadMs } from '../compiled/domain/shifts.ts';
import { HOUR, MINUTE } from '../compiled/kernel/time.ts';
import type { Instant } from '../scenario/schema/text.ts';
import { type Estimate, jackknife } from '../statistics/jackknife.ts';
import { chanceOfShare } from '../statistics/poisson.ts';
import { type Wave, waveOf } from '../statistics/wave.ts';
import type { Load, LoadBin, LoadRhythm } from './load-rhythm.ts';
import { independentClusters, type Sample } from './sample.ts';

const DAY_HOURS = 24;
const WEEK_HOURS = 168;
/** The week of 1 January 1970 began three days before it, on a Monday. */
const EPOCH_WEEKDAY = 3;

/** Devices are independent, instants are not: errors come from clusters of devices, each left out in turn. @param start with its local offset */
export function rhythmOf(sample: Sample, start: Instant): LoadRhythm {
  const { warmupMs, horizonMs } = sample.model;
  const lengths = measuredHours(sample.model);
  const week = lengths.map((_, hour) => localHour(start, hour));
  const hourOf = (hour: number) => week[hour]! % DAY_HOURS;
  const weekdayOf = (hour: number) => Math.floor(week[hour]! / DAY_HOURS);
  const isWeek = horizonMs - warmupMs >= WEEK_HOURS * HOUR;
  const byHour = classesOf(lengths, DAY_HOURS, hourOf);
  const byWeekday = classesOf(lengths, 7, weekdayOf);
  return {
    hours: horizonMs - warmupMs >= DAY_HOURS * HOUR ? loadOf(sample, byHour, isWeek) : null,
    weekdays: isWeek ? loadOf(sample, byWeekday, isWeek) : null,
  };
}

/** How much of measured time lies in each hour of the week since the start of the run, by local clocks, in ms. */
function measuredHours({ warmupMs, horizonMs, shifts }: Model): number[] {
  const lengths = new Array<number>(WEEK_HOURS).fill(0);
  const ends = [...(shifts?.at ?? []), horizonMs];
  for (const [step, end] of ends.entries()) {
    const ahead = shifts ? aheadMs(shifts, step - 1) : 0;
    const begin = Math.max(warmupMs, step === 0 ? 0 : ends[step - 1]!) + ahead;
    const until = end + ahead;
    for (let hour = Math.floor(begin / HOUR); hour * HOUR < until; hour++) {
      const [from, to] = [Math.max(begin, hour * HOUR), Math.min(until, (hour + 1) * HOUR)];
      lengths[((hour % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS]! += to - from;
    }
  }
  return lengths;
}

/** The local hour of the week, from Monday 00:00, in which an hour of the run begins. */
function localHour({ epochMs, offsetMinutes }: Instant, hour: number): number {
  const wall = Math.floor((epochMs + offsetMinutes * MINUTE) / HOUR) + hour + DAY_HOURS * EPOCH_WEEKDAY;
  return ((wall % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
}

/** Hours of the week that are looked at together. */
interface Class {
  readonly hours: readonly number[];
  /** How long each of them was measured. */
  readonly lengths: readonly number[];
  readonly lengthMs: number;
}

function classesOf(
  lengths: readonly number[],
  count: number,
  classOf: (hour: number) => number,
): readonly Class[] {
  return Array.from({ length: count }, (_, one) => {
    const hours = [...lengths.keys()].filter((hour) => classOf(hour) === one);
    const measured = hours.map((hour) => lengths[hour]!);
    return { hours, lengths: measured, lengthMs: sumOf(measured) };
  });
}

/** How many questions are asked of a load: does one class stand out, and is there a wave? Each may err as often as the other. */
const QUESTIONS = 2;

function loadOf(sample: Sample, classes: readonly Class[], isWeek: boolean): Load {
  const clusters = independentClusters(sample).filter(({ devices }) => devices > 0);
  const devices = clusters.reduce((sum, cluster) => sum + cluster.devices, 0);
  const all = sample.tally.loadByHour.requests;
  const ratesOf = (requestsIn: (hour: number) => number) =>
    classes.map((one) => rateOf(one, requestsIn, isWeek));
  const whole = ratesOf((hour) => all[hour]!);
  const rest = clusters.map(({ tally, devices: size }) => {
    const own = tally.loadByHour.requests;
    return { size, values: ratesOf((hour) => all[hour]! - own[hour]!) };
  });
  const rps = (1000 * sample.scale) / sample.peaks.length;
  const bound = (value: number | undefined) => (value === undefined ? null : Math.max(0, value));
  const chances = chancesOf(whole, rest);
  const bins = whole.map((value, one): LoadBin => {
    if (value === null) return { rps: null, low: null, high: null, chance: null };
    const grown = rest.map(({ size, values }) => ({
      size,
      without: values[one]! * rps * (devices / (devices - size)),
    }));
    const spread = jackknife(value * rps, grown);
    const chance = chances[one]!;
    return {
      rps: value * rps,
      low: bound(spread?.low),
      high: bound(spread?.high),
      chance: chance === null ? null : Math.min(1, QUESTIONS * classes.length * chance),
    };
  });
  const wave = waveIn(whole, rest);
  const known = [...bins.map(({ chance }) => chance), wave && QUESTIONS * wave.chance].filter(
    (chance) => chance !== null,
  );
  return { bins, wave, chance: known.length === 0 ? null : Math.min(1, ...known) };
}

/** Requests per ms. Of whole weeks each hour of the week counts as much as any other, so that no day has more of its night than others. */
function rateOf(
  { hours, lengths, lengthMs }: Class,
  requestsIn: (hour: number) => number,
  isWeek: boolean,
): number | null {
  if (lengthMs === 0) return null;
  if (!isWeek) return hours.reduce((sum, hour) => sum + requestsIn(hour), 0) / lengthMs;
  return hours.reduce((sum, hour, at) => sum + requestsIn(hour) / lengths[at]!, 0) / hours.length;
}

interface Rest {
  /** Devices that are left out. */
  readonly size: number;
  /** Of all others, by class. */
  readonly values: readonly (number | null)[];
}

/** That an even load has as much, or as little, in each class. What is even has the same spread in every class, so all of them tell it. */
function chancesOf(whole: Rest['values'], rest: readonly Rest[]): readonly (number | null)[] {
  const shareOf = (values: Rest['values'], one: number) => {
    const known = values.filter((value) => value !== null);
    return (values[one]! * known.length) / sumOf(known);
  };
  const spreads = whole.map((value, one) =>
    value === null
      ? null
      : jackknife(
          shareOf(whole, one),
          rest.map(({ size, values }) => ({ size, without: shareOf(values, one) })),
        ),
  );
  const known = spreads.filter((spread) => spread !== null && Number.isFinite(spread.mean)) as Estimate[];
  const variance = sumOf(known.map(({ standardError }) => standardError ** 2)) / known.length;
  return spreads.map((spread) => (spread && known.length > 0 ? chanceOfShare(spread.mean, variance) : null));
}

function waveIn(whole: Rest['values'], rest: readonly Rest[]): Wave | null {
  const isFull = (values: Rest['values']): values is readonly number[] => !values.includes(null);
  const others = rest.flatMap(({ size, values }) => (isFull(values) ? [{ size, without: values }] : []));
  return isFull(whole) ? waveOf(whole, others) : null;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
