import { FleetEngine } from '../engines/fleet/fleet.ts';
import { Books } from '../projections/books.ts';
import { type Observation, observe } from '../projections/observation.ts';
import type { Compiled } from '../scenario/compile.ts';
import { scaleOf } from '../scenario/scale.ts';

/** Runs one replication in this thread, start to end. */
export function live(
  { model, scenario }: Compiled,
  module: WebAssembly.Module,
): { readonly observed: Observation; readonly events: number } {
  const books = new Books(model);
  const engine = new FleetEngine(module, model, books);
  for (const _ of engine.run());
  books.close();
  return { observed: observe(books, model, scaleOf(scenario)), events: engine.events };
}
