/** Runs a scenario from a program: a promise of the result, or a stream of tidings. Writes nothing anywhere. */

import type { Result } from '../metrics/result.ts';
import { eachOf } from '../run/each-of.ts';
import { run } from '../run/run.ts';
import { checkAtLeastOne } from './at-least-one.ts';
import type { GivenOptions, GivenScenario } from './given.ts';
import { readGiven } from './given-scenario.ts';

export interface SimulateOptions extends GivenOptions {
  /** Threads to run in, 1 by default; the same bits for any number. */
  readonly workers?: number;
  /** Runs that differ by chance alone, put together; 1 by default. */
  readonly replications?: number;
  /** `fleet` by default; `reference` runs the charts as XState actors, about a hundred times slower, with the same bits. */
  readonly engine?: 'fleet' | 'reference';
  /** Ends the run: the promise is rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** How far a run is. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  /** Timers and inputs taken from the queue so far. */
  readonly events: number;
}

/** What a run tells while it goes on, and last what came out. */
export type Tiding =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'result'; readonly result: Result };

/**
 * Simulates a scenario.
 * @throws ScenarioError with every problem of the scenario; the reason of the signal if it is aborted
 */
export async function simulate(
  scenario: GivenScenario,
  { onProgress, ...options }: SimulateOptions & { readonly onProgress?: (progress: Progress) => void } = {},
): Promise<Result> {
  for await (const tiding of stream(scenario, options)) {
    if (tiding.kind === 'result') return tiding.result;
    onProgress?.({ share: tiding.share, events: tiding.events });
  }
  throw new Error('the run ended without a result');
}

/** The same as a stream: `for await (const tiding of simulate.stream(scenario))`. Leaving the loop ends the run. */
simulate.stream = stream;

async function* stream(scenario: GivenScenario, options: SimulateOptions = {}): AsyncGenerator<Tiding, void> {
  const { signal, workers = 1, replications = 1, engine = 'fleet', ...given } = options;
  checkAtLeastOne({ workers, replications });
  signal?.throwIfAborted();
  const { compiled, notes } = await readGiven(scenario, given);
  const tidings = run(compiled, { workers: engine === 'fleet' ? workers : 1, replications, engine, notes });
  for await (const tiding of eachOf(tidings, signal)) {
    if (tiding.kind === 'progress') yield { kind: 'progress', share: tiding.share, events: tiding.events };
    else if (tiding.kind === 'result') yield { kind: 'result', result: tiding.result };
  }
}
