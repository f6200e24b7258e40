import type { FAULT } from '../src/compiled/facts/codes.ts';
import type { Guard } from './vocabulary.ts';

/** Each fault by the guard with which devices ask for it; `null` if it lasts, at the origin or in a package, and no step of it is played. */
const SCRIPTED: Readonly<Record<keyof typeof FAULT, Guard | null>> = {
  outage: null,
  slow: null,
  pullNow: 'isPullScripted',
  clearCache: 'isClearScripted',
  simulateRelease: 'isReleaseScripted',
  badPackage: null,
};

/**
 * Guards that ask which kind something is, in sets of which exactly one answers yes. A kind that is added to the codes has no answer,
 * which the type checker says; and then a guard that no branch asks, which the tabulator says: a chart has a branch for each kind,
 * and none for "the remaining one".
 */
export const KINDS: readonly (readonly Guard[])[] = [
  Object.values(SCRIPTED).filter((guard) => guard !== null),
];
