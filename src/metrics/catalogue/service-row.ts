/** What is said of a number of services, once and for all. */

import type { ServiceCounts } from '../../compiled/books/service-counts.ts';
import type { ServiceTally } from '../../compiled/books/service-tally.ts';
import { ExactSum } from '../../compiled/kernel/exact-sum.ts';
import { LogHistogram } from '../../compiled/kernel/log-histogram.ts';
import type { PriceModel } from '../../compiled/services/service-model.ts';
import type { Count, Largest, Mean, Quantile, Share } from '../figure.ts';
import type { Row } from './row.ts';

/** What is kept of a service in one replication. */
export type ServiceRun = Pick<
  ServiceTally,
  'counts' | 'waits' | 'waitSum' | 'sojourns' | 'sojournSum' | 'edge' | 'link'
>;

/** What the numbers of a service are computed from: some replications together. */
export interface ServiceSeen {
  /** Of a count, over all replications. */
  sum(name: CountName): number;
  most(name: CountName): number;
  least(name: CountName): number;
  /** In microseconds. */
  readonly waits: LogHistogram;
  readonly waitSum: number;
  readonly sojourns: LogHistogram;
  readonly sojournSum: number;
  readonly edgeAgeSum: number;
  readonly transfers: LogHistogram;
  readonly transferSum: number;
  /** Whether its answers share a link. */
  readonly isLinked: boolean;
  readonly price: PriceModel | null;
  /** Measured time of all replications. */
  readonly measuredUs: number;
  readonly stretchSeconds: number;
}

export type CountName = keyof ServiceCounts;

/** A figure of durations is in microseconds: see US_PER_MS. */
export interface ServiceRow extends Omit<Row, 'of'> {
  readonly of: (seen: ServiceSeen) => Count | Mean | Share | Quantile | Largest;
}

/** By path below `services.<name>`. */
export type ServiceRows = Readonly<Record<string, ServiceRow>>;

/** Microseconds in the unit that a result tells durations in. */
export const US_PER_MS = 1000;

/** Requests that were turned away with an error. */
export function rejectedOf({ sum }: ServiceSeen): number {
  return sum('rejectedFull') + sum('rejectedLimit') + sum('rejectedDown');
}

/** Requests that came to the edge of a service. */
export function atEdge({ sum }: ServiceSeen): number {
  return sum('edgeHits') + sum('edgeShieldHits') + sum('edgeJoined') + sum('edgeMissed');
}

export interface Measured {
  /** Of one replication. */
  readonly measuredUs: number;
  readonly stretchUs: number;
  readonly price: PriceModel | null;
  readonly isLinked: boolean;
}

export function serviceSeen(
  runs: readonly ServiceRun[],
  { measuredUs, stretchUs, price, isLinked }: Measured,
): ServiceSeen {
  const of = (name: CountName) => runs.map(({ counts }) => counts[name]);
  return {
    sum: (name) => of(name).reduce((all, one) => all + one, 0),
    most: (name) => Math.max(...of(name)),
    least: (name) => Math.min(...of(name)),
    waits: merged(runs.map(({ waits }) => waits)),
    waitSum: added(runs.map(({ waitSum }) => waitSum)),
    sojourns: merged(runs.map(({ sojourns }) => sojourns)),
    sojournSum: added(runs.map(({ sojournSum }) => sojournSum)),
    edgeAgeSum: added(runs.map(({ edge }) => edge.ageSum)),
    transfers: merged(runs.map(({ link }) => link.transfers)),
    transferSum: added(runs.map(({ link }) => link.transferSum)),
    isLinked,
    price,
    measuredUs: runs.length * measuredUs,
    stretchSeconds: stretchUs / 1_000_000,
  };
}

function merged(histograms: readonly LogHistogram[]): LogHistogram {
  if (histograms.length === 1) return histograms[0]!;
  const all = new LogHistogram();
  for (const histogram of histograms) all.merge(histogram);
  return all;
}

function added(sums: readonly ExactSum[]): number {
  const all = new ExactSum();
  for (const sum of sums) all.merge(sum);
  return all.value;
}
