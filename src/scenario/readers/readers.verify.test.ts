import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScenario } from '../any-scenario.contract.ts';
import { settingList } from '../schema/setting-list.ts';
import { trialsOf } from './trial.contract.ts';

test('a key of which the table says that nothing reads it changes the model of no scenario', () => {
  const untraced = anyScenario.filter((scenario) => !JSON.stringify(scenario).includes('"trace"'));
  fc.assert(
    fc.property(untraced, fc.constantFrom(...settingList()), (scenario, setting) => {
      for (const { isSame } of trialsOf(setting, scenario, Infinity)) expect(isSame(false)).toBe(true);
    }),
    { numRuns: 5_000, seed: 20260302 },
  );
}, 600_000);
