/** Times so short that milliseconds are too coarse for them: how long a server works on a request. */

import { formatMicros, MICROS_FORM, MICROS_TEXT, parseMicros } from '../../kernel/micros.ts';
import { type DistSchema, distAboveZero } from './dist.ts';
import type { Duration, Quantity } from './quantity.ts';

/** As a scenario writes it; a number is of milliseconds. */
export type ShortDuration = Duration | `${number}us`;

/** Its meaning is whole microseconds. */
const MICROS: Quantity<ShortDuration> = {
  expected: MICROS_FORM,
  read: (value) => parseMicros(value),
  write: (micros) => formatMicros(micros) as ShortDuration,
  json: {
    title: 'short duration',
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: MICROS_TEXT.source },
    ],
  },
};

/** A distribution of them in microseconds, not all of them 0. */
export function microsDist(): DistSchema<ShortDuration> {
  return distAboveZero(MICROS, 'times');
}
