/** The sentence: scenario -> engine -> facts -> projections -> result. Nothing else computes a metric. */

import {
  asyncScheduler,
  concat,
  concatMap,
  defer,
  finalize,
  from,
  interval,
  lastValueFrom,
  map,
  merge,
  type Observable,
  of,
  Subject,
  scheduled,
  takeUntil,
} from 'rxjs';
import type { Engine } from './engines/engine.ts';
import { FleetEngine } from './engines/fleet/fleet.ts';
import { wasmModule } from './engines/fleet/wasm/build.ts';
import { ReferenceEngine } from './engines/reference/reference.ts';
import type { FactLog } from './facts/log.ts';
import { invariant } from './kernel/invariant.ts';
import { Books } from './projections/books.ts';
import { LoggedBooks } from './projections/logged-books.ts';
import type { Result } from './projections/result.ts';
import { type Performance, resultOf } from './projections/result-of.ts';
import type { Compiled } from './scenario/compile.ts';
import { inputsOf } from './scenario/inputs.ts';
import { VERSION } from './version.ts';
import { runShards } from './workers/pool.ts';

export type EngineName = 'fleet' | 'reference';

export interface RunOptions {
  readonly engine?: EngineName;
  /** Threads to run in; the same bits for any number. The reference engine and a log take one. */
  readonly workers?: number;
  readonly log?: FactLog;
  /** Called if the fleet engine has to be compiled first, which takes some seconds and is kept. */
  readonly compiling?: () => void;
}

/** What a run tells while it goes on: how far it is, and at the end what came out. */
export type Tiding =
  | { readonly kind: 'progress'; readonly share: number; readonly events: number }
  | { readonly kind: 'cycle'; readonly cycle: number }
  | { readonly kind: 'result'; readonly result: Result };

/** Runs a scenario when subscribed to; unsubscribing ends it. Between two tidings the process may do other things. */
export function run(compiled: Compiled, options: RunOptions = {}): Observable<Tiding> {
  const { engine = 'fleet', workers = 1, log = null } = options;
  const { model } = compiled;
  return defer(async () => (engine === 'fleet' ? wasmModule(options.compiling) : null)).pipe(
    concatMap((module) => {
      const startedAt = performance.now();
      const finish = (books: Books, events: number): Tiding => {
        const performed: Performance = {
          engine,
          workers,
          events,
          wallMs: Math.round(performance.now() - startedAt),
          peakRssBytes: process.resourceUsage().maxRSS * 1024,
          version: VERSION,
        };
        const inputs = inputsOf(compiled.scenario);
        return { kind: 'result', result: resultOf(books, { ...compiled, inputs, performed }) };
      };
      if (module && workers > 1) return inWorkers(compiled, module, workers, finish);
      const books = log && !module ? new LoggedBooks(model, log) : new Books(model);
      const runner = module
        ? new FleetEngine(module, model, books, { log })
        : new ReferenceEngine(model, books);
      return inThisThread(runner, books, finish);
    }),
  );
}

type Finish = (books: Books, events: number) => Tiding;

function inThisThread(engine: Engine, books: Books, finish: Finish): Observable<Tiding> {
  const ended = new Subject<void>();
  const cycles = engine.cycles.pipe(
    takeUntil(ended),
    map((cycle): Tiding => ({ kind: 'cycle', cycle })),
  );
  const progress = scheduled(engine.run(), asyncScheduler).pipe(
    map((share): Tiding => ({ kind: 'progress', share, events: engine.events })),
    finalize(() => ended.next()),
  );
  return concat(
    merge(cycles, progress),
    defer(() => {
      books.close();
      return of(finish(books, engine.events));
    }),
  );
}

const LOOK_EVERY_MS = 200;

function inWorkers(
  compiled: Compiled,
  module: WebAssembly.Module,
  workers: number,
  finish: Finish,
): Observable<Tiding> {
  const books = new Books(compiled.model);
  const shards = runShards(compiled, module, workers);
  const done = from(shards.finish(books));
  const progress = interval(LOOK_EVERY_MS).pipe(
    map((): Tiding => ({ kind: 'progress', ...shards.progress() })),
    takeUntil(done),
  );
  return concat(progress, done.pipe(map((events) => finish(books, events)))).pipe(
    finalize(() => shards.stop()),
  );
}

/** Runs a scenario to its end. */
export async function runToEnd(compiled: Compiled, options: RunOptions = {}): Promise<Result> {
  const last = await lastValueFrom(run(compiled, options));
  invariant(last.kind === 'result', () => 'the run ended without a result');
  return last.result;
}
