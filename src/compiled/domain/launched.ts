/** What starts of an app do to its row: a part of `evolve`. */

import { NOT_YET } from '../kernel/time.ts';
import { endChains } from './chains.ts';
import type { AppRow } from './rows.ts';

export function coldStarted(row: AppRow, now: number): void {
  row.opens += 1;
  row.lastOpenAt = now;
  row.onScreen = 1;
  row.resident = 1;
  row.launching = 1;
  row.coldStartedAt = now;
  row.loading = 1;
  row.preOfThisLaunch = 0;
  row.preUnanswered = 0;
  row.runningVersion = row.localVersion;
  row.launchOpen = row.opens - 1;
  row.shownStoredAt = NOT_YET;
  endChains(row);
}

export function hotStarted(row: AppRow, now: number): void {
  // A session that is replaced has ended, and with it the wait for first data, unless the package is still loading.
  if (row.loading === 0) row.launching = 0;
  row.opens += 1;
  row.lastOpenAt = now;
  row.onScreen = 1;
  row.suspended = 0;
}

/** `applyUpdate`: its code begins again. */
export function restarted(row: AppRow, now: number): void {
  row.ownRetryAt = NOT_YET;
  row.runningVersion = row.localVersion;
  row.restartedAt = now;
  row.loading = 1;
  row.preLaunchRead = 0;
  row.preOfThisLaunch = 0;
  row.preUnanswered = 0;
}
