/** Runs in a thread, in a bundle of the mutated program: which mutants do the kept scenarios notice, and by what? */

import { isDeepStrictEqual } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { turnOn } from './switch.ts';
import { type Left, leftBy, lived, livedInShares, merged, smallModel } from './trial.ts';
import type { Case, Killer, Verdict } from './verdict.ts';

/** A mutant that asks so many times what the program asked is endless. */
const PATIENCE = 20;

/** Something that is done again with each mutant which it reaches. */
interface Trial {
  readonly name: string;
  readonly questions: number;
  readonly reached: ReadonlySet<number>;
  readonly expected: Left;
  do(): Left;
}

const { cases, ids } = workerData as { readonly cases: readonly Case[]; readonly ids: readonly number[] };
const trials = cases.flatMap(trialsOf).toSorted((a, b) => a.questions - b.questions);

for (const id of ids) parentPort!.postMessage(verdictOn(id));

/** To live is one trial, to merge what has been lived another. */
function trialsOf({ name, scenario }: Case): Trial[] {
  const model = smallModel(scenario);
  const shares = livedInShares(model);
  return [() => leftBy(lived(model)), () => merged(model, shares)].map((act): Trial => {
    const asked = turnOn(-1);
    const expected = act();
    return { name, do: act, expected, questions: asked.count, reached: new Set(asked.ids) };
  });
}

function verdictOn(id: number): Verdict {
  const reaching = trials.filter(({ reached }) => reached.has(id));
  for (const trial of reaching) {
    const by = whatTells(trial, id);
    if (by !== null) return { id, trial: trial.name, by };
  }
  return { id, trial: null, by: reaching.length > 0 ? 'nothing' : 'not reached' };
}

function whatTells({ do: act, expected, questions }: Trial, id: number): Killer | null {
  const most = questions * PATIENCE + 1000;
  const asked = turnOn(id, most);
  try {
    const left = act();
    if (left.digest !== expected.digest || left.events !== expected.events) return 'facts';
    return isDeepStrictEqual(left.tallies, expected.tallies) ? null : 'tallies';
  } catch {
    return asked.count > most ? 'no end' : 'an error';
  } finally {
    turnOn(-1);
  }
}
