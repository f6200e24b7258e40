/** How opens spread over the day and over the week. */

import * as z from 'zod';
import { type Leaf, leaf } from './leaf.ts';
import { numberFrom, share } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

const HOURS_PER_DAY = 24;

/** So many weights, not all of them 0. */
function weights(count: number, of: string): Leaf<readonly number[], readonly number[]> {
  return leaf({
    expected: `${count} weights, ${of}, not all 0`,
    read: (value) => (isWeights(value) && value.length === count ? value : undefined),
    write: (given) => given,
    holds: isWeights,
    json: {
      title: `${count} weights`,
      type: 'array',
      items: { type: 'number', minimum: 0 },
      minItems: count,
      maxItems: count,
    },
  });
}

function isWeights(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.every((weight) => typeof weight === 'number' && weight >= 0 && Number.isFinite(weight)) &&
    value.some((weight) => weight > 0)
  );
}

const wave = settings({
  amplitude: share.describe('How much busier the peak is than the mean: 0.5 means 50 % busier'),
  peakHour: leaf(numberFrom(0, HOURS_PER_DAY, 'an hour of the day from 0 to 24')).describe(
    'The busiest local hour',
  ),
});

export const diurnal = z.union([word('none', null), weights(HOURS_PER_DAY, 'one for each local hour'), wave]);

export const weekly = z.union([word('none', null), weights(7, 'Monday first')]);
