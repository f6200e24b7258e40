/** What an app has on its screen: a part of `evolve`. */

import type { AppRow } from './rows.ts';

/** Whether the pre-fetch read that returns at an instant is the launch's: asked when the package had loaded, not before. */
export function isLaunchRead(row: AppRow, at: number, waitedMs: number): boolean {
  return row.preLaunchRead === 1 && at - waitedMs >= row.loadedAt;
}

/** Data is on the screen, and ends the wait of a launch. */
export function show(row: AppRow, storedAt: number): void {
  if (!isDataShown(row)) return;
  row.launching = 0;
  if (storedAt > row.shownStoredAt) row.shownStoredAt = storedAt;
}

/** When the data in the cache of the app itself was made. */
export function ownBornAt(row: AppRow): number {
  return row.ownStoredAt - row.ownAgeMs;
}

/** Which open an own request is of, the index of its draws: the launch that waits for it, or the open that shows older data. */
export function ownRequestOf(row: AppRow): number {
  return row.launching === 1 ? row.launchOpen : row.opens - 1;
}

/** Data can be on the screen once the package of the launch has loaded, even if a hot start read it before. */
export function isDataShown(row: AppRow): boolean {
  return row.loading === 0;
}
