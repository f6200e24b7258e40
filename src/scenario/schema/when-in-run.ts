/** When something happens in a run. */

import { isPlainObject } from '../files/plain-object.ts';
import { leaf } from './leaf.ts';
import { DURATION } from './quantity.ts';
import { type Instant, instant } from './text.ts';

/** An instant by the clock, or so long after the start of the run, in ms. */
export type WhenInRun = Instant | number;

export const whenInRun = leaf<string | number, WhenInRun>({
  expected: 'an instant such as 2026-03-02T00:00:00+08:00, or a duration after the start such as 3d',
  read: (value, refuse) => {
    const after = DURATION.read(value, refuse);
    if (after !== undefined) return after;
    const known = instant.safeDecode(value as string);
    return known.success ? known.data : undefined;
  },
  // Beside a choice that is an object, writing is tried on that too.
  write: (when) => {
    if (typeof when === 'number') return DURATION.write(when);
    return isInstant(when) ? (instant.encode(when) as string) : '';
  },
  holds: (value) => typeof value === 'number' || isInstant(value),
  json: { title: 'instant or duration', type: ['string', 'number'] },
});

function isInstant(value: unknown): value is Instant {
  return isPlainObject(value) && 'epochMs' in value;
}
