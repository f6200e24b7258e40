import { Books } from '../compiled/books/books.ts';
import { FleetEngine } from '../engines/fleet/fleet.ts';
import { type ObservedRun, observe } from '../metrics/observation.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import { scaleOf } from '../scenario/compile/scale.ts';

/** Runs one replication in this thread, start to end. */
export function live(
  { model, scenario }: Compiled,
  module: WebAssembly.Module,
): { readonly observed: ObservedRun; readonly events: number } {
  const books = new Books(model);
  const engine = new FleetEngine(module, model, books);
  for (const _ of engine.run());
  books.close();
  return { observed: observe(books, model, scaleOf(scenario)), events: engine.events };
}
