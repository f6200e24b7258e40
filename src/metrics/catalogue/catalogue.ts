/** Every metric: what a result holds, in its order. To add one, count it in a book and write its row into a file beside this one. */

import { HOST } from './host.ts';
import { LAUNCH } from './launch.ts';
import { NOT_FRESH } from './not-fresh.ts';
import { OPENS } from './opens.ts';
import { ORIGIN } from './origin.ts';
import { OWN } from './own.ts';
import { PERIODIC_COPIES } from './periodic-copies.ts';
import { PERIODIC_FETCHES } from './periodic-fetches.ts';
import { PERIODIC_READS } from './periodic-reads.ts';
import { POSSIBLE } from './possible.ts';
import { PRE } from './pre.ts';
import { REPORTED } from './reported.ts';
import type { Row, Rows } from './row.ts';
import { UPDATE } from './update.ts';

export const CATALOGUE = {
  ...OPENS,
  ...PERIODIC_FETCHES,
  ...PERIODIC_READS,
  ...PERIODIC_COPIES,
  ...NOT_FRESH,
  ...POSSIBLE,
  ...PRE,
  ...UPDATE,
  ...LAUNCH,
  ...OWN,
  ...REPORTED,
  ...HOST,
  ...ORIGIN,
} as const satisfies Rows;

/** The dotted path of a metric. */
export type MetricPath = keyof typeof CATALOGUE;

/** Every path that a threshold, a precision or a comparison can name. */
export const METRIC_PATHS = Object.keys(CATALOGUE) as readonly MetricPath[];

export function isMetric(path: string): path is MetricPath {
  return Object.hasOwn(CATALOGUE, path);
}

/** What is said of a metric. */
export function rowOf(path: MetricPath): Row {
  return CATALOGUE[path];
}
