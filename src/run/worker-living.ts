import { concat, from, interval, map, takeUntil } from 'rxjs';
import { Books } from '../compiled/books/books.ts';
import { WorkerPool } from '../workers/pool.ts';
import type { Life, Living } from './life.ts';

const LOOK_EVERY_MS = 200;

/** The compiled engine, in threads that live as long as the run. */
export function workerLiving(module: WebAssembly.Module, workers: number): Living {
  const pool = new WorkerPool(workers);
  return {
    live(replicate) {
      const books = new Books(replicate.model);
      const shards = pool.run(replicate, module);
      const done = from(shards.finish(books));
      const progress = interval(LOOK_EVERY_MS).pipe(
        map((): Life => ({ kind: 'progress', ...shards.progress() })),
        takeUntil(done),
      );
      return concat(progress, done.pipe(map((events): Life => ({ kind: 'end', books, events }))));
    },
    close: () => void pool.close(),
  };
}
