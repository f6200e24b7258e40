import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScenario } from '../any-scenario.contract.ts';
import { type Setting, settingList } from '../schema/setting-list.ts';
import { SCENES, valuesOf } from './every-key.contract.ts';
import { isKind, readersOf } from './readers-of.contract.ts';
import { trialsOf } from './trial.contract.ts';

/** What a run reads, and can read otherwise. */
function isOfRun(setting: Setting): boolean {
  const reader = readersOf(setting.path)!.at(-1)!;
  return reader.by === 'run' && reader.below === undefined && valuesOf(setting).length > 1;
}

test('the readers of keys say the truth: a key that is not read changes no model, and each that a run reads changes one', () => {
  const wrong: string[] = [];
  for (const setting of settingList().filter((each) => !isKind(each))) {
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

test('a key of which the table says that nothing reads it changes the model of no scenario', () => {
  const untraced = anyScenario.filter((scenario) => !JSON.stringify(scenario).includes('"trace"'));
  fc.assert(
    fc.property(untraced, fc.constantFrom(...settingList()), (scenario, setting) => {
      for (const { isSame } of trialsOf(setting, scenario, Infinity)) expect(isSame(false)).toBe(true);
    }),
    { numRuns: 5_000, seed: 20260302 },
  );
}, 600_000);
