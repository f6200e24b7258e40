/** How one replication is lived: in this thread, or in workers. */

import {
  asyncScheduler,
  concat,
  defer,
  finalize,
  from,
  interval,
  map,
  merge,
  type Observable,
  of,
  Subject,
  scheduled,
  takeUntil,
} from 'rxjs';
import { Books } from '../compiled/books/books.ts';
import type { Engine } from '../engines/engine.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { LoggedBooks } from '../engines/reference/logged-books.ts';
import { ReferenceEngine } from '../engines/reference/reference.ts';
import type { FactLog } from '../facts/log.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import type { WorkerPool } from '../workers/pool.ts';

export type Progress =
  | { readonly kind: 'progress'; readonly share: number; readonly events: number }
  | { readonly kind: 'cycle'; readonly cycle: number };

/** What one replication tells. */
export type Life = Progress | { readonly kind: 'end'; readonly books: Books; readonly events: number };

/** @param module the compiled fleet engine; `null` for the reference engine */
export function inThisThread(
  { model }: Compiled,
  module: WebAssembly.Module | null,
  log: FactLog | null,
): Observable<Life> {
  const books = log && !module ? new LoggedBooks(model, log) : new Books(model);
  const engine: Engine = module
    ? new FleetEngine(module, model, books, { log })
    : new ReferenceEngine(model, books);
  const ended = new Subject<void>();
  const cycles = engine.cycles.pipe(
    takeUntil(ended),
    map((cycle): Life => ({ kind: 'cycle', cycle })),
  );
  const progress = scheduled(engine.run(), asyncScheduler).pipe(
    map((share): Life => ({ kind: 'progress', share, events: engine.events })),
    finalize(() => ended.next()),
  );
  return concat(
    merge(cycles, progress),
    defer(() => {
      books.close();
      return of<Life>({ kind: 'end', books, events: engine.events });
    }),
  );
}

const LOOK_EVERY_MS = 200;

export function inWorkers(
  compiled: Compiled,
  module: WebAssembly.Module,
  pool: WorkerPool,
): Observable<Life> {
  const books = new Books(compiled.model);
  const shards = pool.run(compiled, module);
  const done = from(shards.finish(books));
  const progress = interval(LOOK_EVERY_MS).pipe(
    map((): Life => ({ kind: 'progress', ...shards.progress() })),
    takeUntil(done),
  );
  return concat(progress, done.pipe(map((events): Life => ({ kind: 'end', books, events }))));
}
