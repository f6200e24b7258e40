/**
 * Phones and cells become devices: at the start of a run, and again as the next device, so that a million of them need no
 * memory of their own.
 */

import { DeviceHash } from '../kernel/digest.ts';
import type { Key } from '../kernel/draw.ts';
import { draw, setKey } from '../kernel/draw.ts';
import { copyInto } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { appModelOf, clusterOf, cohortOf, halfOf } from './assignment.ts';
import type { Cell, Phone } from './cell.ts';
import { clientReachesAt } from './client.ts';
import { beginContent } from './content.ts';
import { beginHost } from './host.ts';
import type { AppModel, CohortModel, Model, TracedApp, TracedDevice } from './model.ts';
import { beginNetwork } from './network.ts';
import { resetQuestion } from './question.ts';
import { AppRow, DeviceRow } from './rows.ts';
import { beginScript } from './script.ts';
import { beginTrail } from './trail.ts';
import { beginUsage } from './usage.ts';

const NEW_ROW: AppRow = new AppRow();
const NEW_DEVICE_ROW: DeviceRow = new DeviceRow();
const NEW_HASH: DeviceHash = new DeviceHash();

/** A phone becomes a device at the start of a run. */
export function beginPhone(phone: Phone, device: i32): void {
  const world: Model = phone.world;
  phone.device = device;
  setKey(phone.key, world.seed, world.replication as i32, device, 0);
  copyInto<DeviceHash>(phone.hash, NEW_HASH);
  copyInto<DeviceRow>(phone.row, NEW_DEVICE_ROW);
  phone.cohortIndex = cohortOf(world, device);
  phone.cluster = clusterOf(world, device);
  phone.cohort = world.cohorts[phone.cohortIndex]!;
  beginNetwork(phone.network, phone.cohort.network);
  phone.row.network = phone.network.initial;
  beginHost(phone.host, phone.cohort.host);
  beginScript(phone);
  phone.endAt = world.horizonMs;
  if (world.traced !== null) phone.endAt = Math.min(phone.endAt, world.traced!.devices[device]!.endAt);
  findApps(phone);
}

/** The apps of a device are those of its trace; else it has each app of the scenario with a probability of its own. */
function findApps(phone: Phone): void {
  const world: Model = phone.world;
  phone.apps = 0;
  if (world.traced !== null) {
    const traced: TracedDevice = world.traced!.devices[phone.device]!;
    phone.apps = traced.apps.length;
    return;
  }
  const apps: AppModel[] = phone.cohort.apps;
  const key: Key = phone.appKey;
  for (let app = 0; app < apps.length; app++) {
    setKey(key, world.seed, world.replication as i32, phone.device, app);
    if (draw(key, STREAM.installed, 0) >= apps[app]!.share) continue;
    phone.appAt[phone.apps] = app;
    phone.apps += 1;
  }
}

/** A cell becomes an app of its phone, which has begun, at the start of a run. @param index of the app on the device */
export function beginCell(cell: Cell, index: i32): void {
  const world: Model = cell.world;
  const phone: Phone = cell.phone;
  const device: i32 = phone.device;
  const trace: TracedApp | null = world.traced === null ? null : world.traced!.devices[device]!.apps[index]!;
  const app: i32 = trace === null ? phone.appAt[index]! : (trace.app as i32);
  const model: AppModel = appModelOf(world, phone.cohort, app);
  cell.app = app;
  cell.model = model;
  cell.group = model.group as i32;
  cell.account = phone.cluster * (world.groups as i32) + cell.group;
  cell.part = halfOf(world, device) * (world.groups as i32) + cell.group;
  setKey(cell.key, world.seed, world.replication as i32, device, app);
  copyInto<AppRow>(cell.row, NEW_ROW);
  beginTrail(cell.trail);
  beginUsage(cell.usage, model.usage, trace, world.campaigns, app);
  beginContent(cell.content, model.origin.content, world, device, app);
  cell.periodicFetch.n = -1;
  cell.preFetch.n = -1;
  cell.ownFetch.n = -1;
  resetQuestion(cell.periodicFetch.question);
  resetQuestion(cell.preFetch.question);
  resetQuestion(cell.ownFetch.question);
  resetQuestion(cell.check);
  resetQuestion(cell.download);
  // The others are set as a request is sent; what a launch would have waited is asked without one.
  cell.ownFetch.origin = model.origin;
  cell.isWatched = isWatched(phone.cohort, model);
  cell.releases = 0;
  cell.lookedUntil = 0;
  cell.hasToken = draw(cell.key, STREAM.token, 0) < model.tokenShare;
  cell.supportedAt = fetchesFrom(cell, model);
  cell.pullableAt = model.pullUptake === null ? 0 : clientReachesAt(phone, model.pullUptake!);
  cell.isStarred = draw(cell.key, STREAM.starred, 0) < model.starredShare;
}

/** From when on launches of an app fetch: by the client of the device, or by a share of its own. */
function fetchesFrom(cell: Cell, model: AppModel): number {
  if (model.fetchUptake !== null) return clientReachesAt(cell.phone, model.fetchUptake!);
  return draw(cell.key, STREAM.supported, 0) < model.supportedShare ? 0 : NEVER;
}

function isWatched(cohort: CohortModel, model: AppModel): boolean {
  const isOwn: boolean = model.update !== null || model.analytics !== null || model.own !== null;
  return isOwn || cohort.sweep !== null;
}

/** The device has lived to its end: the books of one of its apps are closed. */
export function endCell(cell: Cell): void {
  cell.now = cell.phone.endAt;
  cell.recorder.closeCell(cell);
}
