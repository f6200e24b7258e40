/** What a read of a cache does while the fetch that would refresh it is in flight. */

import * as z from 'zod';
import { duration } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

export interface WaitAtMost {
  kind: 'waitAtMost';
  ms: number;
}

/** `waitAtMost` waits for `ms`, then returns what there is. */
export type ReadPatience = { kind: 'neverWait' } | { kind: 'wait' } | WaitAtMost;

const waitAtMost = z.codec(
  settings({ waitAtMost: duration }, 'an object such as {waitAtMost: 3s}'),
  z.custom<WaitAtMost>(),
  {
    decode: ({ waitAtMost: ms }): WaitAtMost => ({ kind: 'waitAtMost', ms }),
    encode: ({ ms }) => ({ waitAtMost: ms }),
  },
);

export const readPatience = z.union([
  word('neverWait', { kind: 'neverWait' as const }),
  word('wait', { kind: 'wait' as const }),
  waitAtMost,
]);
