/** What services were asked and did (contract, section 4): counts are those of one run, their mean if there were several. */

import type { BusiestMinute } from '../compiled/books/busiest-minute.ts';
import { stretchUs } from '../compiled/books/service-minutes.ts';
import type { ServiceTally } from '../compiled/books/service-tally.ts';
import type { Model } from '../compiled/domain/model.ts';
import { NEVER } from '../compiled/kernel/time.ts';
import { digestText } from '../kernel/digest-text.ts';
import { invariant } from '../kernel/invariant.ts';
import { SERVICE_PATHS, serviceRowOf } from './catalogue/service-paths.ts';
import { type ServiceRun, serviceSeen, US_PER_MS } from './catalogue/service-row.ts';
import { FigureSplit } from './figure-split.ts';
import { type Figures, nested } from './figures.ts';
import type { Interval, Intervals } from './interval.ts';
import { clusteredInterval } from './intervals.ts';
import { intervalTimes } from './of-fleet.ts';
import type { Ratio } from './ratio.ts';
import type { ServiceMetrics } from './service-metrics.ts';
import { troublesSeen } from './troubles.ts';

/** One service: what is kept of it in each run, and what is told over time, which is of the first. */
export interface ServiceSample {
  readonly name: string;
  readonly runs: readonly ServiceRun[];
  /** See STRETCH. */
  readonly stretches: Float64Array;
  readonly minute: Pick<BusiestMinute, 'first' | 'rows'>;
}

/** @throws InvariantError if what arrived is not what has left and what is still there */
export function servicesSeen(model: Model, tallies: readonly ServiceTally[]): readonly ServiceSample[] {
  return model.services.map(({ name }, index) => {
    const tally = tallies[index]!;
    checkConservation(name, tally);
    const { counts, waits, waitSum, sojourns, sojournSum, edge, link, stretches, minute } = tally;
    return { name, runs: [{ counts, waits, waitSum, sojourns, sojournSum, edge, link }], stretches, minute };
  });
}

/** The same services in the runs of both. */
export function servicesPooled(
  earlier: readonly ServiceSample[],
  other: readonly ServiceSample[],
): readonly ServiceSample[] {
  return earlier.map((service, index) => ({ ...service, runs: [...service.runs, ...other[index]!.runs] }));
}

function checkConservation(name: string, { counts, present }: ServiceTally): void {
  const { arrivals, served, rejectedFull, rejectedLimit, rejectedDown, dropped, expired, inFlight } = counts;
  const left = served + rejectedFull + rejectedLimit + rejectedDown + dropped + expired;
  invariant(
    arrivals === left + inFlight && inFlight <= present,
    () => `${name}: ${arrivals} arrivals, but ${left} that left and ${inFlight} of ${present} in flight`,
  );
  const { edgeJoined, edgeShared, edgeLost, edgeWaiting } = counts;
  invariant(
    edgeJoined === edgeShared + edgeLost + edgeWaiting && edgeWaiting >= 0,
    () =>
      `${name}: ${edgeJoined} waited at its edge, but ${edgeShared} were answered, ${edgeLost} were not, ${edgeWaiting} wait`,
  );
}

export function serviceMetrics({ name, runs, stretches }: ServiceSample, model: Model): ServiceMetrics {
  const split = serviceSplit({ name, runs }, model);
  const { digestLow, digestHigh } = runs[0]!.counts;
  const { troubles } = modelOf(name, model);
  return {
    ...(nested(SERVICE_PATHS, (path) => inUnit(path, split.valueAt(path))) as Numbers),
    digest: digestText({ low: digestLow | 0, high: digestHigh | 0 }),
    troubles: troublesSeen(name, troubles, { rows: stretches, stretchUs: stretchUs(model.horizonMs) }),
  };
}

function modelOf(name: string, { services }: Model) {
  return services.find((service) => service.name === name)!;
}

type Numbers = Omit<ServiceMetrics, 'digest' | 'troubles'>;

/** How sure they are: one run shows nothing of how much a queue would differ in another, several do. */
export function serviceIntervals(sample: Pick<ServiceSample, 'name' | 'runs'>, model: Model): Intervals {
  const split = serviceSplit(sample, model);
  const intervals = [...split.figures].map(([path, figure]): [string, Interval | null] => {
    const interval = figure.kind === 'peak' ? null : clusteredInterval(path, figure, split);
    return [path, intervalTimes(interval, inUnit(path, 1) ?? 1)];
  });
  return Object.fromEntries(intervals);
}

/** The numbers of a service, of all runs and without one; durations in microseconds. */
export function serviceSplit(
  { name, runs }: Pick<ServiceSample, 'name' | 'runs'>,
  model: Model,
): FigureSplit {
  const { horizonMs, warmupMs } = model;
  const measured = {
    measuredUs: (horizonMs - warmupMs) * US_PER_MS,
    stretchUs: stretchUs(horizonMs),
    price: modelOf(name, model).price,
    isLinked: modelOf(name, model).bytesPerSecond < NEVER,
  };
  const figuresOf = (some: readonly ServiceRun[]): Figures => {
    const seen = serviceSeen(some, measured);
    return new Map(SERVICE_PATHS.map((path) => [path, serviceRowOf(path).of(seen)]));
  };
  return new FigureSplit({
    figures: figuresOf(runs),
    clusters: runs.map((run) => figuresOf([run])),
    sizes: runs.map(() => 1),
    runs: runs.length,
  });
}

/** Of a figure. */
export function inUnit(path: string, value: Ratio): Ratio {
  return value === null || serviceRowOf(path).unit !== 'ms' ? value : value / US_PER_MS;
}
