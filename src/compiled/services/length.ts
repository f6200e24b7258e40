import type { Key } from '../kernel/draw.ts';
import { type Law, valueAt } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';

/** A drawn time in whole microseconds. @param factor microseconds in a unit of the law; NEVER stays NEVER */
export function lengthUs(law: Law, key: Key, stream: i32, n: number, factor: number): number {
  const drawn: number = valueAt(law, key, stream, n) * factor;
  return drawn < 4_503_599_627_370_496 ? Math.floor(drawn + 0.5) : NEVER;
}
