/**
 * A cell is one (device, app) pair while it lives: its rows, the clock's hand, and cursors into the exogenous processes.
 * Rows change through facts alone; cursors are pure functions of an address and time, kept so as not to be recomputed.
 * Phones and cells can begin again as another device, so that a million of them need no memory of their own.
 */

import { DeviceHash } from '../kernel/digest.ts';
import { draw, Key, setKey } from '../kernel/draw.ts';
import { copyInto, index } from '../kernel/native.ts';
import { STREAM } from '../kernel/streams.ts';
import { beginContent, ContentCursor } from './content.ts';
import type { OriginLoad } from './load.ts';
import type { AppModel, Model, NetworkState, TracedApp } from './model.ts';
import { beginNetwork, NetworkCursor } from './network.ts';
import { type FetchCursor, periodicFetch, preFetch } from './origin.ts';
import type { Recorder } from './recorder.ts';
import { AppRow, DeviceRow } from './rows.ts';
import { beginUsage, UsageCursor } from './usage.ts';

/** What the cells of one device share. */
export class Phone {
  readonly world: Model;
  /** The address of what is drawn once for all apps of the device. */
  readonly key: Key;
  readonly row: DeviceRow = new DeviceRow();
  readonly network: NetworkCursor;
  /** The rolling hash of its facts (decision D7). */
  readonly hash: DeviceHash = new DeviceHash();
  device: i32 = 0;
  /** The device is observed in [0, endAt). */
  endAt: number = 0;

  constructor(world: Model) {
    this.world = world;
    const key: Key = new Key();
    this.key = key;
    this.network = new NetworkCursor(world.network, key);
  }
}

export class Cell {
  readonly world: Model;
  readonly model: AppModel;
  readonly phone: Phone;
  readonly load: OriginLoad;
  readonly recorder: Recorder;
  readonly key: Key;
  readonly row: AppRow = new AppRow();
  readonly usage: UsageCursor;
  readonly content: ContentCursor;
  readonly periodicFetch: FetchCursor = periodicFetch();
  readonly preFetch: FetchCursor = preFetch();
  app: i32 = 0;
  hasToken: boolean = false;
  /** The instant of the input that is being handled. */
  now: number = 0;

  constructor(phone: Phone, load: OriginLoad, recorder: Recorder) {
    this.world = phone.world;
    const model: AppModel = phone.world.app;
    const key: Key = new Key();
    this.model = model;
    this.key = key;
    this.phone = phone;
    this.load = load;
    this.recorder = recorder;
    this.usage = new UsageCursor(model.usage, key);
    this.content = new ContentCursor(model.origin.content);
  }
}

const NEW_ROW: AppRow = new AppRow();
const NEW_HASH: DeviceHash = new DeviceHash();

/** A phone becomes a device at the start of a run. */
export function beginPhone(phone: Phone, device: i32): void {
  const world: Model = phone.world;
  phone.device = device;
  setKey(phone.key, world.seed, world.replication as i32, device, 0);
  copyInto<DeviceHash>(phone.hash, NEW_HASH);
  beginNetwork(phone.network);
  phone.row.network = phone.network.initial;
  phone.endAt = world.horizonMs;
  if (world.traced !== null) phone.endAt = Math.min(phone.endAt, world.traced!.devices[device]!.endAt);
}

/** How many apps a device has: those of its trace, or the one of the scenario. */
export function appsOf(world: Model, device: i32): i32 {
  return world.traced === null ? 1 : world.traced!.devices[device]!.apps.length;
}

/** A cell becomes an app of its phone, which has begun, at the start of a run. @param index of the app on the device */
export function beginCell(cell: Cell, index: i32): void {
  const world: Model = cell.world;
  const device: i32 = cell.phone.device;
  const trace: TracedApp | null = world.traced === null ? null : world.traced!.devices[device]!.apps[index]!;
  cell.app = trace === null ? 0 : (trace.app as i32);
  cell.now = 0;
  setKey(cell.key, world.seed, world.replication as i32, device, cell.app);
  copyInto<AppRow>(cell.row, NEW_ROW);
  beginUsage(cell.usage, trace);
  beginContent(cell.content, world, device, cell.app);
  cell.periodicFetch.n = -1;
  cell.preFetch.n = -1;
  cell.hasToken = draw(cell.key, STREAM.token, 0) < cell.model.tokenShare;
}

/** The device has lived to its end: the books of one of its apps are closed. */
export function endCell(cell: Cell): void {
  cell.now = cell.phone.endAt;
  cell.recorder.closeCell(cell);
}

/** The network state in which the device is. */
export function networkOf(cell: Cell): NetworkState {
  return cell.world.network.states[index(cell.phone.row.network)]!;
}
