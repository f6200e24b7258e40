import type { FAULT } from '../src/compiled/facts/codes.ts';
import type { Guard } from './vocabulary.ts';

/** Each kind of a step that devices play, by the guard that asks for it: all faults but those that are done to the origin. */
const SCRIPTED: Readonly<Record<Exclude<keyof typeof FAULT, 'outage' | 'slow'>, Guard>> = {
  pullNow: 'isPullScripted',
  clearCache: 'isClearScripted',
  simulateRelease: 'isReleaseScripted',
};

/**
 * Guards that ask which kind something is, in sets of which exactly one answers yes. A kind that is added to the codes has no guard,
 * which the type checker says; and then a guard that no branch asks, which the tabulator says: a chart has a branch for each kind,
 * and none for "the remaining one".
 */
export const KINDS: readonly (readonly Guard[])[] = [Object.values(SCRIPTED)];
