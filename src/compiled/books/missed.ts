/** Which requests miss what is promised to them, besides those that are never served. */

import type { ObjectiveModel } from '../services/service-model.ts';

/** @param waited until it was begun, in microseconds */
export function isMissedByWait(objective: ObjectiveModel | null, waited: number): boolean {
  return objective !== null && waited > objective.waitUs;
}

/** @param lasted from when it came to when it had been served, in microseconds */
export function isMissedByEnd(objective: ObjectiveModel | null, lasted: number, isError: boolean): boolean {
  if (objective === null) return false;
  return lasted > objective.sojournUs || (isError && objective.isErrorMissed);
}
