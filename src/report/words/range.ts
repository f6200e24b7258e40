/** Confidence intervals from one bound to the other; where both are written alike, half of the width says it. */

import type { Unit } from '../../metrics/catalogue/unit.ts';
import { points } from './points.ts';
import { NO_BREAK_SPACE } from './quantity.ts';
import type { Speech } from './speech.ts';

/** `84.7% to 86.5%`, or `± 0.02 points`. */
export function rangeText(
  unit: Unit,
  speech: Pick<Speech, 'say' | 'quantity'>,
): (low: number, high: number) => string {
  return (low, high) => {
    const [from, to] = [low, high].map((bound) => speech.quantity(unit, bound));
    return from === to ? halfText(unit, high - low, speech) : betweenText(from!, to!, speech);
  };
}

/** `± 0.02 points`. @param width from one bound to the other */
export function halfText(
  unit: Unit,
  width: number,
  { say, quantity }: Pick<Speech, 'say' | 'quantity'>,
): string {
  const half = Number((width / 2).toPrecision(2));
  const text = unit === 'share' ? pointsText(points(half), { say }) : quantity(unit, half);
  return `±${NO_BREAK_SPACE}${text}`;
}

export function betweenText(from: string, to: string, { say }: Pick<Speech, 'say'>): string {
  return say({
    en: `${from}\u00a0to\u00a0${to}`,
    zh: `${from}\u00a0至\u00a0${to}`,
  });
}

/** `−1 point`, `0.02 points`. */
export function pointsText(size: string, { say }: Pick<Speech, 'say'>): string {
  const word = /^[+−]?1$/.test(size) ? 'point' : 'points';
  return say({ en: `${size}\u00a0${word}`, zh: `${size}\u00a0个百分点` });
}
