/** What a comparison says in words, and no more than its statistics support. */

import type { Contrast, Difference } from '../../compare/contrast.ts';
import { duration, figure } from '../words/quantity.ts';

/** Where nothing is known of the error. */
export const UNKNOWN = ' ± ?';

/** `12 h → 6 h: +3.1 ± 0.2 points of fresh hits, answers 2 h ± 1 min younger, for 1.94 ± 0.01 × the requests.` */
export function verdictOf(contrast: Contrast): string {
  const { a, b, isIdentical, isSameScenario } = contrast;
  if (isIdentical) {
    const doubt = isSameScenario
      ? ''
      : ', though they are set differently (cohorts or apps may say otherwise)';
    return `${a} → ${b}: no difference at all${doubt}.`;
  }
  const gains = [freshHits(contrast), age(contrast)].filter((gain) => gain !== null);
  const price = pricePart(contrast);
  return `${a} → ${b}: ${[...gains, ...(price === null ? [] : [`for ${price}`])].join(', ')}.`;
}

function freshHits(contrast: Contrast): string {
  const found = differenceOf(contrast, 'periodic.freshHitRate');
  if (!found || found.difference === null) return `nothing is read under ${unread(contrast, found)}`;
  const { difference, half, isSeen } = margins(found);
  if (!isSeen) return `no difference in fresh hits to be seen (± ${figure(100 * half!)} points)`;
  return `${signOf(difference)}${aligned(100 * Math.abs(difference), half && 100 * half)} points of fresh hits`;
}

function unread({ a, b }: Contrast, found: Difference | undefined): string {
  if (found && found.a !== null) return b;
  return found && found.b !== null ? a : 'either';
}

function age(contrast: Contrast): string | null {
  const found = differenceOf(contrast, 'periodic.ageMs.mean');
  if (!found || found.difference === null) return null;
  const { difference, half, isSeen } = margins(found);
  if (!isSeen) return `no difference in their age (± ${duration(half)})`;
  const size = `${duration(Math.abs(difference))}${half === null ? UNKNOWN : ` ± ${duration(half)}`}`;
  return `answers ${size} ${difference < 0 ? 'younger' : 'older'}`;
}

function pricePart(contrast: Contrast): string | null {
  const { requests } = contrast;
  if (!requests) {
    const known = differenceOf(contrast, 'origin.requests');
    return known?.a && known.b !== null ? `${figure(known.b / known.a)}${UNKNOWN} × the requests` : null;
  }
  const { mean, low, high } = requests;
  if (low === 1 && high === 1) return 'the same requests';
  return `${aligned(mean, Number(((high - low) / 2).toPrecision(2)))} × the requests`;
}

export function differenceOf(
  { differences }: Pick<Contrast, 'differences'>,
  metric: string,
): Difference | undefined {
  return differences.find((one) => one.metric === metric);
}

/** Whether a difference is told apart from none; where its error is not known, it is taken as it is. */
export function isSeen({ low, high }: Pick<Difference, 'low' | 'high'>): boolean {
  return low === null || high === null || low > 0 || high < 0;
}

/** A difference as it is told: half of its interval in two figures, and whether it is told apart from none. */
export function margins({ difference, low, high }: Difference): {
  readonly difference: number;
  readonly half: number | null;
  readonly isSeen: boolean;
} {
  const size = difference ?? 0;
  if (low === null || high === null) return { difference: size, half: null, isSeen: true };
  const half = Number(Math.max(high - size, size - low).toPrecision(2));
  return { difference: size, half, isSeen: isSeen({ low, high }) };
}

/** A size and its margin with the same decimals, two figures of the margin: `3.12 ± 0.21`. */
export function aligned(size: number, half: number | null): string {
  if (half === null) return `${figure(size)}${UNKNOWN}`;
  if (half === 0) return figure(size);
  const decimals = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(half))));
  return `${size.toFixed(decimals)} ± ${half.toFixed(decimals)}`;
}

export function signOf(difference: number): '+' | '−' | '' {
  if (difference === 0) return '';
  return difference < 0 ? '−' : '+';
}
