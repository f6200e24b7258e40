/** The sentence: scenario -> engine -> facts -> projections -> result. Nothing else computes a metric. */

import { createHash } from 'node:crypto';
import {
  asyncScheduler,
  concat,
  defer,
  finalize,
  lastValueFrom,
  map,
  merge,
  type Observable,
  of,
  Subject,
  scheduled,
  takeUntil,
} from 'rxjs';
import { ReferenceEngine } from './engines/reference.ts';
import type { FactLog } from './facts/log.ts';
import { invariant } from './kernel/invariant.ts';
import { ageDistribution } from './projections/age-distribution.ts';
import { Books } from './projections/books.ts';
import { checkIdentities } from './projections/identities.ts';
import { metricsOf, type Scope } from './projections/metrics.ts';
import type { Result } from './projections/result.ts';
import { seriesOf } from './projections/series.ts';
import { judge } from './projections/thresholds.ts';
import type { Compiled } from './scenario/compile.ts';
import { inputsOf } from './scenario/inputs.ts';
import { VERSION } from './version.ts';

export interface RunOptions {
  readonly engine?: 'reference';
  readonly log?: FactLog;
}

/** What a run tells while it goes on: how far it is, and at the end what came out. */
export type Tiding =
  | { readonly kind: 'progress'; readonly share: number; readonly events: number }
  | { readonly kind: 'cycle'; readonly cycle: number }
  | { readonly kind: 'result'; readonly result: Result };

/** Runs a scenario when subscribed to; unsubscribing ends it. Between two tidings the process may do other things. */
export function run({ scenario, model }: Compiled, options: RunOptions = {}): Observable<Tiding> {
  return defer(() => {
    const startedAt = performance.now();
    const books = new Books(model, options.log ?? null);
    const engine = new ReferenceEngine(model, books);

    const ended = new Subject<void>();
    const cycles = engine.cycles.pipe(
      takeUntil(ended),
      map((cycle): Tiding => ({ kind: 'cycle', cycle })),
    );
    const progress = scheduled(engine.run(), asyncScheduler).pipe(
      map((share): Tiding => ({ kind: 'progress', share, events: engine.events })),
      finalize(() => ended.next()),
    );
    const outcome = defer(() => {
      const scale = (scenario.represents ?? model.devices) / model.devices;
      const scope: Scope = { model, deviceMs: books.deviceMs, scale };
      const metrics = metricsOf(books.tally, scope);
      checkIdentities(metrics, books.tally);
      const inputs = inputsOf(scenario);
      const result: Result = {
        schemaVersion: 1,
        run: {
          id: `${scenario.name}-${hashOf(inputs)}`,
          scenario: scenario.name,
          seed: scenario.seed,
          devices: model.devices,
          engine: engine.name,
          workers: 1,
          horizonMs: model.horizonMs,
          warmupMs: model.warmupMs,
          facts: books.facts,
          events: engine.events,
          digest: String(books.digest),
          wallMs: Math.round(performance.now() - startedAt),
          peakRssBytes: process.resourceUsage().maxRSS * 1024,
          version: VERSION,
        },
        inputs,
        metrics,
        cohorts: {},
        apps: {},
        series: seriesOf(books.tally, scope),
        distributions: { 'periodic.ageMs': ageDistribution(books.tally) },
        thresholds: judge(metrics, scenario.thresholds),
      };
      return of<Tiding>({ kind: 'result', result });
    });
    return concat(merge(cycles, progress), outcome);
  });
}

/** Runs a scenario to its end. */
export async function runToEnd(compiled: Compiled, options: RunOptions = {}): Promise<Result> {
  const last = await lastValueFrom(run(compiled, options));
  invariant(last.kind === 'result', () => 'the run ended without a result');
  return last.result;
}

function hashOf(inputs: object): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 8);
}
