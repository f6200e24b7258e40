/**
 * A cell is one (device, app) pair while it lives: its rows, the clock's hand, and cursors into the exogenous processes.
 * Rows change through facts alone; cursors are pure functions of an address and time, kept so as not to be recomputed.
 * Phones and cells can begin again as another device, so that a million of them need no memory of their own.
 */

import { DeviceHash } from '../kernel/digest.ts';
import { draw, Key, setKey } from '../kernel/draw.ts';
import { copyInto, index } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER } from '../kernel/time.ts';
import { beginContent, ContentCursor } from './content.ts';
import { beginHost, HostCursor } from './host.ts';
import type { OriginLoad } from './load.ts';
import type { AppModel, CohortModel, Model, NetworkState, TracedApp, TracedDevice } from './model.ts';
import { beginNetwork, NetworkCursor } from './network.ts';
import { type FetchCursor, ownFetch, periodicFetch, preFetch } from './origin.ts';
import type { Recorder } from './recorder.ts';
import { AppRow, DeviceRow } from './rows.ts';
import { beginScript } from './script.ts';
import { beginTrail, Trail } from './trail.ts';
import { beginUsage, UsageCursor } from './usage.ts';

/** What the cells of one device share. */
export class Phone {
  readonly world: Model;
  /** The address of what is drawn once for all apps of the device. */
  readonly key: Key;
  readonly row: DeviceRow = new DeviceRow();
  readonly network: NetworkCursor;
  readonly host: HostCursor;
  /** The rolling hash of its facts (decision D7). */
  readonly hash: DeviceHash = new DeviceHash();
  device: i32 = 0;
  cohort: CohortModel;
  cohortIndex: i32 = 0;
  cluster: i32 = 0;
  /** The address of what is drawn for an app that it may have. */
  readonly appKey: Key = new Key();
  /** How many apps it has, and which. */
  apps: i32 = 0;
  readonly appAt: Int32Array;
  /** Its apps while they live, in the order of the list. */
  readonly cells: Cell[] = [];
  /** The step of the script that meets it next. */
  scriptStep: i32 = -1;
  scriptAt: number = NEVER;
  /** The device is observed in [0, endAt). */
  endAt: number = 0;

  constructor(world: Model) {
    this.world = world;
    const key: Key = new Key();
    const cohort: CohortModel = world.cohorts[0]!;
    this.key = key;
    this.cohort = cohort;
    this.network = new NetworkCursor(cohort.network, key);
    this.host = new HostCursor(key);
    this.appAt = new Int32Array(mostApps(world));
  }
}

export class Cell {
  readonly world: Model;
  model: AppModel;
  readonly phone: Phone;
  readonly load: OriginLoad;
  readonly recorder: Recorder;
  readonly key: Key;
  readonly row: AppRow = new AppRow();
  readonly trail: Trail = new Trail();
  readonly usage: UsageCursor;
  readonly content: ContentCursor;
  readonly periodicFetch: FetchCursor;
  readonly preFetch: FetchCursor;
  readonly ownFetch: FetchCursor;
  app: i32 = 0;
  /** Which app of which cohort it is, and which tally counts what happens to it. */
  group: i32 = 0;
  account: i32 = 0;
  hasToken: boolean = false;
  isStarred: boolean = true;
  /** Whether there is more to count of it than of most: versions, sweeps, what is reported, its own requests. */
  isWatched: boolean = false;
  isSupported: boolean = true;
  /** Releases of the app so far. */
  releases: i32 = 0;
  /** Until when its version has been looked at: see projections/versions.ts. */
  lookedUntil: number = 0;
  /** The instant of the input that is being handled. */
  now: number = 0;

  constructor(phone: Phone, load: OriginLoad, recorder: Recorder) {
    this.world = phone.world;
    const model: AppModel = phone.cohort.apps[0]!;
    const key: Key = new Key();
    this.model = model;
    this.key = key;
    this.phone = phone;
    this.load = load;
    this.recorder = recorder;
    this.usage = new UsageCursor(model.usage, key);
    this.content = new ContentCursor(model.origin.content);
    this.periodicFetch = periodicFetch(model.origin);
    this.preFetch = preFetch(model.origin);
    this.ownFetch = ownFetch(model.origin);
  }
}

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

/** Clusters are neighbouring devices, as many in each to within one. */
export function clusterOf(world: Model, device: i32): i32 {
  return Math.floor((device * world.clusters) / world.devices) as i32;
}

/** Cohorts have their exact shares, to within one device: multiples of the golden ratio lie evenly in [0, 1). */
export function cohortOf(world: Model, device: i32): i32 {
  const turns: number = (device + 0.5) * 0.618033988749895;
  const point: number = turns - Math.floor(turns);
  const last: i32 = world.cohorts.length - 1;
  let cohort: i32 = 0;
  while (cohort < last && point >= world.cohorts[cohort]!.upTo) cohort += 1;
  return cohort;
}

/** What an app is to the devices of a cohort; those of a trace are all alike. @param app as a fact names it */
export function appModelOf(world: Model, cohort: CohortModel, app: i32): AppModel {
  return cohort.apps[world.traced === null ? app : 0]!;
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
    const share: number = apps[app]!.share;
    if (share < 1) setKey(key, world.seed, world.replication as i32, phone.device, app);
    if (share < 1 && draw(key, STREAM.installed, 0) >= share) continue;
    phone.appAt[phone.apps] = app;
    phone.apps += 1;
  }
}

function mostApps(world: Model): i32 {
  let most: i32 = 1;
  for (let index = 0; index < world.cohorts.length; index++) {
    const apps: i32 = world.cohorts[index]!.apps.length;
    if (apps > most) most = apps;
  }
  return most;
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
  cell.now = 0;
  setKey(cell.key, world.seed, world.replication as i32, device, app);
  copyInto<AppRow>(cell.row, NEW_ROW);
  beginTrail(cell.trail);
  beginUsage(cell.usage, model.usage, trace);
  beginContent(cell.content, model.origin.content, world, device, app);
  cell.periodicFetch.n = -1;
  cell.preFetch.n = -1;
  cell.ownFetch.n = -1;
  cell.periodicFetch.origin = model.origin;
  cell.preFetch.origin = model.origin;
  cell.ownFetch.origin = model.origin;
  cell.isWatched = isWatched(phone.cohort, model);
  cell.releases = 0;
  cell.lookedUntil = 0;
  cell.hasToken = draw(cell.key, STREAM.token, 0) < model.tokenShare;
  cell.isSupported = model.supportedShare >= 1 || draw(cell.key, STREAM.supported, 0) < model.supportedShare;
  cell.isStarred = model.starredShare >= 1 || draw(cell.key, STREAM.starred, 0) < model.starredShare;
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

/** The network state in which the device is. */
export function networkOf(cell: Cell): NetworkState {
  return cell.phone.cohort.network.states[index(cell.phone.row.network)]!;
}
