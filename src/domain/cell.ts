/**
 * A cell is one (device, app) pair while it lives: its rows, the clock's hand, and cursors into the exogenous processes.
 * Rows change through facts alone; cursors are pure functions of an address and time, kept so as not to be recomputed.
 */

import type { FactCode } from '../facts/vocabulary.ts';
import { type DeviceHash, emptyHash } from '../kernel/digest.ts';
import { draw, type Key, keyOf } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { type ContentCursor, contentAtStart } from './content.ts';
import type { OriginLoad } from './load.ts';
import type { AppModel, Model } from './model.ts';
import { type NetworkCursor, networkAtStart } from './network.ts';
import { type AppRow, type DeviceRow, emptyAppRow } from './rows.ts';
import { type UsageCursor, usageAtStart } from './usage.ts';

/** What receives facts: it sees each fact and the rows it is about to change. */
export interface Recorder {
  record(cell: Cell, code: FactCode, a: number, b: number, c: number): void;
  /** A device has lived to its end. @param cells all of that device */
  closeDevice(cells: readonly Cell[]): void;
}

/** What the cells of one device share. */
export interface Phone {
  readonly device: number;
  /** The address of what is drawn once for all apps of the device. */
  readonly key: Key;
  readonly row: DeviceRow;
  readonly network: NetworkCursor;
  /** The device is observed in [0, endAt). */
  readonly endAt: number;
  /** The rolling hash of its facts (decision D7). */
  readonly hash: DeviceHash;
}

export interface Cell {
  readonly world: Model;
  readonly model: AppModel;
  readonly phone: Phone;
  readonly app: number;
  readonly key: Key;
  readonly row: AppRow;
  readonly usage: UsageCursor;
  readonly content: ContentCursor;
  readonly hasToken: boolean;
  readonly load: OriginLoad;
  readonly recorder: Recorder;
  /** The instant of the input that is being handled. */
  now: number;
}

/** The device as it is at the start of a run. */
export function phoneAtStart(world: Model, device: number): Phone {
  const key = keyOf({ seed: world.seed, replication: world.replication, device, app: 0 });
  const network = networkAtStart(world.network, key);
  const endAt = Math.min(world.horizonMs, world.traced?.devices[device]?.endAt ?? world.horizonMs);
  return { device, key, row: { network: network.initial }, network, endAt, hash: emptyHash() };
}

/** The apps of a device as they are at the start of a run: those of its trace, or the one of the scenario. */
export function cellsAtStart(world: Model, phone: Phone, load: OriginLoad, recorder: Recorder): Cell[] {
  const traced = world.traced?.devices[phone.device]?.apps;
  const apps = traced ? traced.map((trace) => trace.app) : [0];
  return apps.map((app, index) => {
    const { seed, replication } = world;
    const key = keyOf({ seed, replication, device: phone.device, app });
    return {
      world,
      model: world.app,
      phone,
      app,
      key,
      row: emptyAppRow(),
      usage: usageAtStart(world.app.usage, key, traced?.[index] ?? null),
      content: contentAtStart(world.app.origin.content, { seed, replication, device: phone.device, app }),
      load,
      hasToken: draw(key, STREAM.token, 0) < world.app.tokenShare,
      recorder,
      now: 0,
    };
  });
}
