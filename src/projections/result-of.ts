import { createHash } from 'node:crypto';
import type { Model } from '../domain/model.ts';
import type { ResolvedScenario } from '../scenario/compile.ts';
import { ageDistribution } from './age-distribution.ts';
import type { Books } from './books.ts';
import { checkIdentities } from './identities.ts';
import { metricsOf, type Scope } from './metrics.ts';
import type { Result, RunFacts } from './result.ts';
import { seriesOf } from './series.ts';
import { judge } from './thresholds.ts';

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
  const scope: Scope = {
    model,
    deviceMs: books.deviceMs,
    scale: (scenario.represents ?? model.devices) / model.devices,
  };
  const metrics = metricsOf(books.tally, scope);
  checkIdentities(metrics, books.tally);
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
      facts: factsIn(books),
      events: performed.events,
      digest: String(books.digest),
      wallMs: performed.wallMs,
      peakRssBytes: performed.peakRssBytes,
      version: performed.version,
    },
    inputs,
    metrics,
    cohorts: {},
    apps: {},
    series: seriesOf(books.tally, scope),
    distributions: { 'periodic.ageMs': ageDistribution(books.tally) },
    thresholds: judge(metrics, scenario.thresholds),
  };
}

function factsIn({ tally }: Books): number {
  const { measured, warmup } = tally.counts;
  return [...measured, ...warmup].reduce((sum, count) => sum + count, 0);
}

function hashOf(inputs: object): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 8);
}
