/**
 * A cell is one (device, app) pair while it lives: its rows, the clock's hand, and cursors into the exogenous processes.
 * Rows change through facts alone; cursors are pure functions of an address and time, kept so as not to be recomputed.
 */

import type { FactCode } from '../facts/codes.ts';
import { DeviceHash } from '../kernel/digest.ts';
import { Key } from '../kernel/draw.ts';
import { index } from '../kernel/native.ts';
import { NEVER } from '../kernel/time.ts';
import { REQUEST } from '../services/ask.ts';
import type { ServiceFacts } from '../services/service-facts.ts';
import { ContentCursor } from './content.ts';
import type { Desk } from './desk.ts';
import { type FetchCursor, ownFetch, periodicFetch, preFetch } from './fetch-cursor.ts';
import { HostCursor } from './host.ts';
import type { OriginLoad } from './load.ts';
import type { AppModel, CohortModel, Model, NetworkState, TracedUsage } from './model.ts';
import { NetworkCursor } from './network.ts';
import { Question } from './question.ts';
import { AppRow, DeviceRow } from './rows.ts';
import { Trail } from './trail.ts';
import { UsageCursor } from './usage.ts';

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
  /** Whether an input has touched other apps than its own. */
  isTouched: boolean = false;
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

/** What receives facts; it sees the rows as they were before. */
export abstract class Recorder {
  /** A fact, and the rows it is about to change. @param count how many of the numbers it carries */
  abstract record(cell: Cell, code: FactCode, count: i32, a: number, b: number, c: number): void;
  /** The device has lived to its end, at `cell.now`. Called for each of its apps. */
  abstract closeCell(cell: Cell): void;
  /** After its apps, the device itself. */
  abstract closePhone(phone: Phone): void;
  /** Whether devices only try out what they would do, from now on: nothing is written down. */
  abstract tryOut(isDry: boolean): void;
  /** What has happened at services, in its order. */
  abstract serve(facts: ServiceFacts): void;
}

export class Cell {
  readonly world: Model;
  model: AppModel;
  readonly phone: Phone;
  readonly load: OriginLoad;
  /** Where it hands in what it asks of services. */
  readonly desk: Desk;
  readonly recorder: Recorder;
  readonly key: Key;
  readonly row: AppRow = new AppRow();
  readonly trail: Trail = new Trail();
  readonly usage: UsageCursor;
  readonly content: ContentCursor;
  readonly periodicFetch: FetchCursor;
  readonly preFetch: FetchCursor;
  readonly ownFetch: FetchCursor;
  /** What is known of the last check for a package and the last download, if a service decides how they end. */
  readonly check: Question;
  readonly download: Question;
  app: i32 = 0;
  /** Which app of which cohort it is; which tally counts what happens to it, and which timeline when. */
  group: i32 = 0;
  account: i32 = 0;
  part: i32 = 0;
  hasToken: boolean = false;
  isStarred: boolean = true;
  /** Whether there is more to count of it than of most: versions, sweeps, what is reported, its own requests. */
  isWatched: boolean = false;
  /** From when on its launches fetch and it can be told to fetch now; NEVER: the client stays too old. */
  supportedAt: number = 0;
  pullableAt: number = 0;
  /** Releases of the app so far. */
  releases: i32 = 0;
  /** Until when its version has been looked at: see compiled/books/versions.ts. */
  lookedUntil: number = 0;
  /** The instant of the input that is being handled. */
  now: number = 0;

  constructor(phone: Phone, load: OriginLoad, desk: Desk, recorder: Recorder) {
    this.world = phone.world;
    const model: AppModel = phone.cohort.apps[0]!;
    const key: Key = new Key();
    this.model = model;
    this.key = key;
    this.phone = phone;
    this.load = load;
    this.desk = desk;
    this.recorder = recorder;
    this.usage = new UsageCursor(model.usage, key);
    this.content = new ContentCursor(model.origin.content);
    const servedBy: Float64Array = phone.world.servedBy;
    this.periodicFetch = periodicFetch(model.origin, servedBy);
    this.preFetch = preFetch(model.origin, servedBy);
    this.ownFetch = ownFetch(model.origin, servedBy);
    this.check = new Question(REQUEST.check, servedBy);
    this.download = new Question(REQUEST.download, servedBy);
  }
}

/** How many apps a device has at most. */
export function mostApps(world: Model): i32 {
  let most: i32 = 1;
  const traced: TracedUsage | null = world.traced;
  if (traced !== null) {
    for (let index = 0; index < traced.devices.length; index++) {
      const apps: i32 = traced.devices[index]!.apps.length;
      if (apps > most) most = apps;
    }
  }
  for (let index = 0; index < world.cohorts.length; index++) {
    const apps: i32 = world.cohorts[index]!.apps.length;
    if (apps > most) most = apps;
  }
  return most;
}

/** The network state in which the device is. */
export function networkOf(cell: Cell): NetworkState {
  return cell.phone.cohort.network.states[index(cell.phone.row.network)]!;
}
