/** Confidence intervals from one bound to the other; where both are written alike, half of the width says it. */

import type { Unit } from '../../metrics/catalogue/unit.ts';
import { points } from './margin.ts';
import { NO_BREAK_SPACE } from './quantity.ts';
import type { Speech } from './speech.ts';

/** `84.7% to 86.5%`, or `± 0.02 points`. */
export function rangeText(
  unit: Unit,
  { say, quantity }: Pick<Speech, 'say' | 'quantity'>,
): (low: number, high: number) => string {
  return (low, high) => {
    const [from, to] = [quantity(unit, low), quantity(unit, high)];
    if (from !== to) return betweenText(from, to, { say });
    const half = Number(((high - low) / 2).toPrecision(2));
    if (unit !== 'share') return `±${NO_BREAK_SPACE}${quantity(unit, half)}`;
    return `±${NO_BREAK_SPACE}${pointsText(points(half), { say })}`;
  };
}

export function betweenText(from: string, to: string, { say }: Pick<Speech, 'say'>): string {
  return say({
    en: `${from}\u00a0to\u00a0${to}`,
    zh: `${from}\u00a0至\u00a0${to}`,
  });
}

export function pointsText(size: string, { say }: Pick<Speech, 'say'>): string {
  return say({ en: `${size}\u00a0points`, zh: `${size}\u00a0个百分点` });
}
