/** The mutation run as a page: `reports/published/mutation.md`. */

import { EQUIVALENTS } from './equivalents.ts';
import type { Mutant } from './mutants.ts';
import type { Case, Verdict } from './verdict.ts';

export const PAGE = new URL('../../reports/published/mutation.md', import.meta.url);

export interface Judged {
  readonly mutants: readonly Mutant[];
  /** In the order of the mutants. */
  readonly verdicts: readonly Verdict[];
  readonly cases: readonly Case[];
}

/** What is left of the run when equivalent mutants are put aside. */
export interface Outcome {
  readonly killed: readonly Verdict[];
  readonly survivors: readonly Verdict[];
  readonly equivalents: readonly Mutant[];
  /** Of the mutants that are not equivalent. */
  readonly share: number;
}

export function outcomeOf({ mutants, verdicts }: Judged): Outcome {
  const isEquivalent = ({ id }: Verdict) => EQUIVALENTS.has(mutants[id]!.name);
  const killed = verdicts.filter(({ noticedBy }) => noticedBy.length > 0);
  const survivors = verdicts.filter((each) => each.noticedBy.length === 0 && !isEquivalent(each));
  const equivalents = verdicts.filter(isEquivalent).map(({ id }) => mutants[id]!);
  return { killed, survivors, equivalents, share: killed.length / (killed.length + survivors.length) };
}

export function mutationPage(judged: Judged): string {
  const { killed, survivors, equivalents, share } = outcomeOf(judged);
  const { mutants, cases } = judged;
  const random = cases.filter(({ name }) => name.startsWith('any-')).length;
  return `# Mutation

What would be noticed if a rule were wrong? Each mutant is the program with one slip of the pen: an operator turned around, a
constant changed, a statement left out, in \`src/compiled/domain\` and in every \`merge\`. A mutant is killed if one of
${cases.length} kept scenarios leaves other facts, tallies or opens than it did, breaks down, or does not end. Of these scenarios
${cases.length - random} are written by hand, for coincidences and crowds, and ${random} are random; each notices what no other does.

Written by \`npm run mutants\`; the long suite judges all mutants again and compares.

| | |
|---|---:|
| mutants | ${mutants.length} |
| equivalent, each for a reason given below | ${equivalents.length} |
| killed | ${killed.length} |
| survivors | ${survivors.length} |
| killed, of those that are not equivalent | ${percent(share)} |
| killed, of all | ${percent(killed.length / mutants.length)} |

| killed by other | mutants |
|---|---:|
${countedBy(killed.map(({ by }) => by))
  .map(([by, count]) => `| ${by} | ${count} |`)
  .join('\n')}

## Survivors

Nothing notices them, and nothing proves that nothing could.

${survivors.map(({ id, by }) => `- \`${mutants[id]!.name}\`${by === 'nothing' ? '' : ` (${by})`}`).join('\n')}

## Equivalent

${groupsOf(equivalents)
  .map(([reason, names]) => `${reason}\n\n${names.map((name) => `- \`${name}\``).join('\n')}`)
  .join('\n\n')}
`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function countedBy(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function groupsOf(equivalents: readonly Mutant[]): (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const { name } of equivalents) {
    const reason = EQUIVALENTS.get(name)!;
    groups.set(reason, [...(groups.get(reason) ?? []), name]);
  }
  return [...groups];
}
