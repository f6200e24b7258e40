/** What services were asked and did (contract, section 4): counts are those of one run, their mean if there were several. */

import { stretchUs } from '../compiled/books/service-minutes.ts';
import type { ServiceTally } from '../compiled/books/service-tally.ts';
import type { Model } from '../compiled/domain/model.ts';
import { ExactSum } from '../compiled/kernel/exact-sum.ts';
import { LogHistogram } from '../compiled/kernel/log-histogram.ts';
import { digestText } from '../kernel/digest-text.ts';
import { quantileOf } from '../kernel/histogram-quantile.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Ratio } from './ratio.ts';

/** How long something took, in ms with three decimals. */
export interface Times {
  readonly mean: Ratio;
  readonly p50: Ratio;
  readonly p90: Ratio;
  readonly p99: Ratio;
  readonly max: Ratio;
}

/** Of requests that arrive in measured time. */
export interface ServiceMetrics {
  readonly arrivals: number;
  readonly firstTries: number;
  /** First tries that were turned away with an error. */
  readonly firstTriesRejected: number;
  /** Done, whatever was answered; what goes on to the service behind is among it. */
  readonly served: number;
  /** Of those, in vain: the client had given up. */
  readonly lateServed: number;
  /** Of those, answered with an error. */
  readonly errors: number;
  readonly passed: number;
  /** Turned away with an error, and why. */
  readonly rejected: number;
  readonly rejectedBy: { readonly full: number; readonly limit: number; readonly down: number };
  /** Turned away without an answer. */
  readonly dropped: number;
  /** Not begun, as the client had given up. */
  readonly expired: number;
  /** Still there at the end of the run. */
  readonly inFlight: number;
  /** From arrival until service began, of those that began. */
  readonly waitMs: Times;
  /** Share of those that did not begin at once. */
  readonly waitedShare: Ratio;
  /** From arrival until the end of service. */
  readonly sojournMs: Times;
  /** Requests in service at a time, and the share of what could have been. */
  readonly meanBusy: Ratio;
  readonly utilisation: Ratio;
  readonly queueMax: number;
  readonly instances: { readonly min: number; readonly mean: Ratio; readonly max: number };
  /** Requests per second in the busiest second, and on average over the busiest minute, aligned to the start; of several runs the largest. */
  readonly peakRps1s: number;
  readonly peakRps1m: number;
  readonly attemptsPerFirstTry: Ratio;
  /** Of all that happened at it, warm-up included; of several runs, of the first. */
  readonly digest: string;
}

/** One service in each run. */
export interface ServiceSample {
  readonly name: string;
  readonly runs: readonly ServiceTally[];
}

/** @throws InvariantError if what arrived is not what has left and what is still there */
export function servicesSeen(model: Model, tallies: readonly ServiceTally[]): readonly ServiceSample[] {
  return model.services.map(({ name }, index) => {
    const tally = tallies[index]!;
    checkConservation(name, tally);
    return { name, runs: [tally] };
  });
}

/** The same services in the runs of both. */
export function servicesPooled(
  earlier: readonly ServiceSample[],
  other: readonly ServiceSample[],
): readonly ServiceSample[] {
  return earlier.map(({ name, runs }, index) => ({ name, runs: [...runs, ...other[index]!.runs] }));
}

function checkConservation(name: string, { counts, present }: ServiceTally): void {
  const { arrivals, served, dropped, expired, inFlight } = counts;
  const left = served + rejectedOf(counts) + dropped + expired;
  invariant(
    arrivals === left + inFlight && inFlight <= present,
    () => `${name}: ${arrivals} arrivals, but ${left} that left and ${inFlight} of ${present} in flight`,
  );
}

export function serviceMetrics({ runs }: ServiceSample, { warmupMs, horizonMs }: Model): ServiceMetrics {
  const sum = (of: (tally: ServiceTally) => number) => runs.reduce((all, tally) => all + of(tally), 0);
  const mean = (of: (tally: ServiceTally) => number) => sum(of) / runs.length;
  const most = (of: (tally: ServiceTally) => number) => Math.max(...runs.map(of));
  const begun = sum(({ waits }) => waits.total);
  const measuredUs = runs.length * (horizonMs - warmupMs) * 1000;
  return {
    arrivals: mean(({ counts }) => counts.arrivals),
    firstTries: mean(({ counts }) => counts.firstTries),
    firstTriesRejected: mean(({ counts }) => counts.firstTriesRejected),
    served: mean(({ counts }) => counts.served),
    lateServed: mean(({ counts }) => counts.late),
    errors: mean(({ counts }) => counts.errors),
    passed: mean(({ counts }) => counts.passed),
    rejected: mean(({ counts }) => rejectedOf(counts)),
    rejectedBy: {
      full: mean(({ counts }) => counts.rejectedFull),
      limit: mean(({ counts }) => counts.rejectedLimit),
      down: mean(({ counts }) => counts.rejectedDown),
    },
    dropped: mean(({ counts }) => counts.dropped),
    expired: mean(({ counts }) => counts.expired),
    inFlight: mean(({ counts }) => counts.inFlight),
    waitMs: timesOf(runs.map(({ waits, waitSum }) => [waits, waitSum])),
    waitedShare: ratio(
      sum(({ counts }) => counts.waited),
      begun,
    ),
    sojournMs: timesOf(runs.map(({ sojourns, sojournSum }) => [sojourns, sojournSum])),
    meanBusy: ratio(
      sum(({ counts }) => counts.busyUs),
      measuredUs,
    ),
    utilisation: ratio(
      sum(({ counts }) => counts.busyUs),
      sum(({ counts }) => counts.slotUs),
    ),
    queueMax: most(({ counts }) => counts.queueMost),
    instances: {
      min: Math.min(...runs.map(({ counts }) => counts.upLeast)),
      mean: ratio(
        sum(({ counts }) => counts.upUs),
        measuredUs,
      ),
      max: most(({ counts }) => counts.upMost),
    },
    peakRps1s: most(({ counts }) => counts.peakSecond),
    peakRps1m: most(({ counts }) => counts.peakStretch) / (stretchUs(horizonMs) / 1_000_000),
    attemptsPerFirstTry: ratio(
      sum(({ counts }) => counts.arrivals),
      sum(({ counts }) => counts.firstTries),
    ),
    digest: digestText({ low: runs[0]!.counts.digestLow | 0, high: runs[0]!.counts.digestHigh | 0 }),
  };
}

function rejectedOf(counts: ServiceTally['counts']): number {
  return counts.rejectedFull + counts.rejectedLimit + counts.rejectedDown;
}

function timesOf(kept: readonly (readonly [LogHistogram, ExactSum])[]): Times {
  const all = new LogHistogram();
  const sum = new ExactSum();
  for (const [histogram, total] of kept) {
    all.merge(histogram);
    sum.merge(total);
  }
  const at = (q: number) => inMs(quantileOf(all, q));
  return {
    mean: inMs(ratio(sum.value, all.total)),
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: inMs(all.total === 0 ? null : all.max),
  };
}

function inMs(us: Ratio): Ratio {
  return us === null ? null : us / 1000;
}

function ratio(part: number, whole: number): Ratio {
  return whole === 0 ? null : part / whole;
}
