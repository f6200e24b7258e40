/** A scenario that has been loaded, made ready to run, with all that one should know before trusting its numbers. */

import type { Words } from '../kernel/words.ts';
import type { Compiled } from '../scenario/compile/compile.ts';
import type { LoadedScenario } from '../scenario/files/load.ts';
import { lostTickNotes } from './lost-tick.ts';
import { settled } from './warmup.ts';

export interface Ready {
  readonly compiled: Compiled;
  readonly notes: readonly Words[];
  /** Those of them that hold for all policies of a comparison: how its warm-up was found. */
  readonly found: readonly Words[];
}

/** @throws ScenarioError for what only the files can tell */
export async function ready({
  scenario,
  directory,
  notes,
}: Pick<LoadedScenario, 'scenario' | 'directory' | 'notes'>): Promise<Ready> {
  const { compiled, note } = await settled(scenario, directory);
  const found = note === null ? [] : [note];
  return { compiled, found, notes: [...found, ...notes, ...lostTickNotes(compiled.model)] };
}
