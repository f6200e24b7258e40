/** What a worker does: a range of the devices of a scenario, start to end. Loaded by the pool in a thread of its own. */

import { FleetEngine } from '../engines/fleet/fleet.ts';
import { Books } from '../projections/books.ts';
import type { Tally } from '../projections/tally.ts';
import { compile, type ResolvedScenario } from '../scenario/compile.ts';
import { meetingAt } from './meeting.ts';
import { writeProgress } from './progress-board.ts';

export interface ShardTask {
  readonly scenario: ResolvedScenario;
  readonly directory: string;
  readonly worker: number;
  readonly workers: number;
  readonly meeting: SharedArrayBuffer;
  readonly board: SharedArrayBuffer;
}

/** What a shard adds to a run; all of it merges. */
export interface ShardResult {
  readonly tally: Tally;
  readonly digest: { readonly low: number; readonly high: number };
  readonly events: number;
  readonly deviceMs: number;
}

export function runShard({ scenario, directory, worker, workers, meeting, board }: ShardTask): ShardResult {
  const { model } = compile(scenario, directory);
  const books = new Books(model);
  const engine = new FleetEngine(model, books, {
    from: Math.floor((model.devices * worker) / workers),
    to: Math.floor((model.devices * (worker + 1)) / workers),
    meet: meetingAt(meeting, workers),
  });
  for (const share of engine.run()) writeProgress(board, worker, share, engine.events);
  const { tally, digest, deviceMs } = books;
  return { tally, digest: { low: digest.low, high: digest.high }, events: engine.events, deviceMs };
}
