import type { Check } from '../check.ts';
import type { Raw } from '../scenarios.ts';
import { herd } from '../server-scenarios.ts';

const CAP = 2000;
const growing = { kind: 'exponential', base: 10, cap: CAP, maxAttempts: 99_999 };

/**
 * A hundred clients that all want to write one row: one reads its version, and its write holds if nobody else has written since. So from
 * the first read that comes on, all others are in vain until it is written 20 ms later: a server that takes one request at a time, for
 * 20 ms, and turns away the others. Read, write and their answers take 10 ms each way, with some variance: 40 ms from a try to the next.
 */
export const backoff: readonly Check[] = [
  published('none', 2413, { kind: 'fixed', after: 1 }),
  published('exponential', 1848, growing),
  published('equal', 812, { ...growing, jitter: 'equal' }),
  published('full', 794, { ...growing, jitter: 'full' }),
  published('decorrelated', 1001, { ...growing, base: 5, jitter: 'decorrelated' }),
];

function published(name: string, calls: number, retry: Raw): Check {
  return {
    id: `backoff-100-${name}`,
    topic: 'A published simulation of back-off',
    source:
      'M. Brooker, "Exponential backoff and jitter" (AWS Architecture Blog, 2015), aws-arch-backoff-simulator: 100 clients, 5 ms to 2 s',
    quantity: `calls of 100 clients that contend for one row, ${name === 'none' ? 'no delay' : name}`,
    exact: calls,
    within: 0.12,
    scenario: herd({
      devices: 100,
      service: { instances: 1, time: 20, queueLimit: 0 },
      retry,
      horizon: 120,
      more: { origin: { latency: { law: 'gamma', shape: 100, mean: 40 } } },
    }),
    measure: (at) => at('services.data.arrivals'),
    runs: 24,
  };
}
