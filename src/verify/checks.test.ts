/** The checks themselves: the exact values are those of the oracles, and a tester that is fooled is no tester. */

import { describe, expect, test } from 'vitest';
import { CASES } from '../oracles/cases.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { CHECKS } from './checks.ts';

test('every check has a name of its own and a scenario that anyone may write', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  expect(CHECKS.length).toBeGreaterThanOrEqual(150);
  for (const { scenario } of CHECKS) expect(() => compile(parseScenario(scenario))).not.toThrow();
});

/** Queues at the origin are no part of the simulator; traces are compared count by count elsewhere. */
const OUT_OF_REACH = new Set(['Q', 'trace']);

describe.skipIf(CASES.length === 0)('the oracles beside the project', () => {
  const reachable = CASES.filter(({ model }) => !OUT_OF_REACH.has(model));

  test.each(reachable.map((one) => [one.id, one] as const))(
    '%s is checked, at its exact value',
    (id, { value }) => {
      const check = CHECKS.find((one) => one.id === id);
      expect(check, id).toBeDefined();
      // Of the load of a fleet, its mean is a metric.
      const exact = Array.isArray(value) ? value[0] : value;
      expect(Math.abs(check!.exact - exact)).toBeLessThanOrEqual(1e-5 * Math.max(Math.abs(exact), 1e-3));
    },
  );
});
