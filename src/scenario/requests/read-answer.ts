/** What the app gets to see: the callbacks of the read interface, as each platform and system calls them. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { REFUSAL, type Refusal } from '../../compiled/facts/codes.ts';
import { unforeseen } from '../../compiled/kernel/native.ts';
import type { AppSettings } from '../compile/population.ts';

type Kind = 'periodic' | 'pre';

/** What each platform passes on beside the data: WeChat names them, Binance returns "all the arguments sent by the native". */
const ECHOED: Readonly<Record<string, Readonly<Record<Kind, readonly string[]>>>> = {
  wechat: { periodic: ['timeStamp'], pre: ['timeStamp', 'path', 'query', 'scene'] },
  binance: {
    periodic: ['appid', 'token', 'timestamp', 'lang', 'version'],
    pre: ['appid', 'token', 'code', 'timestamp', 'path', 'query', 'lang', 'version'],
  },
};

/** `getBackgroundFetchData` when something is stored. */
export function hitText(kind: Kind, { policy }: AppSettings): string {
  const echoed = ECHOED[policy.preset === 'binance' ? 'binance' : 'wechat']![kind];
  return `getBackgroundFetchData({fetchType: '${kind}'}) → success: fetchedData, ${echoed.join(', ')}`;
}

/** With nothing stored Android calls `fail`, and iOS calls `success` with empty data (WeChat, getBackgroundFetchData). */
export function missText(kind: Kind, os: 'android' | 'ios'): string {
  const answer = os === 'ios' ? "success: fetchedData ''" : 'fail';
  return `getBackgroundFetchData({fetchType: '${kind}'}) → ${answer}`;
}

/** A listener hears only of what ends after it was set: once the app has loaded, while it runs (WeChat, onBackgroundFetchData). */
export function arrivalText(kind: Kind, cell: Cell): string {
  const { row } = cell;
  const isHeard = row.onScreen === 1 && row.loading === 0;
  return `onBackgroundFetchData: ${isHeard ? `heard, fetchType '${kind}'` : 'nobody listens'}`;
}

/** `getBackgroundFetchToken` gives back what was set, or fails. */
export function tokenText({ row }: Cell): string {
  return `getBackgroundFetchToken → ${row.hasToken === 1 ? 'success: token' : 'fail'}`;
}

/**
 * The words of WeChat for a missing token. An app that is not starred is passed over without a word (only old clients asked for a star):
 * its reads miss, or find what is still there.
 */
export function refusalText(refusal: Refusal): string | undefined {
  switch (refusal) {
    case REFUSAL.none:
      return undefined;
    case REFUSAL.tokenNotSet:
      return 'token not set, maybe you should setBackgroundFetchToken first';
    case REFUSAL.notStarred:
      return 'nothing is sent, and the app is told nothing: the user has not starred it';
    default:
      return unforeseen(refusal);
  }
}
