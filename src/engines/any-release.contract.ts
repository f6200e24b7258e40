/** Test support: any releases of a code package and of a data address, with how they are rolled out. */

import fc from 'fast-check';
import { duration, of, share, shortTime, some } from './any-policy.contract.ts';

/** The instants and durations that random scenarios are made of, in ms. */
export const LENGTHS: Readonly<Record<string, number>> = {
  '0s': 0,
  '1ms': 1,
  '1s': 1e3,
  '20m': 1.2e6,
  '50m': 3e6,
  '3h': 10.8e6,
  '11h': 39.6e6,
  '1d': 86.4e6,
  '3d': 259.2e6,
  '8d': 691.2e6,
  '20d': 1728e6,
  '50d': 4320e6,
};

const byTime = (a: { readonly at: string }, b: { readonly at: string }) => LENGTHS[a.at]! - LENGTHS[b.at]!;

/** Steps of a roll-out, which only grows. */
const growing = (at: fc.Arbitrary<string>) =>
  fc.array(fc.record({ at, share }), { maxLength: 3 }).map((steps) => {
    const shares = steps.map((step) => step.share).toSorted((a, b) => a - b);
    return steps.toSorted(byTime).map((step, index) => ({ ...step, share: shares[index]! }));
  });

const grayRelease = (at: fc.Arbitrary<string>) =>
  fc.record(
    {
      steps: growing(at),
      origin: some({
        latency: duration(shortTime),
        failure: of(0, 1),
        bodySize: of(0, 262_145),
        timeout: of('never', '1s'),
      }),
    },
    { requiredKeys: [] },
  );

export const gray = fc.oneof(
  grayRelease(of('0s', '1s', '3h', '1d')),
  // Another one after the first has come to all.
  fc
    .tuple(grayRelease(of('0s', '1s')), grayRelease(of('3h', '1d')))
    .map(([first, next]) => [{ ...first, steps: [...(first.steps ?? []), { at: '20m', share: 1 }] }, next]),
);

const instantsOfRelease = of('0s', '1s', '20m', '3h', '1d', '20d');

/** Roll-outs: what is given of one begins when it has come out. */
const rollout = fc.record(
  {
    at: of('0s', '1s', '20m', '3h'),
    steps: growing(of('3h', '1d', '20d')),
    paused: fc.array(fc.record({ at: of('3h', '1d'), for: of('1s', '5h', '9d') }), { maxLength: 2 }),
    halted: of('3h', '1d', '20d'),
    rolledBack: of('3h', '1d', '20d'),
    isForSome: fc.boolean(),
  },
  { requiredKeys: ['at'] },
);

export const releases = fc.oneof(
  of([]),
  fc.array(instantsOfRelease, { maxLength: 4 }),
  fc.array(fc.oneof(instantsOfRelease, rollout), { minLength: 1, maxLength: 4 }),
  of('1h', '2d').map((mean) => ({ gaps: { law: 'exponential' as const, mean } })),
);

interface Named {
  readonly releases: unknown;
  readonly faults: readonly object[];
  readonly cohorts: readonly { readonly name: string }[];
}

/** Cohorts and versions that are named are there. */
export function withNames({ releases, faults, cohorts }: Named): object {
  const list = Array.isArray(releases) ? (releases as unknown[]) : [];
  const most = Array.isArray(releases) ? list.length : 1;
  const only = cohorts.slice(0, 1).map(({ name }) => name);
  const named = list.map((release) => {
    if (typeof release !== 'object') return release;
    const { isForSome, ...rest } = release as { readonly isForSome?: boolean };
    return isForSome && only.length > 0 ? { ...rest, only } : rest;
  });
  return {
    releases: Array.isArray(releases) ? named : releases,
    faults: faults.map((fault) =>
      'version' in fault ? { ...fault, version: Math.min(most, fault.version as number) } : fault,
    ),
  };
}
