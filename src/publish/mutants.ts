/**
 * `npm run mutants [random scenarios] [seed]`: chooses again which scenarios are kept, from those written by hand, those kept
 * before and new random ones, and writes `kept.jsonl` and the page. The same sources, files and numbers give the same.
 */

import { writeFileSync } from 'node:fs';
import { knownCandidates, randomCandidates } from '../mutation/candidates.ts';
import { coverOf } from '../mutation/cover.ts';
import { EQUIVALENTS } from '../mutation/equivalents.ts';
import { KEPT, kept } from '../mutation/kept.ts';
import { type Mutant, mutantsOf } from '../mutation/mutants.ts';
import { mutationPage, PAGE } from '../mutation/mutation-page.ts';
import { judged, mutableSources } from '../mutation/run-mutants.ts';
import type { Case } from '../mutation/verdict.ts';

/** A scenario that alone notices a mutant is told from others by asking for one more than it; a third makes better choices. */
const WANTED = 3;

const [runs = 0, seed = 1] = process.argv.slice(2).map(Number);
const sources = mutableSources();
const mutants = mutantsOf(sources);

const known = knownCandidates();
const open = await unnoticed(known);
say(`${known.length} scenarios notice all but ${open.length} mutants`);
const found = runs > 0 ? await newOnes(await randomCandidates(runs, seed), open) : [];
say(`${found.length} of ${runs} random scenarios notice more`);
const cases = await fewestOf([...known, ...found]);
say(`${cases.length} scenarios are kept`);

writeFileSync(KEPT, (await Promise.all(cases.map(kept))).map((each) => `${JSON.stringify(each)}\n`).join(''));
const verdicts = await judged({ sources, mutants, cases, wanted: 1 });
writeFileSync(PAGE, mutationPage({ mutants, verdicts, cases }));

async function unnoticed(asked: readonly Case[]): Promise<Mutant[]> {
  const all = await judged({ sources, mutants, cases: asked, wanted: 1 });
  return mutants.filter(({ id, name }) => all[id]!.noticedBy.length === 0 && !EQUIVALENTS.has(name));
}

/** Those that notice one of some mutants first. */
async function newOnes(drawn: readonly Case[], asked: readonly Mutant[]): Promise<Case[]> {
  const first = await judged({ sources, mutants, cases: drawn, wanted: 1 }, asked);
  const names = new Set(first.flatMap(({ noticedBy }) => noticedBy));
  return drawn.filter(({ name }) => names.has(name));
}

/** As many as notice the same, until each of them notices what no other does. */
async function fewestOf(asked: readonly Case[]): Promise<readonly Case[]> {
  const noticed = new Map(asked.map(({ name }) => [name, new Set<number>()]));
  for (const { id, noticedBy } of await judged({ sources, mutants, cases: asked, wanted: WANTED })) {
    for (const name of noticedBy) noticed.get(name)!.add(id);
  }
  const taken = new Set(coverOf(noticed));
  say(`${taken.size} of ${asked.length} scenarios do`);
  return taken.size === asked.length ? asked : fewestOf(asked.filter(({ name }) => taken.has(name)));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
