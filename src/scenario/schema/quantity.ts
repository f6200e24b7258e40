/** Amounts as people write them: durations, sizes, shares and counts. */

import { NEVER } from '../../compiled/kernel/time.ts';
import { DURATION_FORM, DURATION_TEXT, formatDuration, parseDuration } from '../../kernel/duration.ts';
import { formatSize, parseSize, SIZE_FORM } from '../../kernel/size.ts';
import { type JsonFragment, type Leaf, leaf, type Notation } from './leaf.ts';

type Span = `${number}${'ms' | 's' | 'm' | 'h' | 'd' | 'w'}`;

/** A duration as a scenario writes it: milliseconds, a number with a unit, or two or three of them (`12h30m`). */
export type Duration = number | Span | `${Span}${Span}` | `${Span}${Span}${Span}`;

/** A size as a scenario writes it: bytes, or a number with a unit. */
export type Size = number | `${number}${'B' | 'KiB' | 'MiB' | 'GiB'}`;

const LARGEST = Number.MAX_SAFE_INTEGER;

/** What a distribution is of: how one value of it is written. */
export type Quantity<Written> = Notation<Written, number>;

export const DURATION: Quantity<Duration> = {
  expected: DURATION_FORM,
  read: (value, refuse) => {
    const ms = isNotFinite(value) ? undefined : parseDuration(value);
    return ms === NEVER ? refuse('is longer than 2^53 ms; write never') : ms;
  },
  write: (ms) => formatDuration(ms) as Duration,
  json: numberOrText('duration', DURATION_TEXT.source),
};

export const SIZE: Quantity<Size> = {
  expected: SIZE_FORM,
  read: (value) => {
    const bytes = parseSize(value);
    return bytes !== undefined && bytes <= LARGEST ? bytes : undefined;
  },
  write: (bytes) => formatSize(bytes) as Size,
  json: numberOrText('size', '^\\d+(\\.\\d+)?(B|KiB|MiB|GiB)$'),
};

export const NUMBER: Quantity<number> = numberFrom(0, Number.MAX_VALUE, 'a non-negative number');

/** The quantity without its zero. */
export function positive<Written>(quantity: Quantity<Written>): Quantity<Written> {
  return {
    ...quantity,
    expected: `${quantity.expected}, above 0`,
    json: aboveZero(quantity.json),
    read: (value, refuse) => {
      const amount = quantity.read(value, refuse);
      return amount === 0 ? undefined : amount;
    },
  };
}

/** A duration of 0 or more. */
export const duration: Leaf<Duration, number> = leaf(DURATION);

/** A duration of 1 ms or more. */
export const positiveDuration: Leaf<Duration, number> = leaf(positive(DURATION));

/** A duration, ahead or behind: `2h`, `-30m`. */
export const signedDuration: Leaf<Duration | `-${Span}`, number> = leaf<Duration | `-${Span}`, number>({
  expected: `${DURATION_FORM}; negative ones such as -30m too`,
  read: (value, refuse) => {
    const isNegative = typeof value === 'number' ? value < 0 : String(value).startsWith('-');
    if (!isNegative) return DURATION.read(value, refuse);
    const ms = DURATION.read(typeof value === 'number' ? -value : String(value).slice(1), refuse);
    return ms === undefined ? undefined : withoutMinusZero(-ms);
  },
  write: (ms) => (ms < 0 ? (`-${formatDuration(-ms)}` as `-${Span}`) : DURATION.write(ms)),
  json: {
    title: 'duration',
    anyOf: [{ type: 'number' }, { type: 'string', pattern: `^-?${DURATION_TEXT.source.slice(1)}` }],
  },
});

/** A duration of 0 or more, or `never`: NEVER. */
export const DURATION_OR_NEVER: Quantity<Duration | 'never'> = {
  expected: `${DURATION_FORM}, or never`,
  read: (value) => (value === 'never' ? NEVER : isNotFinite(value) ? undefined : parseDuration(value)),
  write: (ms) => formatDuration(ms) as Duration | 'never',
  json: { anyOf: [{ const: 'never' }, DURATION.json] },
  words: ['never'],
};

export const durationOrNever: Leaf<Duration | 'never', number> = leaf(DURATION_OR_NEVER);

/** A duration of 0 or more, or `auto`: `null`. */
export const durationOrAuto: Leaf<Duration | 'auto', number | null> = leaf<Duration | 'auto', number | null>({
  expected: `${DURATION_FORM}, or auto`,
  read: (value, refuse) => (value === 'auto' ? null : DURATION.read(value, refuse)),
  write: (ms) => (ms === null ? 'auto' : DURATION.write(ms)),
  json: { anyOf: [{ const: 'auto' }, DURATION.json] },
  words: ['auto'],
});

/** A share or probability. */
export const share: Leaf<number, number> = leaf(numberFrom(0, 1, 'a number from 0 to 1'));

/** A number in a range, ends included. */
export function numberFrom(min: number, max: number, expected: string): Quantity<number> {
  return {
    expected,
    read: (value) =>
      typeof value === 'number' && value >= min && value <= max ? withoutMinusZero(value) : undefined,
    write: (amount) => amount,
    json: { type: 'number', minimum: min, ...(max === Number.MAX_VALUE ? {} : { maximum: max }) },
  };
}

/** A whole number in a range, ends included. */
export function countFrom(min: number, max: number, expected: string): Leaf<number, number> {
  const within = numberFrom(min, max, expected);
  return leaf({
    ...within,
    read: (value, refuse) => (Number.isInteger(value) ? within.read(value, refuse) : undefined),
    json: { ...within.json, type: 'integer' },
  });
}

function numberOrText(title: string, pattern: string): JsonFragment {
  return {
    title,
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern },
    ],
  };
}

function aboveZero(json: JsonFragment): JsonFragment {
  const { minimum, ...rest } = json;
  return minimum === 0 ? { ...rest, exclusiveMinimum: 0 } : json;
}

function isNotFinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}
