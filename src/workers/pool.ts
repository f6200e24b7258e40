import { Piscina } from 'piscina';
import type { Books } from '../projections/books.ts';
import type { Compiled } from '../scenario/compile.ts';
import { meetingPlace } from './meeting.ts';
import { progressBoard, readProgress } from './progress-board.ts';
import type { ShardResult, ShardTask } from './shard.ts';

/** A worker that ended without a result: killed, or out of memory. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** A run that goes on in workers. */
export interface Shards {
  progress(): { share: number; events: number };
  /** Adds what all shards found to the books. @returns the events @throws WorkerError if a worker died */
  finish(books: Books): Promise<number>;
  /** Ends all workers at once. */
  stop(): void;
}

/** Starts one worker for each shard of devices; a shard is a range, so that any number of workers sees the same devices. */
export function runShards(
  { scenario, directory }: Compiled,
  module: WebAssembly.Module,
  workers: number,
): Shards {
  const board = progressBoard(workers);
  const meeting = meetingPlace();
  const pool = new Piscina<ShardTask, ShardResult>({
    filename: new URL('./worker.mjs', import.meta.url).href,
    name: 'runShard',
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    execArgv: [],
  });
  const tasks = Array.from({ length: workers }, (_, worker) =>
    pool.run({ scenario, directory, module, worker, workers, meeting, board }),
  );
  // A death is told once, by finish(); until then no promise is left without someone who hears it.
  for (const task of tasks) task.catch(() => {});
  return {
    progress: () => readProgress(board),
    async finish(books) {
      try {
        const results = await Promise.all(tasks);
        for (const result of results) books.merge(result.books);
        return results.reduce((sum, { events }) => sum + events, 0);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new WorkerError(`a worker ended before its devices did (${why}); nothing was written`);
      } finally {
        await pool.destroy();
      }
    },
    stop() {
      void pool.destroy();
    },
  };
}
