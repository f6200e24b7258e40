/** A key that random scenarios never have is one in which the engines may differ unseen. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainObject } from '../scenario/files/plain-object.ts';
import type { Reader, ReaderTable } from '../scenario/readers/reader.ts';
import { SCENARIO_READERS } from '../scenario/readers/scenario-readers.ts';
import { settingList } from '../scenario/schema/setting-list.ts';
import { anyRun } from './any-run.contract.ts';

/** Keys that a run reads and random scenarios do not have, and why. */
const UNDRAWN: Readonly<Record<string, string>> = {
  'policy.preset': 'what a preset says is said by the keys',
  'policy.pre.on': 'there is one value',
  'usage.opens.ofHostOpens.probability': 'another way to write usage.opens.probability',
};

test('every key that a run reads is in random scenarios', () => {
  const drawn = new Set<string>();
  for (const scenario of fc.sample(anyRun, { numRuns: 2000, seed: 20_260_302 })) {
    for (const path of pathsOf(scenario, ''))
      drawn.add(path.replace(/(network\.(states|failure)|^services)\.\w+/, '$1.<name>'));
  }
  const read = settingList().map(({ path }) => path);
  expect(read.filter((path) => isOfRun(path) && !drawn.has(path)).sort()).toEqual(
    Object.keys(UNDRAWN).sort(),
  );
});

/** Every path of a value, `[]` for any element of a list. */
function pathsOf(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => pathsOf(each, `${at}[]`));
  if (!isPlainObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...pathsOf(value, path)];
  });
}

/** Whether it is a run that reads a key, and the key holds no others. */
function isOfRun(path: string): boolean {
  let readers: ReaderTable | undefined = SCENARIO_READERS;
  let reader: Reader | undefined;
  for (const key of path.replaceAll('[]', '').split('.')) {
    reader = readers?.[key];
    readers = reader?.below;
  }
  return reader?.by === 'run' && reader.below === undefined;
}
