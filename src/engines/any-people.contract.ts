/** Test support: any people and any host app, for random scenarios. */

import fc from 'fast-check';
import { duration, gap, of, rhythm, share, some, time } from './any-policy.contract.ts';

const arrivals = fc.oneof(
  of('none' as const),
  fc.record({
    ramp: fc.record({
      from: of(0, 0.3),
      to: of(0.3, 1),
      at: of('0s', '1ms', '7h'),
      over: of('1ms', '20m', '5d'),
    }),
  }),
);

export const usage = fc.oneof(
  {
    weight: 3,
    arbitrary: some({
      opens: some({
        kind: of('renewal' as const),
        gap,
        measure: of('openToOpen' as const, 'afterClose' as const),
        firstOpen: fc.oneof(of('stationary' as const, 'immediate' as const), duration(time)),
      }),
      rate: fc.oneof(of(0, 1, 3), of({ law: 'gamma' as const, shape: 0.5, mean: 1 })),
      arrivals,
      session: duration(time),
      ...rhythm,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      opens: fc.record({ kind: of('ofHostOpens' as const), probability: share }),
      rate: of(0, 1, 3),
      arrivals,
      session: duration(time),
    }),
  },
);

/** What a group says of usage: always how it opens, for a rhythm alone cannot be laid over opens of the host. */
export const otherUsage = usage.map((given) => ({ opens: { kind: 'renewal' as const }, ...given }));

export const host = some({
  activations: gap,
  session: duration(time),
  keepAlive: of('0s', '1ms', '30m', '9h', 'never'),
  ...rhythm,
});
