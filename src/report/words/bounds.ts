/** How far off a value may be, in words: `± 0.86 points` where both sides are alike, `at least 96.4%` at the edge of what is possible, otherwise both ends. */

import type { Unit } from '../../metrics/catalogue/unit.ts';
import { points, twoFigures } from './points.ts';
import { figure, NO_BREAK_SPACE } from './quantity.ts';
import { betweenText, pointsText } from './range.ts';
import type { Speech } from './speech.ts';

export interface Bounds {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How a value and its margin are written. */
export interface BoundsWriting extends Pick<Speech, 'say'> {
  readonly isShare: boolean;
  /** The longer side alone, where both are possible. */
  readonly isShort?: boolean;
  value(value: number): string;
  /** @param half in two figures */
  half(half: number): string;
}

/** One side may be longer than the other by so much, and both are still told as one: the longer. Quantiles move in steps. */
const ALIKE = 1.5;

export function boundsText({ mean, low, high }: Bounds, write: BoundsWriting): string {
  const { say, isShare } = write;
  const [below, above] = [mean - low, high - mean];
  if (below <= 0 && above <= 0) return `±${NO_BREAK_SPACE}0`;
  const [from, to] = [write.value(low), write.value(high)];
  if (below <= 0) return say({ en: `at most ${to}`, zh: `至多 ${to}` });
  if (above <= 0) return say({ en: `at least ${from}`, zh: `至少 ${from}` });
  const half = Math.max(below, above);
  const isEven = write.isShort || half <= ALIKE * Math.min(below, above);
  // Where the shorter side is cut off, or the longer one would reach beyond what is possible, both ends say more.
  const isCut = low === 0 || (low > 0 && half > mean) || (isShare && (high >= 1 || half > 1 - mean));
  if (from === to || (isEven && !isCut)) return `±${NO_BREAK_SPACE}${write.half(twoFigures(half))}`;
  return betweenText(from, to, write);
}

/** With its unit: `± 12 ms`, and shares in points, `± 0.86 points`. */
export function inFull(unit: Unit, speech: Pick<Speech, 'say' | 'quantity'>): BoundsWriting {
  const isShare = unit === 'share';
  return {
    say: speech.say,
    isShare,
    value: (value) => speech.quantity(unit, value),
    half: (half) => (isShare ? pointsText(points(half), speech) : speech.quantity(unit, half)),
  };
}

/** Where there is little room: without a unit after `±`, but for a duration. */
export function inShort(unit: Unit, speech: Pick<Speech, 'say' | 'quantity' | 'duration'>): BoundsWriting {
  const isShare = unit === 'share';
  return {
    say: speech.say,
    isShare,
    isShort: true,
    value: (value) => speech.quantity(unit, value),
    half: isShare ? points : unit === 'ms' ? speech.duration : figure,
  };
}
