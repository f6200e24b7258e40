/** Test support: values of all forms that scenarios are written in. */

import * as fc from 'fast-check';
import type { Duration, Size } from './schema/quantity.ts';

export const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.nat(10_000_000_000),
  fc
    .tuple(fc.nat(5_000), fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w'))
    .map(([n, unit]): Duration => `${n}${unit}` as Duration),
  fc.tuple(fc.nat(90), fc.nat(99)).map(([n, part]): Duration => `${n}.${part}h` as Duration),
);
export const positive = duration.map(
  (value): Duration => (Number.parseFloat(`${value}`) >= 1 ? value : '1s'),
);
export const size: fc.Arbitrary<Size> = fc.oneof(
  fc.nat(1_000_000_000),
  fc.tuple(fc.nat(2_000), fc.constantFrom('B', 'KiB', 'MiB')).map(([n, unit]): Size => `${n}${unit}` as Size),
);
export const number = fc.double({ min: 0, max: 1e6, noNaN: true });
export const above0 = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
export const share = fc.double({ min: 0, max: 1, noNaN: true });
export const text = fc.string({ minLength: 1 });
export const optional = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });

/** A distribution; `scale` and `value` are how its quantity is written, the first above 0. */
export const dist = <T>(value: fc.Arbitrary<T>, scale: fc.Arbitrary<T>, zero: T) =>
  fc.oneof(
    scale,
    fc.record({ law: fc.constant('exponential' as const), mean: scale }),
    fc.record({ law: fc.constant('weibull' as const), shape: above0, scale }),
    fc.record({
      law: fc.constant('lognormal' as const),
      median: scale,
      sigma: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    fc.record({ law: fc.constant('gamma' as const), shape: above0, mean: scale }),
    fc.record({ law: fc.constant('uniform' as const), min: fc.constant(zero), max: scale }),
    scale.map((mean) => ({
      law: 'hyperexponential' as const,
      branches: [
        { p: 0.25, mean },
        { p: 0.75, mean },
      ],
    })),
    fc.record({
      law: fc.constant('empirical' as const),
      values: fc.array(value, { minLength: 1, maxLength: 4 }),
    }),
  );
export const durations = dist<Duration>(duration, positive, 0);
export const gaps = fc.oneof(
  positive,
  fc.record({ law: fc.constant('exponential' as const), mean: positive }),
  fc.record({ law: fc.constant('gamma' as const), shape: above0, mean: positive }),
);
export const patience = fc.oneof(
  fc.constantFrom('neverWait' as const, 'wait' as const),
  fc.record({ waitAtMost: duration }),
);
