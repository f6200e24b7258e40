import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../any-scenario.contract.ts';
import { type Setting, settingList } from '../schema/setting-list.ts';
import { SCENES, valuesOf } from './every-key.contract.ts';
import type { Reader, ReaderTable } from './reader.ts';
import { SCENARIO_READERS } from './scenario-readers.ts';
import { trialsOf } from './trial.contract.ts';

const SETTINGS = settingList();

/** The readers on the way to a setting, its own last; `undefined` if there is none. */
function readersOf(path: string): readonly Reader[] | undefined {
  const way: Reader[] = [];
  let readers: ReaderTable | undefined = SCENARIO_READERS;
  for (const key of path.replaceAll('[]', '').split('.')) {
    const reader: Reader | undefined = readers?.[key];
    if (!reader) return undefined;
    way.push(reader);
    readers = reader.below;
  }
  return way;
}

/** Keys that are read under a condition alone. */
const CONDITIONAL = SETTINGS.filter(({ path }) => readersOf(path)?.some(({ when }) => when.length > 0));

/** A log of files that are not there cannot be compiled. */
function isUntraced({ usage, origin }: { usage?: unknown; origin?: unknown }): boolean {
  return !JSON.stringify([usage, origin]).includes('"trace"');
}

/** A kind is read by whatever reads the object. */
const isKind = ({ path }: Setting) => /(^|\.)kind$/.test(path) && !path.includes('columns');

/** What a run reads, and can read otherwise. */
function isOfRun(setting: Setting): boolean {
  const reader = readersOf(setting.path)!.at(-1)!;
  return reader.by === 'run' && reader.below === undefined && valuesOf(setting).length > 1;
}

describe('the readers of keys', () => {
  test('are named for every key of the schema', () => {
    const nameless = SETTINGS.filter((setting) => !isKind(setting) && !readersOf(setting.path));
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  test('say the truth: a key that is not read changes no model, and each that a run reads changes one', () => {
    const wrong: string[] = [];
    for (const setting of SETTINGS.filter((each) => !isKind(each))) {
      const isAlwaysRead = readersOf(setting.path)!.every(({ when }) => when.length === 0);
      let isEffective = !isOfRun(setting);
      for (const [name, scene] of Object.entries(SCENES)) {
        if (isAlwaysRead && isEffective) break;
        for (const { keys, isSame } of trialsOf(setting, scene)) {
          if (!isSame(false)) wrong.push(`${keys.join('.')} is read in the scene "${name}"`);
          isEffective ||= !isSame(true);
        }
      }
      if (!isEffective) wrong.push(`${setting.path} is read in no scene`);
    }
    expect(wrong).toEqual([]);
  });

  test('are right of any scenario', () => {
    fc.assert(
      fc.property(anyScenario.filter(isUntraced), fc.constantFrom(...CONDITIONAL), (scenario, setting) => {
        for (const { isSame } of trialsOf(setting, scenario)) expect(isSame(false)).toBe(true);
      }),
      { numRuns: 100, seed: 20260302 },
    );
  });
});
