import { createHash } from 'node:crypto';
import type { Tally } from '../compiled/books/tally.ts';
import { digestText } from '../kernel/digest-text.ts';
import { mapValues } from '../kernel/map-values.ts';
import type { Words } from '../kernel/words.ts';
import { localClockOf } from '../scenario/compile/local-clock.ts';
import type { ResolvedScenario } from '../scenario/compile/resolved-scenario.ts';
import { type SharedChance, sharedChanceOf, wordsOf } from '../scenario/compile/shared-chance.ts';
import { ageDistribution } from './age-distribution.ts';
import { frontierOf } from './frontier.ts';
import { errorsOf } from './intervals.ts';
import type { Observation } from './observation.ts';
import { fleetOf } from './of-fleet.ts';
import { peakQuantilesOf } from './peaks-of-runs.ts';
import { type Precision, precisionOf } from './precision.ts';
import type { Result, RunFacts } from './result.ts';
import { rhythmOf } from './rhythm.ts';
import { metricsOf } from './sample.ts';
import { type ServiceSample, serviceIntervals, serviceMetrics } from './services.ts';
import { unsettledOf } from './settling.ts';
import { judge } from './thresholds.ts';

/** How a run was made: the part of a result that may differ between two runs of the same inputs. */
export type Performance = Pick<
  RunFacts,
  'engine' | 'workers' | 'events' | 'wallMs' | 'peakRssBytes' | 'version'
>;

export interface Told {
  readonly scenario: ResolvedScenario;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly performed: Performance;
  readonly until: Precision | null;
  readonly notes: readonly Words[];
}

/** What was observed of a scenario, as the result of a run. */
export function resultOf(observed: Observation, { scenario, inputs, performed, until, notes }: Told): Result {
  const { whole, cohorts, apps, model } = observed;
  const shared = sharedChanceOf(scenario);
  const errors = errorsOf(whole, shared);
  const [ofCohorts, ofApps] = [cohorts, apps].map((samples) =>
    mapValues(samples, (sample) => errorsOf(sample, shared)),
  );
  const sample = {
    metrics: metricsOf(whole),
    cohorts: mapValues(cohorts, metricsOf),
    apps: mapValues(apps, metricsOf),
    intervals: {
      metrics: errors.intervals,
      cohorts: mapValues(ofCohorts!, ({ intervals }) => intervals),
      apps: mapValues(ofApps!, ({ intervals }) => intervals),
    },
  };
  const devices = scenario.represents ?? model.devices;
  const fleet = fleetOf(sample, { devices, factor: whole.scale });
  const { tally } = whole;
  const services = {
    services: byName(observed, (service) => serviceMetrics(service, model)),
    serviceIntervals: byName(observed, (service) => serviceIntervals(service, model)),
  };
  return {
    schemaVersion: 1,
    run: {
      id: `${scenario.name}-${hashOf(inputs)}`,
      scenario: scenario.name,
      seed: scenario.seed,
      devices: model.devices,
      replications: whole.peaks.length,
      engine: performed.engine,
      workers: performed.workers,
      horizonMs: model.horizonMs,
      warmupMs: model.warmupMs,
      facts: factsIn(tally),
      events: performed.events,
      digest: digestText(observed.digest),
      wallMs: performed.wallMs,
      peakRssBytes: performed.peakRssBytes,
      version: performed.version,
    },
    inputs,
    ...sample,
    fleet,
    unknownErrors: {
      metrics: errors.unknown,
      cohorts: mapValues(ofCohorts!, ({ unknown }) => unknown),
      apps: mapValues(ofApps!, ({ unknown }) => unknown),
    },
    series: observed.series,
    distributions: { 'periodic.ageMs': ageDistribution(tally) },
    rhythm: rhythmOf(whole, localClockOf(scenario)),
    frontier: frontierOf(whole),
    fleetPeakQuantiles: peakQuantilesOf(whole),
    adoption: observed.adoption,
    ...services,
    thresholds: judge({ ...fleet, ...services }, scenario.thresholds),
    notes: [...notes, ...doubts(observed, shared)].map((note) => note[scenario.report?.language ?? 'en']),
    precision: until && precisionOf(observed, until),
  };
}

function byName<T>({ services }: Observation, of: (service: ServiceSample) => T): Record<string, T> {
  return Object.fromEntries(services.map((service) => [service.name, of(service)]));
}

/** Whether measured time itself has settled, and whether one run tells how far off it is. */
function doubts({ series, model, whole }: Observation, shared: readonly SharedChance[]): Words[] {
  const moving = unsettledOf(series, model, model.warmupMs);
  return [
    ...(moving === null ? [] : [unsettledNote(moving)]),
    ...(shared.length > 0 && whole.peaks.length === 1 ? [sharedChanceNote(shared)] : []),
  ];
}

/** Why nothing of one run has an interval. */
export function sharedChanceNote(shared: readonly SharedChance[]): Words {
  const of = shared.map(wordsOf);
  return {
    en: `no number has a ±: ${of.map(({ en }) => en).join('; ')}, so one run cannot show how much another would differ. --replications 20 gives a ±`,
    zh: `各数值均无 ±：${of.map(({ zh }) => zh).join('；')}，因此单次运行无法说明其他运行会相差多少。使用 --replications 20 可得到 ±`,
  };
}

/** @param moving the column of the series that has a trend */
export function unsettledNote(moving: string): Words {
  return {
    en: `measured time is not stationary (${moving} still has a trend): the run or its warm-up is too short`,
    zh: `统计时段尚未平稳（${moving} 仍有趋势）：运行时长或预热期过短`,
  };
}

function factsIn({ counts }: Tally): number {
  const { measured, warmup } = counts;
  return [...measured, ...warmup].reduce((sum, count) => sum + count, 0);
}

/** Of what is simulated: how it is reported is no part of it. */
function hashOf({ report: _, ...inputs }: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 8);
}
