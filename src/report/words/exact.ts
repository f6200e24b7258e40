import type { Unit } from '../../metrics/catalogue/unit.ts';
import { NO_BREAK_SPACE } from './quantity.ts';

const MOST_DIGITS = 15;

/** What a number is counted in where it is not rounded. */
const SCALES: Readonly<Partial<Record<Unit, { readonly times: number; readonly after: string }>>> = {
  share: { times: 100, after: '%' },
  ms: { times: 1, after: `${NO_BREAK_SPACE}ms` },
  bytes: { times: 1, after: `${NO_BREAK_SPACE}B` },
};

/** A value with as many figures as set it apart from another one: `84.98%`, `1987 ms`. */
export function apartText(unit: Unit, value: number, other: number): string {
  const { times, after } = SCALES[unit] ?? { times: 1, after: '' };
  const text = (one: number, digits: number) => String(Number((times * one).toPrecision(digits)));
  let digits = 4;
  while (digits < MOST_DIGITS && text(value, digits) === text(other, digits)) digits += 1;
  return `${text(value, digits).replace('-', '−')}${after}`;
}
