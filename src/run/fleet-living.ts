import { Books } from '../compiled/books/books.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import type { FactLog } from '../facts/log.ts';
import { type Living, lifeIn } from './life.ts';

/** The compiled engine, in this thread. */
export function fleetLiving(module: WebAssembly.Module, log: FactLog | null): Living {
  return {
    live({ model }) {
      const books = new Books(model);
      return lifeIn(new FleetEngine(module, model, books, { log }), books);
    },
    close() {},
  };
}
