/** What a comparison says in words, and no more than its statistics support. */

import { duration, figure } from '../report/quantity.ts';
import type { Contrast, Difference } from './comparison.ts';

/** `12 h → 6 h: +3.1 ± 0.2 points of fresh hits for 1.94 × the requests.` */
export function verdictOf(contrast: Contrast): string {
  const { a, b, requests } = contrast;
  if (contrast.differences.every(({ difference }) => difference === null || difference === 0)) {
    return `${a} → ${b}: no difference at all.`;
  }
  const fresh = gained(contrast, 'periodic.freshHitRate', 'points of fresh hits', (value) =>
    figure(100 * value),
  );
  const age = gained(contrast, 'periodic.ageMs.mean', 'in mean age at a read', duration);
  const price =
    requests === null
      ? ''
      : requests.low <= 1 && requests.high >= 1
        ? ' for about the same requests'
        : ` for ${times(requests.mean)} the requests`;
  return `${a} → ${b}: ${fresh ?? age ?? 'nothing to read'}${price}.`;
}

/** A difference with its margin, or that none is to be seen. @returns `null` if there is nothing to compare */
export function gained(
  { differences }: Pick<Contrast, 'differences'>,
  metric: string,
  words: string,
  write: (value: number) => string,
): string | null {
  const found = differences.find((one) => one.metric === metric);
  if (!found || found.difference === null) return null;
  return `${signed(found, write)} ${words}`;
}

export function signed(found: Difference, write: (value: number) => string): string {
  const { difference, low, high } = found;
  if (difference === null) return '–';
  const size = write(Math.abs(difference));
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  if (low === null || high === null) return `${sign}${size}`;
  const margin = Math.max(high - difference, difference - low);
  if (difference === 0 && margin === 0) return '±0';
  const half = write(Number(margin.toPrecision(2)));
  return low <= 0 && high >= 0
    ? `no difference to be seen (${sign}${size} ± ${half})`
    : `${sign}${size} ± ${half}`;
}

function times(ratio: number): string {
  return `${figure(ratio)} ×`;
}
