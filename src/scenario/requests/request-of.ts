/** The request behind a fetch, as its platform builds it. */

import { appModelOf } from '../../compiled/domain/assignment.ts';
import type { Cell } from '../../compiled/domain/cell.ts';
import { preAttemptOf } from '../../compiled/domain/chains.ts';
import { detailsMs } from '../../compiled/domain/delays.ts';
import { grayAskedBy } from '../../compiled/domain/gray.ts';
import { draw } from '../../compiled/kernel/draw.ts';
import { STREAM } from '../../compiled/kernel/streams.ts';
import type { AppSettings } from '../compile/population.ts';
import type { ResolvedScenario } from '../compile/resolved-scenario.ts';
import { PRESETS } from '../presets.ts';
import { grayReleases } from '../schema/gray-order.ts';
import type { Instant } from '../schema/text.ts';
import { binanceDetails } from './binance.ts';
import type { FetchContext, FetchRequest } from './fetch-request.ts';

/** @param cell as it is before the request is recorded @param app what the device has of the app */
export function requestOf(
  kind: FetchContext['kind'],
  cell: Cell,
  app: AppSettings,
  { start }: ResolvedScenario,
): FetchRequest {
  const { backOffice } = app.app;
  const { url, preUrl } = addressesOf(cell, app, start);
  const sentAt = cell.now + (kind === 'pre' ? detailsOfPre(cell) : 0);
  return PRESETS[app.policy.preset ?? 'wechat'].request({
    kind,
    backOffice,
    url: kind === 'pre' ? preUrl : url,
    token: cell.row.hasToken === 1 ? tokenOf(cell, app) : null,
    code: codeOf(cell),
    openid: `openid-${cell.phone.device}`,
    timestamp: start.epochMs + sentAt,
    scene: sceneOf(cell, app),
    version: String(Math.max(0, cell.row.localVersion)),
  });
}

/** What an app sets with setBackgroundFetchToken. */
export function tokenOf({ phone }: Cell, { app }: AppSettings): string {
  return `${app.backOffice.token}-${phone.device}`;
}

/** The request from which a launch learns the addresses, where the platform has one and there is something to fetch. */
export function detailsOf(
  cell: Cell,
  app: AppSettings,
  { start }: Pick<ResolvedScenario, 'start'>,
): string | undefined {
  const { policy } = app;
  if (policy.preset !== 'binance') return undefined;
  if (!policy.pre.enabled && !policy.periodic.enabled) return undefined;
  const { url, preUrl } = addressesOf(cell, app, start);
  return binanceDetails(app.app.backOffice, { preFetchUrl: preUrl, backgroundFetchUrl: url });
}

/** Where the device asks: the addresses of a gray release, if it is among its devices. */
function addressesOf(
  cell: Cell,
  { app }: AppSettings,
  start: Instant,
): { readonly url: string; readonly preUrl: string } {
  const { url, preUrl, gray } = app.backOffice;
  const asked = grayReleases(gray, start.epochMs)[grayAskedBy(cell)];
  return asked ? { url: asked.url, preUrl: asked.url } : { url, preUrl };
}

/** A pre-fetch is sent when the client has learned the address, and once more when it knows that. */
function detailsOfPre(cell: Cell): number {
  const { model, row } = cell;
  return model.pre === null ? 0 : detailsMs(cell, row.preAttempts, preAttemptOf(row));
}

/** How the running launch came about, drawn for it alone; the same whatever the policy. */
export function sceneOf(cell: Cell, { app }: AppSettings): string {
  const scenes = Object.entries(app.scenes);
  const total = scenes.reduce((sum, [, share]) => sum + share, 0);
  let rest = draw(cell.key, STREAM.scene, cell.row.launchOpen) * total;
  for (const [scene, share] of scenes) {
    rest -= share;
    if (rest < 0) return scene;
  }
  return scenes.at(-1)?.[0] ?? '1001';
}

/** A code that can be exchanged once: the same for the same launch. */
function codeOf(cell: Cell): string {
  const bits = draw(cell.key, STREAM.code, cell.row.launchOpen);
  return `code-${Math.floor(bits * 2 ** 48)
    .toString(16)
    .padStart(12, '0')}`;
}

/** The settings of the app of a cell. */
export function settingsOf(
  cell: Cell,
  population: readonly { readonly apps: readonly AppSettings[] }[],
): AppSettings {
  const { apps } = population[cell.phone.cohortIndex]!;
  const models = cell.phone.cohort.apps;
  return apps[models.indexOf(appModelOf(cell.world, cell.phone.cohort, cell.app))]!;
}
