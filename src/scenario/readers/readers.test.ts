import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../any-scenario.contract.ts';
import { settingList } from '../schema/setting-list.ts';
import { isKind, readersOf } from './readers-of.contract.ts';
import { trialsOf } from './trial.contract.ts';

const SETTINGS = settingList();

/** Keys that are read under a condition alone. */
const CONDITIONAL = SETTINGS.filter(({ path }) => readersOf(path)?.some(({ when }) => when.length > 0));

/** A log of files that are not there cannot be compiled. */
function isUntraced({ usage, origin }: { usage?: unknown; origin?: unknown }): boolean {
  return !JSON.stringify([usage, origin]).includes('"trace"');
}

describe('the readers of keys', () => {
  test('are named for every key of the schema', () => {
    const nameless = SETTINGS.filter((setting) => !isKind(setting) && !readersOf(setting.path));
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  test('are right of any scenario', () => {
    fc.assert(
      fc.property(anyScenario.filter(isUntraced), fc.constantFrom(...CONDITIONAL), (scenario, setting) => {
        for (const { isSame } of trialsOf(setting, scenario)) expect(isSame(false)).toBe(true);
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });
});
