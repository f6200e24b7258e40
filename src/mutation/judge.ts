/** Runs in a thread, in a bundle of the mutated program: which mutants do the kept scenarios notice, and by what? */

import { isDeepStrictEqual } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { turnOn } from './switch.ts';
import { type Left, leftBy, lived, livedInShares, merged, smallModel } from './trial.ts';
import type { Assignment, Case, Killer, Verdict } from './verdict.ts';

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

const { cases, folder, ids, wanted } = workerData as Assignment;
const trials = (await Promise.all(cases.map(trialsOf))).flat().toSorted((a, b) => a.questions - b.questions);

for (const id of ids) parentPort!.postMessage(verdictOn(id));

/** To live is one trial, to merge what has been lived another. */
async function trialsOf({ name, scenario }: Case): Promise<Trial[]> {
  const model = await smallModel(scenario, folder);
  const shares = livedInShares(model);
  return [() => leftBy(lived(model)), () => merged(model, shares)].map((act): Trial => {
    const asked = turnOn(-1);
    const expected = act();
    return { name, do: act, expected, questions: asked.count, reached: new Set(asked.ids) };
  });
}

function verdictOn(id: number): Verdict {
  const reaching = trials.filter(({ reached }) => reached.has(id));
  const noticed = new Map<string, Killer>();
  for (const trial of reaching) {
    if (noticed.size === wanted) break;
    const by = noticed.has(trial.name) ? null : whatTells(trial, id);
    if (by !== null) noticed.set(trial.name, by);
  }
  const [by = reaching.length > 0 ? 'nothing' : 'not reached'] = noticed.values();
  return { id, noticedBy: [...noticed.keys()], by };
}

function whatTells({ do: act, expected, questions }: Trial, id: number): Killer | null {
  const most = questions * PATIENCE + 1000;
  const asked = turnOn(id, most);
  try {
    const left = act();
    if (left.digest !== expected.digest || left.events !== expected.events) return 'facts';
    if (!isDeepStrictEqual(left.tallies, expected.tallies)) return 'tallies';
    return isDeepStrictEqual(left.opens, expected.opens) ? null : 'opens';
  } catch {
    return asked.count > most ? 'no end' : 'an error';
  } finally {
    turnOn(-1);
  }
}
