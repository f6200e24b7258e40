/** What the app gets to see: the callbacks of the functions that it calls, as each platform and system makes them. */

import type { Cell } from '../../compiled/domain/cell.ts';
import { REFUSAL, type Refusal } from '../../compiled/facts/codes.ts';
import { unforeseen } from '../../compiled/kernel/native.ts';
import type { AppSettings } from '../compile/population.ts';
import { PRESETS } from '../presets.ts';

export type Kind = 'periodic' | 'pre';

/** By which name a request told its user. */
export type User = 'token' | 'code' | null;

/** Beside the data: what WeChat names, and on Binance "all the arguments sent by the native". */
const WECHAT_ECHO: Readonly<Record<Kind, readonly string[]>> = {
  periodic: ['timeStamp'],
  pre: ['timeStamp', 'path', 'query', 'scene'],
};
function binanceEcho(kind: Kind, user: User): readonly string[] {
  const launched = kind === 'pre' ? ['path', 'query'] : [];
  return ['appid', ...(user === null ? [] : [user]), 'timestamp', ...launched, 'lang', 'version'];
}

/** Whose functions an app calls under a policy. */
export type Functions = (typeof PRESETS)[keyof typeof PRESETS]['functions'];
export function functionsOf({ policy }: AppSettings): Functions {
  return PRESETS[policy.preset ?? 'wechat'].functions;
}

export interface Hit {
  readonly kind: Kind;
  /** As the request of the answer told its user. */
  readonly user: User;
  /** Whether an earlier launch than this one asked. */
  readonly isEarlier: boolean;
}

/** `getBackgroundFetchData` when something is stored. */
export function hitText({ kind, user, isEarlier }: Hit, functions: Functions): string {
  switch (functions) {
    case 'own':
      return 'the app finds its data';
    case 'binance':
      return `${readText(kind)} → success: fetchedData, ${binanceEcho(kind, user).join(', ')}; complete`;
    case 'wechat': {
      const earlier = isEarlier ? ', all of an earlier launch' : '';
      return `${readText(kind)} → success: fetchedData, ${WECHAT_ECHO[kind].join(', ')}${earlier}; complete`;
    }
  }
}

/** With nothing stored Android calls `fail`, and iOS calls `success` with empty data (WeChat, getBackgroundFetchData). */
export function missText(kind: Kind, os: 'android' | 'ios', functions: Functions = 'wechat'): string {
  switch (functions) {
    case 'own':
      return 'the app finds no data';
    case 'binance':
      return `${readText(kind)} → failed; complete`;
    case 'wechat':
      return `${readText(kind)} → ${os === 'ios' ? "success: fetchedData ''" : 'fail'}; complete`;
  }
}

function readText(kind: Kind): string {
  return `getBackgroundFetchData({fetchType: '${kind}'})`;
}

/** The callback of what has come (WeChat, onBackgroundFetchData): one that is not set yet hears nothing. */
export function arrivalText(kind: Kind): string {
  return `onBackgroundFetchData({fetchType: '${kind}'})`;
}

/** `getBackgroundFetchToken` gives back what was set, or fails; Binance calls that `failed`. */
export function tokenText({ row }: Cell, functions: Functions): string {
  const failed = functions === 'binance' ? 'failed' : 'fail';
  return `getBackgroundFetchToken → ${row.hasToken === 1 ? 'success: token' : failed}; complete`;
}

/** A token goes with the next request, never with one that has been sent. */
export function tokenSetText(token: string): string {
  return `setBackgroundFetchToken({token: '${token}'}) → success; complete`;
}

/** Of a client before them, none of these functions is there. */
export function tooOldText(since: string): string {
  return `getBackgroundFetchData is not there: the client is older than ${since}`;
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
