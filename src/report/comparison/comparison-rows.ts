/** The numbers that a policy meeting looks at, of every policy, with their differences from the first. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import { stated } from '../findings/finding.ts';
import { figure } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import { aligned, type ComparedNumbers, differenceOf, foundIn, margins, signOf, UNKNOWN } from './verdict.ts';

/** `+3.1 ± 0.2 points`, or that none is significant. */
export function differenceText(
  path: MetricPath,
  compared: ComparedNumbers,
  { say, quantity }: Speech,
): string {
  const found = differenceOf(compared, path);
  if (!found || found.difference === null) return '–';
  const { difference, half } = margins(found);
  if (difference === 0 && half === 0) return say({ en: 'no difference', zh: '无差异' });
  const { unit } = rowOf(path);
  const isShare = unit === 'share';
  const after = isShare ? say({ en: ' points', zh: ' 个百分点' }) : '';
  const scale = isShare ? 100 : 1;
  const hasOwnUnit = unit === 'ms' || unit === 'bytes' || unit === 'rps';
  const text = (value: number) => (hasOwnUnit ? quantity(unit, value) : figure(scale * value));
  const size = Math.abs(difference);
  if (half === null) return `${signOf(difference)}${text(size)}${after}${UNKNOWN}`;
  const whole = hasOwnUnit
    ? `${signOf(difference)}${text(size)} ± ${text(half)}`
    : `${signOf(difference)}${aligned(scale * size, scale * half)}${after}`;
  return stated(foundIn(compared, found), {
    pattern: () => whole,
    chance: () => {
      const within = size > half ? whole : `± ${text(half)}${after}`;
      return say({ en: `not significant, ${within}`, zh: `不显著，${within}` });
    },
  });
}

/** Whether a difference is for the better, for the worse, or neither. */
export function judgement(path: MetricPath, compared: ComparedNumbers): 'good' | 'bad' | null {
  const { better } = rowOf(path);
  const found = differenceOf(compared, path);
  if (!found?.difference || better === null || !foundIn(compared, found).isStated) return null;
  return (better === 'more') === found.difference > 0 ? 'good' : 'bad';
}
