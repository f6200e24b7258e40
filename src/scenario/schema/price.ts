/** What servers cost. */

import * as z from 'zod';
import { leaf } from './leaf.ts';
import { NUMBER } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

const amount = leaf(NUMBER).prefault(0);

export const price = z.union([
  word('none', null),
  settings(
    {
      instanceHour: amount.describe(
        'Price of an instance for an hour, from the decision for it until the decision against it',
      ),
      gigabyte: amount.describe(
        'Price of a billion bytes that the service answers: bodies of answers that are no errors; what comes from an edge is not among them, nor what is passed on; clients that are no devices get what `background.bodySize` says',
      ),
      millionRequests: amount.describe('Price of a million requests that arrive, whatever becomes of them'),
    },
    'none, or an object such as {instanceHour: 0.05, gigabyte: 0.08}',
  ),
]);

/** `null`: nothing is said of costs. */
export type Price = z.output<typeof price>;
