/** People who come to an app during the run. */

import * as z from 'zod';
import { positiveDuration, share } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { whenInRun } from './when-in-run.ts';
import { word } from './word.ts';

const ramp = withRule(
  settings({
    from: share.prefault(0).describe('Share of the devices that have the app as the run begins'),
    to: share.prefault(1).describe('Share of the devices that have it in the end'),
    at: whenInRun.prefault('0s').describe('When the others begin to come'),
    over: positiveDuration.describe('In what time they come, as many in each part of it'),
  }),
  ({ from, to }): readonly Breach[] =>
    from > to ? [{ path: ['from'], message: 'is above `to`: people come, and nobody leaves' }] : [],
);

export const arrivals = z.union([
  word('none', null),
  settings(
    { ramp: ramp.describe('A share that grows evenly') },
    'none, or an object such as {ramp: {from: 0.1, over: 14d}}',
  ),
]);

export type Arrivals = NonNullable<z.output<typeof arrivals>>;
