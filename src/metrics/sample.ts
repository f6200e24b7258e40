/** What was observed of a part of the people, in one run or in several replications of it. */

import { Hours } from '../compiled/books/hours.ts';
import { Requests } from '../compiled/books/requests.ts';
import type { Tallies } from '../compiled/books/tallies.ts';
import { Tally } from '../compiled/books/tally.ts';
import type { Model } from '../compiled/domain/model.ts';
import { NO_SPREAD, type Spread, spreadsAfterADay } from './adopters.ts';
import { type Figures, figuresOf, metricsFrom } from './figures.ts';
import type { Part } from './part.ts';
import { clumpingOf, type LoadSeen, loadSeen } from './peaks.ts';
import { peaksOf, type Runs } from './peaks-of-runs.ts';
import type { Metrics } from './result.ts';
import type { Scope } from './scope.ts';

/** Some devices of one run that are independent of all others. */
export interface Cluster {
  readonly tally: Tally;
  readonly devices: number;
  readonly deviceMs: number;
  /** Of the releases of its run: see {@link Sample.adoptions}. */
  readonly adoptions: readonly Spread[];
  /** Where they stand among those of the sample. */
  readonly adoptionsFrom: number;
}

export interface Sample extends Runs {
  readonly part: Part;
  readonly clusters: readonly Cluster[];
  /** The sum of all clusters. */
  readonly tally: Tally;
  /** For each release of each run, how far it has come a day later. */
  readonly adoptions: readonly Spread[];
}

/** What one run says of a part. */
export function sampleOf(
  tallies: Tallies,
  model: Model,
  scale: number,
  part: Part,
): { readonly sample: Sample; readonly load: LoadSeen } {
  const clusters = Array.from({ length: model.clusters }, (_, cluster) =>
    clusterOf(tallies, model, part, cluster),
  );
  const tally = summed(
    clusters.map((cluster) => cluster.tally),
    model,
  );
  const halves = halvesOf(tallies, model, part);
  const load = loadSeen(halves, { model, scale });
  const sample = {
    ...{ part, model, scale, clusters, tally },
    adoptions: spreadsAfterADay(tally.versions, model),
    peaks: [load.peaks],
    clumping: load.fitted ? [clumpingOf(load.fitted)] : [],
    requests: load.fitted && model.clusters > 1 && model.traced === null ? halves : null,
  };
  return { sample, load };
}

/** What several replications say together. @param earlier takes in the requests of the other one */
export function pooled(earlier: Sample, other: Sample): Sample {
  for (const [half, own] of (earlier.requests ?? []).entries()) own.merge(other.requests![half]!);
  const adoptionsFrom = earlier.adoptions.length;
  const later = other.clusters.map((cluster) => ({ ...cluster, adoptionsFrom }));
  return {
    ...earlier,
    clusters: [...earlier.clusters, ...later],
    // Releases of other replications are others.
    tally: summed([earlier.tally, other.tally], { ...earlier.model, releasesAt: new Float64Array(0) }),
    adoptions: [...earlier.adoptions, ...other.adoptions],
    peaks: [...earlier.peaks, ...other.peaks],
    clumping: [...earlier.clumping, ...other.clumping],
  };
}

/** Clusters that are independent of each other. A log has the same people in every replication: those are one cluster. */
export function independentClusters({ clusters, model }: Sample): readonly Cluster[] {
  if (model.traced === null || model.clusters === 1 || clusters.length === model.clusters) return clusters;
  return Array.from({ length: model.clusters }, (_, place) => {
    const same = clusters.filter((_, at) => at % model.clusters === place);
    return {
      tally: summed(
        same.map(({ tally }) => tally),
        { ...model, releasesAt: new Float64Array(0) },
      ),
      devices: same[0]!.devices,
      deviceMs: same.reduce((sum, { deviceMs }) => sum + deviceMs, 0),
      adoptions: same.flatMap(({ adoptions }) => adoptions),
      adoptionsFrom: 0,
    };
  });
}

/** The same with one cluster for each run: what is known of a sample whose devices are taken to depend on one another. */
export function byRun(sample: Sample): Sample {
  const { clusters, model } = sample;
  const starts = Array.from({ length: clusters.length / model.clusters }, (_, run) => run * model.clusters);
  return {
    ...sample,
    model: { ...model, clusters: 1 },
    clusters: starts.map((start) => {
      const ofRun = clusters.slice(start, start + model.clusters);
      const sumOf = (name: 'devices' | 'deviceMs') => ofRun.reduce((sum, cluster) => sum + cluster[name], 0);
      const tally = summed(
        ofRun.map((cluster) => cluster.tally),
        model,
      );
      const { adoptionsFrom } = ofRun[0]!;
      const adoptions = sample.adoptions.slice(adoptionsFrom, adoptionsFrom + ofRun[0]!.adoptions.length);
      return {
        ...{ tally, adoptions, adoptionsFrom },
        ...{ devices: sumOf('devices'), deviceMs: sumOf('deviceMs') },
      };
    }),
  };
}

/** Counts are those of a run: with several replications, their mean. */
export function metricsOf(sample: Sample): Metrics {
  const { tally, adoptions, peaks } = sample;
  const seen = { tally, adoptions, scope: scopeOf(sample, sample.clusters), peaks: peaksOf(sample) };
  return metricsFrom(figuresOf(seen), peaks.length);
}

/** What all of a sample says, but for its load. */
export function figuresOfAll(sample: Sample): Figures {
  const { tally, adoptions, clusters } = sample;
  return figuresOf({ tally, adoptions, scope: scopeOf(sample, clusters), peaks: null });
}

/** What a cluster of a sample says; of its load nothing is kept. */
export function figuresOfCluster(sample: Sample, cluster: Cluster): Figures {
  const adoptions = sample.adoptions.map(
    (_, index): Spread => cluster.adoptions[index - cluster.adoptionsFrom] ?? NO_SPREAD,
  );
  return figuresOf({ tally: cluster.tally, adoptions, scope: scopeOf(sample, [cluster]), peaks: null });
}

/** How much was observed of some clusters of a sample. */
function scopeOf({ part, model, scale }: Sample, clusters: readonly Cluster[]): Scope {
  const { isOfDevices } = part;
  const deviceMs = clusters.reduce((sum, cluster) => sum + cluster.deviceMs, 0);
  return { model, scale, deviceMs, isOfDevices };
}

/** What was counted of a part by hours of one run. */
export function hoursOf({ timelines }: Tallies, model: Model, { groups }: Part): Hours {
  const halves = Array.from({ length: model.halves }, (_, half) => half);
  return merged(
    halves.flatMap((half) => groups.map((group) => timelines[half * model.groups + group]!.hours)),
    () => new Hours(model.horizonMs, model.bucketMs),
  );
}

/** The requests of one run for a part, by half of its devices; they may be added to. */
function halvesOf({ timelines }: Tallies, model: Model, { groups }: Part): Requests[] {
  return Array.from({ length: model.halves }, (_, half) => {
    const ofGroups = groups.map((group) => timelines[half * model.groups + group]!.requests);
    if (ofGroups.length === 1 && model.groups === 1) return ofGroups[0]!;
    return merged(ofGroups, () => new Requests(model.horizonMs));
  });
}

function clusterOf(tallies: Tallies, model: Model, part: Part, cluster: number): Cluster {
  const accounts = part.groups.flatMap((group) => tallies.accounts[cluster * model.groups + group] ?? []);
  const tally = summed(accounts, model);
  const sumOf = (values: Float64Array) =>
    part.cohorts.reduce((sum, cohort) => sum + values[cluster * model.cohorts.length + cohort]!, 0);
  // The device-days of an app are those of devices that have it.
  const deviceMs = part.isOfDevices ? sumOf(tallies.deviceMs) : tally.launches.observedMs.value;
  const adoptions = spreadsAfterADay(tally.versions, model);
  return { tally, devices: sumOf(tallies.devices), deviceMs, adoptions, adoptionsFrom: 0 };
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
