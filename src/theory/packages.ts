/**
 * Releases at a Poisson rate, cold starts at another; a cold start runs the newest package that the device has, and then
 * downloads the newest one. A push brings each release to a device within a time, uniformly. Times in one unit. Source: derived.
 */

import { integral } from './quadrature.ts';

export interface PackageRule {
  readonly releases: number;
  readonly coldStarts: number;
  /** `null`: no push. */
  readonly pushWithin: number | null;
}

/** Share of cold starts that run an outdated package. */
export function outdated({ releases, coldStarts, pushWithin }: PackageRule): number {
  const either = releases + coldStarts;
  if (pushWithin === null) return releases / either;
  return releases * (1 / either + Math.expm1(-either * pushWithin) / (either ** 2 * pushWithin));
}

/** How many releases a cold start is behind, on average: each is missed that neither came itself nor with a later one. */
export function versionsBehind({ releases, coldStarts, pushWithin }: PackageRule): number {
  if (pushWithin === null) return releases / coldStarts;
  const missing = (age: number) =>
    Math.exp(-coldStarts * age) *
    (1 - age / pushWithin) *
    Math.exp((-releases * age ** 2) / (2 * pushWithin));
  return releases * integral(missing, 0, pushWithin);
}

/**
 * Without any release: Poisson opens, each a cold start that checks if the last check is so old. From one check to the next it takes
 * that time, and then the rest of a gap, which has no memory. Source: derived (renewal reward).
 */
export function checksPerOpen(opens: number, checkEvery: number): number {
  return 1 / (1 + opens * checkEvery);
}

/** Share of launches that come after so long without use that they wait for a check. Source: derived. */
export function forcedShare(opens: number, longUnused: number): number {
  return Math.exp(-opens * longUnused);
}
