/** What a service does with more than it can bear, and what it tells those that it turns away. */

import * as z from 'zod';
import type { LawSpec } from '../../kernel/law-of.ts';
import { dist } from './dist.ts';
import { leaf } from './leaf.ts';
import { DURATION, NUMBER, numberFrom, positive } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

export interface Limit {
  rps: number;
  burst: number;
}

const limit = z.codec(
  settings(
    {
      rps: leaf(positive(NUMBER)).describe('Requests per second that are let through in the long run'),
      burst: leaf(numberFrom(1, Number.MAX_VALUE, 'a number, 1 or more'))
        .exactOptional()
        .describe(
          'How many are let through at once after a quiet time; those of one second unless given, 1 at least',
        ),
    },
    'none, or an object such as {rps: 500, burst: 1000}',
  ),
  z.custom<Limit>((value) => value !== null),
  {
    decode: ({ rps, burst }): Limit => ({ rps, burst: burst ?? Math.max(1, rps) }),
    encode: (decoded) => decoded,
  },
);

export const rateLimit = z.union([word('none', null), limit]);

export interface ByLaw {
  kind: 'law';
  law: LawSpec;
}

/** What those that are turned away are told to wait. */
export type RetryAfter = { kind: 'none' } | { kind: 'slot' } | ByLaw;

export const retryAfter = z.union([
  word('none', { kind: 'none' as const }),
  word('slot', { kind: 'slot' as const }),
  z.codec(
    dist(DURATION),
    z.custom<ByLaw>((value) => (value as RetryAfter).kind === 'law'),
    { decode: (law): ByLaw => ({ kind: 'law', law }), encode: ({ law }) => law },
  ),
]);
