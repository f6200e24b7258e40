import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyScenario } from '../any-scenario.contract.ts';
import { EXAMPLES } from '../examples.contract.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { inputsOf } from './inputs.ts';

describe('inputsOf', () => {
  test('what is printed reads as the same scenario', () => {
    fc.assert(
      fc.property(anyScenario, (written) => {
        const scenario = parseScenario(written);
        expect(parseScenario(inputsOf(scenario))).toStrictEqual(scenario);
      }),
      { numRuns: 250, seed: 20260302 },
    );
  });

  test('and so it does after a trip through JSON', () => {
    fc.assert(
      fc.property(anyScenario, (written) => {
        const scenario = parseScenario(written);
        expect(parseScenario(JSON.parse(JSON.stringify(inputsOf(scenario))))).toStrictEqual(scenario);
      }),
      { numRuns: 100, seed: 20260302 },
    );
  });

  test('a scenario that says everything is printed as it was written', () => {
    const full = EXAMPLES['with every key']!;
    const printed = inputsOf(parseScenario(full));
    expect({ ...printed, app: 0, policy: 0 }).toEqual({ ...full, app: 0, policy: 0 });
    expect(printed.app).toMatchObject({ freshFor: '12h', loadTime: { median: '1200ms' } });
    expect(printed.policy).toMatchObject({ preset: 'wechat', periodic: { jitter: '0s', retry: 'none' } });
  });

  test('of a scenario that says nothing, every default is printed', () => {
    const printed = inputsOf(parseScenario({ name: 'x' }));
    expect(Object.keys(printed)).toEqual(
      Object.keys(EXAMPLES['with every key']!).filter((key) => key !== 'represents'),
    );
    expect(printed).toMatchObject({ horizon: '28d', devices: 10_000, start: '2026-03-02T00:00:00+08:00' });
  });

  test('what a trace says by itself is not printed', () => {
    const printed = inputsOf(parseScenario(EXAMPLES['with logs']!));
    for (const key of ['start', 'horizon', 'devices']) expect(printed).not.toHaveProperty(key);
    expect(printed.usage).not.toHaveProperty('session');
    expect(printed.usage).not.toHaveProperty('rate');
  });
});
