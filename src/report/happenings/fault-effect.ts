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
  /** Requests sent and failed in the hours that it touched. */
  readonly requests: number;
  readonly errors: number;
  /** Whether it began and ended with these hours. */
  readonly isWholeHours: boolean;
  /** `null` where there are too few days before it to say what is usual. */
  readonly load: FaultLoad | null;
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
  const during = rows.slice(touched.from, touched.until);
  const sum = (countOf: CountOf) => during.reduce((all, row) => all + countOf(row), 0);
  const watch = watching(context, fault);
  return {
    requests: sum(requestsIn),
    errors: sum(errorsIn),
    isWholeHours: fault.until > fault.at && fault.at % bucketMs === 0 && fault.until % bucketMs === 0,
    load: loadOf(context, fault, watch(requestsIn)),
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
  };
}

/** Watches a count from the hour of a fault on, up to the next one; not while another one lasts. */
function watching({ simulatedRows: rows, result, happenings }: ReportContext, fault: Happening) {
  const { bucketMs } = result.series;
  const others = happenings.filter((each) => each.fault && each !== fault).map(unsettled);
  const { from } = hoursOf(fault, bucketMs);
  const touched = others.map((each) => {
    const hours = hoursOf(each, bucketMs);
    return { from: hours.from, until: hours.until + Math.ceil(LATEST / bucketMs) };
  });
  const isShared = others.some((each) => each.at <= fault.until && each.until >= fault.at);
  const whole = rows.filter(({ lengthMs }) => lengthMs === bucketMs).length;
  const next = touched.filter((each) => each.from > from).map((each) => each.from);
  const until = Math.min(whole, ...next);
  const cycleDays = hasWeeklyRhythm(result.inputs) ? DAYS_OF_WEEK : 1;
  return (countOf: CountOf): Watched | null =>
    isShared ? null : watch(rows, { from, until, bucketMs, touched, cycleDays }, countOf);
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
