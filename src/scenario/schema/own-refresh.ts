/** When an app asks the origin beside what it shows. */

import * as z from 'zod';
import { NEVER } from '../../compiled/kernel/time.ts';
import { duration } from './quantity.ts';
import { settings } from './settings.ts';
import { word } from './word.ts';

export interface OlderThan {
  kind: 'olderThan';
  ms: number;
}

/** How old what it shows has to be. */
export type OwnRefresh = { kind: 'never' } | { kind: 'always' } | OlderThan;

const olderThan = z.codec(
  settings(
    { olderThan: duration.describe('How old the data has to be, since it was stored, for the app to ask') },
    'never, always, or an object such as {olderThan: 1h}',
  ),
  z.custom<OlderThan>((value) => (value as OwnRefresh).kind === 'olderThan'),
  {
    decode: ({ olderThan: ms }): OlderThan => ({ kind: 'olderThan', ms }),
    encode: ({ ms }) => ({ olderThan: ms }),
  },
);

export const ownRefresh = z.union([
  word('never', { kind: 'never' as const }),
  word('always', { kind: 'always' as const }),
  olderThan,
]);

/** In ms; NEVER if it does not ask. */
export function refreshAfterMs(refresh: OwnRefresh): number {
  if (refresh.kind === 'olderThan') return refresh.ms;
  return refresh.kind === 'always' ? 0 : NEVER;
}
