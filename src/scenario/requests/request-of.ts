/** The request behind a fetch, as its platform builds it. */

import { appModelOf } from '../../compiled/domain/assignment.ts';
import type { Cell } from '../../compiled/domain/cell.ts';
import { grayAskedBy } from '../../compiled/domain/gray.ts';
import { draw } from '../../compiled/kernel/draw.ts';
import { STREAM } from '../../compiled/kernel/streams.ts';
import type { AppSettings } from '../compile/population.ts';
import type { ResolvedScenario } from '../compile/resolved-scenario.ts';
import { PRESETS } from '../presets.ts';
import { grayReleases } from '../schema/gray-order.ts';
import type { FetchContext, FetchRequest } from './fetch-request.ts';

/** @param cell at the instant at which the request is sent @param app what the device has of the app */
export function requestOf(
  kind: FetchContext['kind'],
  cell: Cell,
  app: AppSettings,
  { start }: ResolvedScenario,
): FetchRequest {
  const { backOffice } = app.app;
  const { url, preUrl, gray, token } = backOffice;
  const asked = grayReleases(gray, start.epochMs)[grayAskedBy(cell)];
  const address = asked?.url ?? (kind === 'pre' ? preUrl : url);
  return PRESETS[app.policy.preset ?? 'wechat'].request({
    kind,
    backOffice,
    url: address,
    token: cell.row.hasToken === 1 ? `${token}-${cell.phone.device}` : null,
    code: codeOf(cell),
    timestamp: start.epochMs + cell.now,
    scene: sceneOf(cell, app),
    version: String(Math.max(0, cell.row.localVersion)),
  });
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
