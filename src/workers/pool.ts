import type { Piscina } from 'piscina';
import type { Books } from '../compiled/books/books.ts';
import type { Whole } from '../engines/rest.ts';
import { meetingPlace } from './meeting.ts';
import { progressBoard, readProgress } from './progress-board.ts';
import type { ShardResult, ShardTask } from './shard.ts';
import { openThreads } from './threads.ts';
import { WorkerError } from './worker-error.ts';

/** A replication that goes on in workers. */
export interface Shards {
  progress(): { share: number; events: number };
  /** Adds what all shards found to the books. @returns the events @throws WorkerError if a worker died */
  finish(books: Books): Promise<number>;
}

/** Threads that live as long as a run with all its replications. */
export class WorkerPool {
  readonly #workers: number;
  readonly #pool: Piscina<ShardTask, ShardResult>;

  constructor(workers: number) {
    this.#workers = workers;
    this.#pool = openThreads('shard', 'runShard', workers);
  }

  /** Starts a task for each worker; a shard is a range of devices, so that any number of workers sees the same ones. */
  run({ scenario, traces, replicate, rest, model }: Whole, module: WebAssembly.Module): Shards {
    const workers = this.#workers;
    const board = progressBoard(workers);
    const meeting = meetingPlace(workers, model.services.length > 0);
    const tasks = Array.from({ length: workers }, (_, worker) =>
      this.#pool.run({ scenario, traces, replicate, rest, module, worker, workers, meeting, board }),
    );
    // A death is told once, by finish(); until then no promise is left without someone who hears it.
    for (const task of tasks) task.catch(() => {});
    return {
      progress: () => readProgress(board),
      finish: async (books) => {
        try {
          const results = await Promise.all(tasks);
          for (const result of results) books.merge(result.books);
          return results.reduce((sum, { events }) => sum + events, 0);
        } catch (error) {
          await this.close();
          const why = error instanceof Error ? error.message : String(error);
          throw new WorkerError(`a worker ended before its devices did (${why}); nothing was written`);
        }
      },
    };
  }

  /** Ends all workers at once. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
