/** The sentence: scenario -> engine -> facts -> projections -> result. Nothing else computes a metric. */

import { concatMap, defer, finalize, from, type Observable, repeat, takeWhile } from 'rxjs';
import { fleetModule } from '../compiler/fleet-module.ts';
import type { Others, Whole } from '../engines/rest.ts';
import type { FactLog } from '../facts/log.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Words } from '../kernel/words.ts';
import { type Observation, observe, together } from '../metrics/observation.ts';
import type { Precision } from '../metrics/precision.ts';
import type { Result } from '../metrics/result.ts';
import { type Performance, resultOf } from '../metrics/result-of.ts';
import { type Compiled, replicateOf } from '../scenario/compile/compile.ts';
import { inputsOf } from '../scenario/compile/inputs.ts';
import { scaleOf } from '../scenario/compile/scale.ts';
import { VERSION } from '../version.ts';
import { eachOf } from './each-of.ts';
import { fleetLiving } from './fleet-living.ts';
import type { Life, Living, Progress } from './life.ts';
import { Plan } from './plan.ts';
import { represented } from './represented.ts';

export type EngineName = 'fleet' | 'reference';

export interface RunOptions {
  readonly engine?: EngineName;
  /** Threads to run in; the same bits for any number. The reference engine and a log take one. */
  readonly workers?: number;
  readonly log?: FactLog;
  /** Runs that differ by chance alone, whose results are put together. One by default; with a precision, at most so many. */
  readonly replications?: number;
  /** Replications go on until the interval of a metric is as narrow. */
  readonly until?: Precision;
  /** What else should be told with the result: see {@link Result}. */
  readonly notes?: readonly Words[];
  /** Called if the fleet engine has to be compiled first, which takes some seconds and is kept. */
  readonly compiling?: () => void;
}

/** What a run tells while it goes on: how far it is, and at the end what came out. */
export type Tiding = Progress | (Ran & { readonly kind: 'result' });

/** What came out of a run. */
export interface Ran {
  readonly result: Result;
  /** What was observed says more than the result, to those who compare. */
  readonly observed: Observation;
  /** By replication: who lives it once more has not to find out again who else comes to its services. */
  readonly others: readonly Others[];
}

/** Runs a scenario when subscribed to; unsubscribing ends it. Between two tidings the process may do other things. */
export function run(compiled: Compiled, options: RunOptions = {}): Observable<Tiding> {
  return defer(() => livingOf(options)).pipe(
    concatMap((living) =>
      replicated(compiled, (replicate) => living.live(replicate), options).pipe(
        finalize(() => living.close()),
      ),
    ),
  );
}

/** Who lives a run. Engines and threads are loaded by those who need them. */
async function livingOf({ engine = 'fleet', workers = 1, log, compiling }: RunOptions): Promise<Living> {
  if (engine === 'reference') {
    const { referenceLiving } = await import('./reference-living.ts');
    return referenceLiving(log ?? null);
  }
  const module = await fleetModule(compiling);
  if (workers === 1) return fleetLiving(module, log ?? null);
  const { workerLiving } = await import('./worker-living.ts');
  return workerLiving(module, workers);
}

/** One replication after the other, until they are enough. */
function replicated(
  compiled: Compiled,
  lives: (replicate: Whole) => Observable<Life>,
  options: RunOptions,
): Observable<Tiding> {
  const startedAt = performance.now();
  const { scenario } = compiled;
  const scale = scaleOf(scenario);
  const plan = new Plan(options);
  let observed: Observation | null = null;
  const others: Others[] = [];
  let events = 0;
  const one = defer(() => {
    const alone = replicateOf(compiled, { replication: plan.done, clusters: plan.clustersOfEach });
    return from(represented(alone)).pipe(
      concatMap((replicate) => {
        others.push(replicate.rest);
        return lives(replicate);
      }),
      concatMap((life): Tiding[] => {
        if (life.kind === 'cycle') return [life];
        if (life.kind === 'progress') {
          return [{ kind: 'progress', share: plan.shareOf(life.share), events: events + life.events }];
        }
        const { fitted: _, ...found } = observe(life.books, alone.model, scale);
        observed = observed ? together(observed, found) : found;
        events += life.events;
        plan.did(observed);
        if (!plan.isDone) return [];
        const performed: Performance = {
          engine: options.engine ?? 'fleet',
          workers: options.workers ?? 1,
          events,
          wallMs: Math.round(performance.now() - startedAt),
          peakRssBytes: process.resourceUsage().maxRSS * 1024,
          version: VERSION,
        };
        const told = {
          scenario,
          inputs: inputsOf(scenario),
          performed,
          until: options.until ?? null,
          notes: [...compiled.notes, ...(options.notes ?? [])],
        };
        return [{ kind: 'result', result: resultOf(observed, told), observed, others }];
      }),
    );
  });
  return one.pipe(
    repeat(),
    takeWhile(({ kind }) => kind !== 'result', true),
  );
}

/** Runs a scenario to its end. */
export async function runToEnd(compiled: Compiled, options: RunOptions = {}): Promise<Result> {
  return (await observeToEnd(compiled, options)).result;
}

/** Runs a scenario to its end. @throws the reason of the signal if it is aborted */
export async function observeToEnd(
  compiled: Compiled,
  { signal, ...options }: RunOptions & { readonly signal?: AbortSignal | undefined } = {},
): Promise<Ran> {
  let last: Tiding | undefined;
  for await (const tiding of eachOf(run(compiled, options), signal)) last = tiding;
  invariant(last?.kind === 'result', () => 'the run ended without a result');
  const { result, observed, others } = last;
  return { result, observed, others };
}
