/** The numbers that a policy meeting looks at, of every policy, with their differences from the first. */

import type { Contrast } from '../../compare/contrast.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { figure, quantity } from '../words/quantity.ts';
import { aligned, differenceOf, margins, signOf, UNKNOWN } from './verdict.ts';

export const LINES: readonly MetricPath[] = [
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

/** `+3.1 ± 0.2 points`, or that none is to be seen. */
export function differenceText(path: MetricPath, contrast: Pick<Contrast, 'differences'>): string {
  const found = differenceOf(contrast, path);
  if (!found || found.difference === null) return '–';
  const { difference, half, isSeen } = margins(found);
  if (difference === 0 && half === 0) return 'none';
  const { unit } = rowOf(path);
  const isShare = unit === 'share';
  const after = isShare ? ' points' : '';
  const scale = isShare ? 100 : 1;
  const hasOwnUnit = unit === 'ms' || unit === 'bytes' || unit === 'rps';
  const text = (value: number) => (hasOwnUnit ? quantity(unit, value) : figure(scale * value));
  if (!isSeen) return `none seen, ± ${text(half!)}${after}`;
  const size = Math.abs(difference);
  if (half === null) return `${signOf(difference)}${text(size)}${after}${UNKNOWN}`;
  if (hasOwnUnit) return `${signOf(difference)}${text(size)} ± ${text(half)}`;
  return `${signOf(difference)}${aligned(scale * size, scale * half)}${after}`;
}

/** Whether a difference is for the better, for the worse, or cannot be told. */
export function judgement(path: MetricPath, contrast: Pick<Contrast, 'differences'>): 'good' | 'bad' | null {
  const { better } = rowOf(path);
  const found = differenceOf(contrast, path);
  if (!found?.difference || better === null || found.low === null) return null;
  if (!margins(found).isSeen) return null;
  return (better === 'more') === found.difference > 0 ? 'good' : 'bad';
}
