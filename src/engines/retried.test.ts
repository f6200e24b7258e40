/** What a client that was turned away and told to wait does: it waits so long, and then a delay of its own. */

import { expect, test } from 'vitest';
import { FACT } from '../compiled/facts/codes.ts';
import { SECOND } from '../compiled/kernel/time.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { taleOf } from './tale.ts';

const DELAY = { kind: 'exponential', base: '1s', cap: '1s', jitter: 'full', maxAttempts: 3 };

/** The delays before retries of a device whose requests are all turned away but the first. */
function delays(kind: 'pre' | 'own', honourRetryAfter: boolean): number[] {
  const retry = { ...DELAY, honourRetryAfter };
  const { model } = compile(
    parseScenario({
      name: 'told-to-wait',
      devices: 1,
      warmup: 0,
      horizon: '10h',
      usage: { opens: { gap: '2h', firstOpen: 'immediate' }, session: '10m' },
      app: { ownRequest: kind === 'own', ...(kind === 'own' && { ownRetry: retry }) },
      policy: {
        periodic: { enabled: false },
        pre: kind === 'pre' ? { retry } : { enabled: false },
      },
      services: {
        data: {
          serves: [kind],
          instances: 1,
          time: '1ms',
          rateLimit: { rps: 0.000001, burst: 1 },
          retryAfter: '30s',
        },
      },
    }),
  );
  const code = kind === 'pre' ? FACT.PreRetryScheduled : FACT.OwnRetryScheduled;
  return taleOf(model, 0)
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.code === code ? [fact.a - fact.at] : []));
}

test.each(['pre', 'own'] as const)('Retry-After holds for %s, and the delay comes on top', (kind) => {
  const told = delays(kind, true);
  // Four launches after the first, and two retries of each.
  expect(told.length).toBe(8);
  expect(Math.min(...told)).toBeGreaterThanOrEqual(30 * SECOND);
  expect(Math.max(...told)).toBeLessThanOrEqual(31 * SECOND);
  expect(new Set(told).size).toBeGreaterThan(6);
});

test.each(['pre', 'own'] as const)('a client of %s that does not honour it waits its own delay', (kind) => {
  expect(delays(kind, false).length).toBe(8);
  expect(Math.max(...delays(kind, false))).toBeLessThanOrEqual(SECOND);
});

test('delays of pre-fetches and of own requests are independent of each other', () => {
  expect(delays('pre', false)).not.toEqual(delays('own', false));
});
