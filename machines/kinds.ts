import type { FAULT } from '../src/compiled/facts/codes.ts';
import type { Guard } from './vocabulary.ts';

/** Each fault by the guard with which devices ask for it; `null` if it is done to the origin, to a package, to people, to the scenario or to a service, of which no chart knows. */
const SCRIPTED: Readonly<Record<keyof typeof FAULT, Guard | null>> = {
  outage: null,
  slow: null,
  pullNow: 'isPullScripted',
  clearCache: 'isClearScripted',
  simulateRelease: 'isReleaseScripted',
  badPackage: null,
  push: null,
  change: null,
  down: null,
  degraded: null,
  errors: null,
  clockSkew: null,
  bodySize: null,
};

/**
 * Guards that ask which kind something is, in sets of which exactly one answers yes. A kind that is added to the codes has no answer,
 * which the type checker says; and then a guard that no branch asks, which the tabulator says: a chart has a branch for each kind,
 * and none for "the remaining one".
 */
export const KINDS: readonly (readonly Guard[])[] = [
  Object.values(SCRIPTED).filter((guard) => guard !== null),
];
