/** The numbers that a policy meeting looks at, of every policy, with their differences from the first. */

import type { Contrast } from '../../compare/contrast.ts';
import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { figure } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
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

/** `+3.1 ± 0.2 points`, or that none is significant. */
export function differenceText(
  path: MetricPath,
  contrast: Pick<Contrast, 'differences'>,
  { say, quantity }: Speech,
): string {
  const found = differenceOf(contrast, path);
  if (!found || found.difference === null) return '–';
  const { difference, half, isSeen } = margins(found);
  if (difference === 0 && half === 0) return say({ en: 'none', zh: '无差异' });
  const { unit } = rowOf(path);
  const isShare = unit === 'share';
  const after = isShare ? say({ en: ' points', zh: ' 个百分点' }) : '';
  const scale = isShare ? 100 : 1;
  const hasOwnUnit = unit === 'ms' || unit === 'bytes' || unit === 'rps';
  const text = (value: number) => (hasOwnUnit ? quantity(unit, value) : figure(scale * value));
  if (!isSeen) {
    const within = `${text(half!)}${after}`;
    return say({ en: `not significant, ± ${within}`, zh: `不显著，± ${within}` });
  }
  const size = Math.abs(difference);
  if (half === null) return `${signOf(difference)}${text(size)}${after}${UNKNOWN}`;
  if (hasOwnUnit) return `${signOf(difference)}${text(size)} ± ${text(half)}`;
  return `${signOf(difference)}${aligned(scale * size, scale * half)}${after}`;
}

/** Whether a difference is for the better, for the worse, or neither. */
export function judgement(path: MetricPath, contrast: Pick<Contrast, 'differences'>): 'good' | 'bad' | null {
  const { better } = rowOf(path);
  const found = differenceOf(contrast, path);
  if (!found?.difference || better === null || found.low === null) return null;
  if (!margins(found).isSeen) return null;
  return (better === 'more') === found.difference > 0 ? 'good' : 'bad';
}
