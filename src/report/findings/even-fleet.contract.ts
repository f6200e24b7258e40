/** Test support: fleets in which nothing differs and nothing comes and goes, and what a report of one states all the same. */

import { simulate } from '../../library/simulate.ts';
import type { Result } from '../../metrics/result.ts';
import type { ScenarioInput } from '../../scenario/schema/scenario-input.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { reportContext } from '../words/report-context.ts';
import { findingsIn } from './finding.ts';
import { STATED_PATTERNS } from './pattern-words.contract.ts';

/** Three cohorts and two apps that differ in their names alone, for three weeks without a rhythm; the first is not measured. */
export const EVEN: ScenarioInput = {
  name: 'even',
  devices: 120,
  horizon: '21d',
  warmup: '7d',
  // Else all would begin in the same hours, and fetch in the same hours ever after.
  usage: {
    opens: { gap: { law: 'exponential', mean: '16h' }, firstOpen: { law: 'uniform', min: 0, max: '7d' } },
  },
  cohorts: [
    { name: 'red', share: 0.3 },
    { name: 'green', share: 0.3 },
    { name: 'blue', share: 0.4 },
  ],
  apps: [{ id: 'news' }, { id: 'weather' }],
};

/** What a report states as a pattern: by its findings, by its sentences, and by its notes. */
export function statedIn(result: Result): readonly string[] {
  const pictures = reportPictures(reportContext(result)).flatMap(({ pictures }) =>
    pictures.map(({ picture }) => picture),
  );
  return [
    ...pictures
      .flatMap(({ states }) => findingsIn(states).filter(({ isStated }) => isStated))
      .map(({ name }) => name),
    ...pictures.filter(({ sentence }) => STATED_PATTERNS.en.test(sentence)).map(({ sentence }) => sentence),
    ...result.notes.filter((note) => note.includes('trend')),
  ];
}

/** Of so many seeds, those whose report states a pattern, with what it states. */
export async function statedBySeed(
  seeds: number,
  set: Readonly<Record<string, unknown>> = {},
  replications = 1,
): Promise<readonly (readonly string[])[]> {
  const stated: (readonly string[])[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const found = statedIn(await simulate(EVEN, { set: { ...set, seed }, replications }));
    if (found.length > 0) stated.push(found);
  }
  return stated;
}
