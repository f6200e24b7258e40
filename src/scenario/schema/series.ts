/** How what happens over time is counted: nothing here changes what is simulated. */

import type * as z from 'zod';
import { MINUTE } from '../../compiled/kernel/time.ts';
import { type Leaf, leaf } from './leaf.ts';
import { DURATION, type Duration } from './quantity.ts';
import { settings } from './settings.ts';

/** Peaks are of whole minutes, so a bucket holds whole ones. */
const bucket: Leaf<Duration | 'auto', number | null> = leaf<Duration | 'auto', number | null>({
  expected: 'auto, or a whole number of minutes such as 1m, 15m, 1h or 1d',
  read: (value, refuse) => {
    if (value === 'auto') return null;
    const ms = DURATION.read(value, refuse);
    return ms === undefined || ms < MINUTE || ms % MINUTE !== 0 ? undefined : ms;
  },
  write: (ms) => (ms === null ? 'auto' : DURATION.write(ms)),
  json: { anyOf: [{ const: 'auto' }, DURATION.json] },
  words: ['auto'],
});

export const series = settings({
  bucket: bucket
    .prefault('auto')
    .describe(
      'How long one row of the series is, in series.csv, run.json and charts over time; auto: a minute in a run shorter than a day, an hour up to 200 days, a day or more beyond',
    ),
});

/** `bucket` is `null` for auto. */
export type SeriesSettings = z.output<typeof series>;
