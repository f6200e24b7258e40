/** When new versions of the app come out. */

import * as z from 'zod';
import type { LawSpec } from '../../kernel/law-of.ts';
import { gapDist } from './dist.ts';
import { leaf } from './leaf.ts';
import { DURATION } from './quantity.ts';
import { settings } from './settings.ts';
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
  write: (when) =>
    typeof when === 'number' ? (DURATION.write(when) as string) : (instant.encode(when) as string),
  json: { title: 'instant or duration', type: ['string', 'number'] },
});

/** `gaps`: a law of the time from one release to the next. */
export interface DrawnReleases {
  readonly gaps: LawSpec;
}

export const releases = z.union([
  z.array(whenInRun),
  settings(
    { gaps: gapDist().describe('Time from one release to the next, the same for all devices') },
    'a list of instants, or an object such as {gaps: 7d}',
  ),
]);
