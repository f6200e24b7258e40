import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';

/** The numbers that a policy meeting looks at. */
export const COMPARED: readonly MetricPath[] = [
  'launch.freshDataFoundRate',
  'launch.dataFoundRate',
  'periodic.freshHitRate',
  'periodic.hitRate',
  'periodic.ageMs.mean',
  'periodic.currentAtReadRate',
  'launch.waitMs.mean',
  'launch.waitMs.p90',
  'periodic.attemptsPerDeviceDay',
  'periodic.unreadRate',
  'periodic.possible.fresh.reached',
  'periodic.possible.fresh.needed',
  'origin.meanRps',
  'origin.fleetPeakRps1m',
  'origin.fleetPeakRps1s',
  'origin.bytes',
];

/** What is compared for each cohort. */
export const OF_COHORTS: readonly MetricPath[] = [
  'launch.freshDataFoundRate',
  'periodic.freshHitRate',
  'periodic.ageMs.mean',
  'launch.waitMs.mean',
  'periodic.attemptsPerDeviceDay',
];
