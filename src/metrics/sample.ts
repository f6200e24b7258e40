/** What was observed of a part of the people, in one run or in several replications of it. */

import type { Tallies } from '../compiled/books/tallies.ts';
import { Tally } from '../compiled/books/tally.ts';
import { Timeline } from '../compiled/books/timeline.ts';
import type { Model } from '../compiled/domain/model.ts';
import { type Figures, figuresOf, metricsFrom } from './figures.ts';
import type { Part } from './part.ts';
import { PEAK_NAMES, type PeakName, type Peaks, peaksOf } from './peaks.ts';
import type { Metrics } from './result.ts';
import type { Scope } from './scope.ts';

/** Some devices of one run that are independent of all others. */
export interface Cluster {
  readonly tally: Tally;
  readonly devices: number;
  readonly deviceMs: number;
}

export interface Sample {
  readonly part: Part;
  readonly model: Model;
  /** Real devices for each simulated one. */
  readonly scale: number;
  readonly clusters: readonly Cluster[];
  /** The sum of all clusters. */
  readonly tally: Tally;
  /** By replication. */
  readonly peaks: readonly Peaks[];
}

/** What one run says of a part. @param timeline of the part: see {@link timelineOf} */
export function sampleOf(
  tallies: Tallies,
  model: Model,
  scale: number,
  part: Part,
  { requests }: Timeline,
): Sample {
  const clusters = Array.from({ length: model.clusters }, (_, cluster) =>
    clusterOf(tallies, model, part, cluster),
  );
  const tally = summed(
    clusters.map((cluster) => cluster.tally),
    model,
  );
  return { part, model, scale, clusters, tally, peaks: [peaksOf(requests, { model, scale })] };
}

/** What several replications say together. */
export function pooled(a: Sample, b: Sample): Sample {
  return {
    ...a,
    clusters: [...a.clusters, ...b.clusters],
    tally: summed([a.tally, b.tally], a.model),
    peaks: [...a.peaks, ...b.peaks],
  };
}

/** The same with one cluster for each run: what is known of a sample whose devices are taken to depend on one another. */
export function byRun(sample: Sample): Sample {
  const { clusters, model } = sample;
  const starts = Array.from({ length: clusters.length / model.clusters }, (_, run) => run * model.clusters);
  return {
    ...sample,
    clusters: starts.map((start) => {
      const ofRun = clusters.slice(start, start + model.clusters);
      const sumOf = (name: 'devices' | 'deviceMs') => ofRun.reduce((sum, cluster) => sum + cluster[name], 0);
      const tally = summed(
        ofRun.map((cluster) => cluster.tally),
        model,
      );
      return { tally, devices: sumOf('devices'), deviceMs: sumOf('deviceMs') };
    }),
  };
}

/** Counts are those of a run: with several replications, their mean. */
export function metricsOf(sample: Sample): Metrics {
  const seen = { tally: sample.tally, scope: scopeOf(sample, sample.clusters), peaks: meanPeaks(sample) };
  return metricsFrom(figuresOf(seen), sample.peaks.length);
}

/** What some clusters of a sample say, summed up in a tally; of their load nothing is kept. */
export function figuresWithin(sample: Sample, tally: Tally, clusters: readonly Cluster[]): Figures {
  return figuresOf({ tally, scope: scopeOf(sample, clusters), peaks: null });
}

/** How much was observed of some clusters of a sample. */
function scopeOf({ part, model, scale }: Sample, clusters: readonly Cluster[]): Scope {
  const { isOfDevices } = part;
  const deviceMs = clusters.reduce((sum, cluster) => sum + cluster.deviceMs, 0);
  return { model, scale, deviceMs, isOfDevices };
}

/** The bins of one run for a part. */
export function timelineOf({ timelines }: Tallies, model: Model, { groups }: Part): Timeline {
  return merged(
    groups.map((group) => timelines[group]!),
    () => new Timeline(model),
  );
}

function meanPeaks({ peaks }: Sample): Peaks {
  const [first] = peaks;
  if (peaks.length === 1) return first!;
  const meanOf = (name: PeakName) => {
    const values = peaks.map((one) => one[name]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return Object.fromEntries(PEAK_NAMES.map((name) => [name, meanOf(name)])) as unknown as Peaks;
}

function clusterOf(tallies: Tallies, model: Model, part: Part, cluster: number): Cluster {
  const accounts = part.groups.flatMap((group) => tallies.accounts[cluster * model.groups + group] ?? []);
  const tally = summed(accounts, model);
  const sumOf = (values: Float64Array) =>
    part.cohorts.reduce((sum, cohort) => sum + values[cluster * model.cohorts.length + cohort]!, 0);
  // The device-days of an app are those of devices that have it.
  const deviceMs = part.isOfDevices ? sumOf(tallies.deviceMs) : tally.launches.observedMs.value;
  return { tally, devices: sumOf(tallies.devices), deviceMs };
}

function summed(tallies: readonly Tally[], model: Model): Tally {
  return merged(tallies, () => new Tally(model));
}

function merged<T extends { merge(other: T): void }>(parts: readonly T[], empty: () => T): T {
  if (parts.length === 1) return parts[0]!;
  const sum = empty();
  for (const part of parts) sum.merge(part);
  return sum;
}
