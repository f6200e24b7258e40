/** What a fault did, in numbers: counts of the simulated devices, by the hours of the series. */

import { HOUR } from '../../compiled/kernel/time.ts';
import type { ReportContext } from '../words/report-context.ts';
import type { Happening } from './happenings-of.ts';
import {
  type CountOf,
  type Echoes,
  echoesOf,
  type Hours,
  type Standout,
  type Surge,
  standoutIn,
  surgeIn,
  type Watched,
  watch,
} from './loaded-hours.ts';
import { retryingOf } from './retries.ts';
import { hasWeeklyRhythm } from './weekly-rhythm.ts';

export interface FaultEffect {
  /** Requests sent and failed in the hours that it touched, those in the warm-up left out where it lasts beyond it. */
  readonly requests: number;
  readonly errors: number;
  /** Whether it began and ended with these hours. */
  readonly isWholeHours: boolean;
  /** `null` where another fault is at work in the same time, or too few days are before it to say what is usual. */
  readonly load: FaultLoad | null;
  /** Whether another fault is at work in the same time. */
  readonly isShared: boolean;
  /** Opens that found no answer in the hours after, cold starts of its hour, and failed requests, each if they stand out. */
  readonly misses: Standout | null;
  readonly coldStarts: Standout | null;
  readonly opens: Standout | null;
  readonly failures: Standout | null;
}

export interface FaultLoad {
  /** While it lasted. */
  readonly during: Standout | null;
  /** From its end on, or from its instant. */
  readonly wave: Surge | null;
  readonly echoes: Echoes | null;
  /** Whether an hour after it was seen, before the next fault and the end of the run. */
  readonly isFollowed: boolean;
}

const DAYS_OF_WEEK = 7;

/** How long a wave may take to begin, at most: what is later is its echo. */
const LATEST = 12 * HOUR;

const errorsIn: CountOf = (row) => row.count('origin.errors');
const requestsIn: CountOf = (row) => row.count('origin.requests');
const missesIn: CountOf = (row) => row.count('periodic.reads') * (1 - (row.ratio('periodic.hitRate') ?? 1));
const opensIn: CountOf = (row) => row.count('opens');
const coldStartsIn: CountOf = (row) => row.count('coldStarts');

export function faultEffect(context: ReportContext, fault: Happening): FaultEffect {
  // Chance is that of the simulated devices: what is told of the fleet is so many times as much.
  const { simulatedRows: rows, result } = context;
  const { bucketMs } = result.series;
  const touched = hoursOf(fault, bucketMs);
  const all = rows.slice(touched.from, touched.until);
  const measured = all.filter(({ isMeasured }) => isMeasured);
  const during = measured.length > 0 ? measured : all;
  const sum = (countOf: CountOf) => during.reduce((total, row) => total + countOf(row), 0);
  const watch = watching(context, fault);
  return {
    requests: sum(requestsIn),
    errors: sum(errorsIn),
    isWholeHours: fault.until > fault.at && fault.at % bucketMs === 0 && fault.until % bucketMs === 0,
    load: loadOf(context, fault, watch(requestsIn)),
    isShared: isShared(context, fault),
    misses: standsOut(watch(missesIn), touched),
    coldStarts: standsOut(watch(coldStartsIn), touched),
    opens: standsOut(watch(opensIn), touched),
    failures: standsOut(watch(errorsIn), touched),
  };
}

function standsOut(watched: Watched | null, hours: Hours): Standout | null {
  return watched && standoutIn(watched, hours);
}

function loadOf(
  { result }: ReportContext,
  { at, until }: Happening,
  watched: Watched | null,
): FaultLoad | null {
  if (!watched) return null;
  const { bucketMs } = result.series;
  const { intervalMs } = retryingOf(result);
  const end = Math.floor(until / bucketMs);
  const search = Math.max(1, Math.floor(Math.min(intervalMs ?? LATEST, LATEST) / bucketMs));
  const wave = surgeIn(watched, { from: end, until: end + search });
  return {
    during: until > at ? standoutIn(watched, { from: watched.from, until: end }) : null,
    wave,
    echoes: wave && intervalMs ? echoesOf(watched, wave, intervalMs / bucketMs) : null,
    isFollowed: end < watched.until,
  };
}

/** Watches a count from the hour of a fault on, up to the next one; not while another one lasts. */
function watching(context: ReportContext, fault: Happening) {
  const { simulatedRows: rows, result, happenings } = context;
  const { bucketMs } = result.series;
  const others = happenings.filter((each) => each.fault && each !== fault).map(unsettled);
  const { from } = hoursOf(fault, bucketMs);
  const touched = others.map((each) => {
    const hours = hoursOf(each, bucketMs);
    return { from: hours.from, until: hours.until + Math.ceil(LATEST / bucketMs) };
  });
  const whole = rows.filter(({ lengthMs }) => lengthMs === bucketMs).length;
  const next = touched.filter((each) => each.from > from).map((each) => each.from);
  const until = Math.min(whole, ...next);
  const cycleDays = hasWeeklyRhythm(result.inputs) ? DAYS_OF_WEEK : 1;
  return (countOf: CountOf): Watched | null =>
    isShared(context, fault) ? null : watch(rows, { from, until, bucketMs, touched, cycleDays }, countOf);
}

/** Whether another fault begins, lasts or ends while it does. */
function isShared({ happenings }: ReportContext, fault: Happening): boolean {
  return happenings.some(
    (each) => each.fault && each !== fault && each.at <= fault.until && each.until >= fault.at,
  );
}

/** What has changed for good is usual after a while: it is in the way of others while its values are reached. */
function unsettled(happening: Happening): Pick<Happening, 'at' | 'until'> {
  const { at, until, fault } = happening;
  return fault?.kind === 'change' ? { at, until: Math.min(until, at + fault.over) } : { at, until };
}

/** The rows that it touched, at least one. */
function hoursOf({ at, until }: Pick<Happening, 'at' | 'until'>, bucketMs: number): Hours {
  const from = Math.floor(at / bucketMs);
  return { from, until: Math.max(from + 1, Math.ceil(until / bucketMs)) };
}
