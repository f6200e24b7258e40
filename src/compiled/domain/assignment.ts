/** Where a device belongs: its cluster, its cohort, and what an app is to it. */

import type { AppModel, CohortModel, Model } from './model.ts';

/** Clusters are neighbouring devices, as many in each to within one. */
export function clusterOf(world: Model, device: i32): i32 {
  return Math.floor((device * world.clusters) / world.devices) as i32;
}

const BLOCKS: i32 = 64;

/** Neighbouring devices are of one half, as many in each of many blocks to within one. */
export function halfOf(world: Model, device: i32): i32 {
  const block: i32 = Math.floor((device * BLOCKS) / Math.max(BLOCKS, world.devices)) as i32;
  return block % (world.halves as i32);
}

/** Cohorts have their exact shares, to within one device: multiples of the golden ratio lie evenly in [0, 1). */
export function cohortOf(world: Model, device: i32): i32 {
  const turns: number = (device + 0.5) * 0.618033988749895;
  const point: number = turns - Math.floor(turns);
  let cohort: i32 = 0;
  while (point >= world.cohorts[cohort]!.upTo) cohort += 1;
  return cohort;
}

/** What an app is to the devices of a cohort; those of a trace are all alike. @param app as a fact names it */
export function appModelOf(world: Model, cohort: CohortModel, app: i32): AppModel {
  return cohort.apps[world.traced === null ? app : 0]!;
}
