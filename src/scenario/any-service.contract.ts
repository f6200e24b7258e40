/** Test support: any server, and what clients do after a failure. */

import * as fc from 'fast-check';
import { above0, duration, durations, gaps, positive } from './any-value.contract.ts';

export const retry = fc.oneof(
  fc.constant('none' as const),
  fc.record(
    { kind: fc.constant('fixed' as const), after: gaps, maxAttempts: fc.integer({ min: 1 }) },
    { requiredKeys: ['kind', 'after'] },
  ),
  fc.record(
    {
      kind: fc.constant('exponential' as const),
      base: positive,
      cap: positive,
      jitter: fc.constantFrom('none', 'full', 'equal', 'decorrelated'),
      maxAttempts: fc.integer({ min: 1 }),
    },
    { requiredKeys: ['kind', 'base', 'cap', 'maxAttempts'] },
  ),
);

const shortDuration = fc.oneof(
  positive,
  fc.integer({ min: 1, max: 999_999 }).map((n) => `${n}us` as const),
);
export const service = fc.record(
  {
    serves: fc.constantFrom(['periodic' as const], ['pre' as const, 'own' as const], ['download' as const]),
    instances: fc.integer({ min: 1, max: 1000 }),
    concurrency: fc.integer({ min: 1, max: 1000 }),
    time: fc.oneof(
      shortDuration,
      fc.record({ law: fc.constant('exponential' as const), mean: shortDuration }),
      fc.record({ law: fc.constant('gamma' as const), shape: above0, mean: shortDuration }),
    ),
    dispatch: fc.constantFrom('pooled', 'random', 'leastLoaded'),
    queueLimit: fc.oneof(fc.nat(), fc.constant('never' as const)),
    order: fc.constantFrom('fifo', 'lifo'),
    dropExpired: fc.boolean(),
    rateLimit: fc.oneof(fc.constant('none' as const), fc.record({ rps: above0 })),
    retryAfter: fc.oneof(fc.constantFrom('none' as const, 'slot' as const), durations),
    autoscale: fc.oneof(
      fc.constant('none' as const),
      fc.record({ min: fc.constant(1), max: fc.constant(1000), startup: duration }),
      fc.record({ schedule: duration.map((at) => [{ at, instances: 3 }]) }),
    ),
    background: fc.oneof(
      fc.constant('none' as const),
      fc.record(
        { rps: above0, timeout: fc.oneof(durations, fc.constant('never' as const)), retry },
        { requiredKeys: ['rps'] },
      ),
    ),
  },
  { requiredKeys: ['serves', 'instances', 'time'] },
);
