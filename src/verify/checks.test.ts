/** The checks themselves: the exact values are those of the oracles, and a tester that is fooled is no tester. */

import { describe, expect, test } from 'vitest';
import { CASES } from '../oracles/cases.ts';
import { ORIGIN_CASES } from '../oracles/origin-cases.ts';
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

/**
 * What no scenario can ask for. Clients that drop first tries by the share of late that was accepted (Google's throttle, `sre-throttle`): a
 * `budget` holds back retries only, and a `breaker` all requests or none. Latency that grows with what is in flight (`meta-brooker`). Clients
 * of whom chance decides who comes back (`retrial-10-12-1-0.5`). Servers so many that nobody waits, under a load that goes up and down
 * (`offered-load`): a rhythm is that of a day, whose hours are alike.
 */
const NO_SUCH_SERVERS = /^(meta-brooker|sre-throttle|retrial-10-12-1-0\.5-|offered-load-)/;
/** Whose number no run gives, but others do that have it in them: quantiles, times and thresholds from the formulas of other checks. */
const OTHERWISE =
  /^(erlangA-10-1.2-1.0-wait|staff-|jitter-needed|maxpoisson-|meta-(late|budget)|outage-expo-|retry-after-const-|decorrelated-)/;

describe.skipIf(ORIGIN_CASES.length === 0)('the exact values of servers beside the project', () => {
  const reachable = ORIGIN_CASES.filter(({ id }) => !NO_SUCH_SERVERS.test(id) && !OTHERWISE.test(id));

  test.each(reachable.map((one) => [one.id, one] as const))(
    '%s is checked, at its exact value',
    (id, { metric, params, expect: value }) => {
      const check = CHECKS.find((one) => one.id === id);
      expect(check, id).toBeDefined();
      const exact = metric === 'P(wait>t)' ? params.t_s! : value;
      expect(check!.exact / exact).toBeCloseTo(1, 6);
    },
  );
});
