/** What a worker does: a range of the devices of a scenario, start to end. Loaded by the pool in a thread of its own. */

import { Books } from '../compiled/books/books.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { alone as nobodyElse } from '../engines/fleet/windows.ts';
import { type Others, withRest } from '../engines/rest.ts';
import { compile } from '../scenario/compile/compile.ts';
import type { Traces } from '../scenario/compile/read-traces.ts';
import type { Replicate } from '../scenario/compile/replicate.ts';
import type { ResolvedScenario } from '../scenario/compile/resolved-scenario.ts';
import { exchangeAt, type MeetingPlace, meetingAt } from './meeting.ts';
import { writeProgress } from './progress-board.ts';

export interface ShardTask {
  readonly scenario: ResolvedScenario;
  readonly traces: Traces;
  readonly replicate: Replicate;
  readonly rest: Others;
  readonly module: WebAssembly.Module;
  readonly worker: number;
  readonly workers: number;
  readonly meeting: MeetingPlace;
  readonly board: SharedArrayBuffer;
}

/** What a shard adds to a run; all of it merges. */
export interface ShardResult {
  readonly books: Books;
  readonly events: number;
}

export function runShard({
  scenario,
  traces,
  replicate,
  rest,
  module,
  worker,
  workers,
  meeting,
  board,
}: ShardTask): ShardResult {
  const model = withRest(compile(scenario, traces, replicate).model, rest);
  const books = new Books(model);
  const engine = new FleetEngine(module, model, books, {
    from: Math.floor((model.devices * worker) / workers),
    to: Math.floor((model.devices * (worker + 1)) / workers),
    meet: meetingAt(meeting, workers),
    exchange: model.services.length > 0 ? exchangeAt(meeting, worker, workers) : nobodyElse,
  });
  for (const share of engine.run()) writeProgress(board, worker, share, engine.events);
  return { books, events: engine.events };
}
