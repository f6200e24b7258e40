import { Books } from '../compiled/books/books.ts';
import { LoggedBooks } from '../engines/reference/logged-books.ts';
import { ReferenceEngine } from '../engines/reference/reference.ts';
import type { FactLog } from '../facts/log.ts';
import { type Living, lifeIn } from './life.ts';

/** The charts as XState actors, in this thread. */
export function referenceLiving(log: FactLog | null): Living {
  return {
    live({ model }) {
      const books = log ? new LoggedBooks(model, log) : new Books(model);
      return lifeIn(new ReferenceEngine(model, books), books);
    },
    close() {},
  };
}
