/** How one replication is lived: what it tells while an engine runs it in this thread. */

import {
  asyncScheduler,
  concat,
  defer,
  finalize,
  map,
  merge,
  type Observable,
  of,
  Subject,
  scheduled,
  takeUntil,
} from 'rxjs';
import type { Books } from '../compiled/books/books.ts';
import type { Engine } from '../engines/engine.ts';
import type { Whole } from '../engines/rest.ts';

export type Progress =
  | { readonly kind: 'progress'; readonly share: number; readonly events: number }
  | { readonly kind: 'cycle'; readonly cycle: number };

/** What one replication tells. */
export type Life = Progress | { readonly kind: 'end'; readonly books: Books; readonly events: number };

/** Who lives replications, one after the other. */
export interface Living {
  live(replicate: Whole): Observable<Life>;
  close(): void;
}

/** @param books those that the engine keeps */
export function lifeIn(engine: Engine, books: Books): Observable<Life> {
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
