import { createHash } from 'node:crypto';
import type { Model } from '../domain/model.ts';
import type { ResolvedScenario } from '../scenario/compile.ts';
import { ageDistribution } from './age-distribution.ts';
import type { Books } from './books.ts';
import { appOf, cohortOf, type Group, wholeOf } from './groups.ts';
import { checkIdentities } from './identities.ts';
import { metricsOf } from './metrics.ts';
import type { Metrics, Result, RunFacts } from './result.ts';
import { seriesOf } from './series.ts';
import type { Tally } from './tally.ts';
import { judge } from './thresholds.ts';
import { adoptionOf } from './update-metrics.ts';

/** How a run was made: the part of a result that may differ between two runs of the same inputs. */
export type Performance = Pick<
  RunFacts,
  'engine' | 'workers' | 'events' | 'wallMs' | 'peakRssBytes' | 'version'
>;

export interface Told {
  readonly scenario: ResolvedScenario;
  readonly model: Model;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly performed: Performance;
}

/** What closed books say, as the result of a run. @throws InvariantError if they do not balance */
export function resultOf(books: Books, { scenario, model, inputs, performed }: Told): Result {
  const scale = (scenario.represents ?? model.devices) / model.devices;
  const { tallies } = books;
  const whole = wholeOf(tallies, model, scale);
  const metrics = balancedMetrics(whole);
  return {
    schemaVersion: 1,
    run: {
      id: `${scenario.name}-${hashOf(inputs)}`,
      scenario: scenario.name,
      seed: scenario.seed,
      devices: model.devices,
      engine: performed.engine,
      workers: performed.workers,
      horizonMs: model.horizonMs,
      warmupMs: model.warmupMs,
      facts: factsIn(whole.tally),
      events: performed.events,
      digest: String(books.digest),
      wallMs: performed.wallMs,
      peakRssBytes: performed.peakRssBytes,
      version: performed.version,
    },
    inputs,
    metrics,
    cohorts: byName(namesOf(model.cohorts), (cohort) => cohortOf(tallies, model, scale, cohort)),
    apps: byName(namesOf(model.cohorts[0]!.apps), (app) => appOf(tallies, model, scale, app)),
    series: seriesOf(whole.tally, whole.scope),
    distributions: { 'periodic.ageMs': ageDistribution(whole.tally) },
    adoption: adoptionOf(whole.tally, model),
    thresholds: judge(metrics, scenario.thresholds),
  };
}

/** @throws InvariantError if the books do not balance */
function balancedMetrics({ tally, scope }: Group): Metrics {
  const metrics = metricsOf(tally, scope);
  checkIdentities(metrics, tally);
  return metrics;
}

/** The names of parts, none if there is only the nameless whole. */
function namesOf(parts: readonly { readonly name: string }[]): readonly string[] {
  return parts.every(({ name }) => name === '') ? [] : parts.map(({ name }) => name);
}

function byName(names: readonly string[], groupOf: (index: number) => Group): Record<string, Metrics> {
  return Object.fromEntries(names.map((name, index) => [name, balancedMetrics(groupOf(index))]));
}

function factsIn({ counts }: Tally): number {
  const { measured, warmup } = counts;
  return [...measured, ...warmup].reduce((sum, count) => sum + count, 0);
}

function hashOf(inputs: object): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 8);
}
