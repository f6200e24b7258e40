/** Whom a result speaks of: everyone, the devices of a cohort, or an app on all devices. */

import type { Model } from '../compiled/domain/model.ts';

export interface Part {
  /** Which groups are counted, by index. */
  readonly groups: readonly number[];
  /** Whose devices they are, by index. */
  readonly cohorts: readonly number[];
  /** Whether these are whole devices, and not one app of them. */
  readonly isOfDevices: boolean;
}

export function everyone(model: Model): Part {
  const groups = model.cohorts.flatMap(({ apps }) => apps.map(({ group }) => group));
  return { groups, cohorts: [...model.cohorts.keys()], isOfDevices: true };
}

/** @param cohort by index */
export function devicesOf(model: Model, cohort: number): Part {
  const groups = model.cohorts[cohort]!.apps.map(({ group }) => group);
  return { groups, cohorts: [cohort], isOfDevices: true };
}

/** @param app by index */
export function appOfAll(model: Model, app: number): Part {
  const groups = model.cohorts.map(({ apps }) => apps[app]!.group);
  return { groups, cohorts: [...model.cohorts.keys()], isOfDevices: false };
}
