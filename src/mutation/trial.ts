/** What a small scenario leaves: compared with what it left before, it tells whether anything has changed. */

import { createHash } from 'node:crypto';
import { Books } from '../compiled/books/books.ts';
import type { OpenLog } from '../compiled/books/open-log.ts';
import type { Cell } from '../compiled/domain/cell.ts';
import type { CapacityModel, Model } from '../compiled/domain/model.ts';
import type { FactCode } from '../compiled/facts/codes.ts';
import { OrderedShard } from '../compiled/fleet/ordered-shard.ts';
import {
  beginDevices,
  endDevices,
  endWindow,
  liveDevices,
  liveWindow,
  Shard,
} from '../compiled/fleet/shard.ts';
import { digestText } from '../kernel/digest-text.ts';
import { compile } from '../scenario/compile/compile.ts';
import { readTraces } from '../scenario/compile/read-traces.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

export interface Left {
  /** Of the facts. */
  readonly digest: string;
  readonly events: number;
  readonly tallies: readonly unknown[];
  /** What came of each open, by the columns of the log; `null` if it was not kept. */
  readonly opens: readonly Float64Array[] | null;
}

/** As few clusters as there can be whose books differ, so that devices share a tally. @param folder of its traces */
export async function smallModel(scenario: unknown, folder: string): Promise<Model> {
  const parsed = parseScenario(scenario);
  return compile(parsed, await readTraces(parsed, folder), { replication: 0, clusters: 2 }).model;
}

/** The books of a run, or of some of its devices. */
export interface Share {
  readonly books: Books;
  readonly events: number;
}

/** As the fleet engine lives it, in JavaScript: one device after the other in the memory of the first, or all where they meet. */
export function lived(model: Model, devices = everyDevice(model)): Share {
  const books = new CheckedBooks(model, true);
  if (model.services.length > 0) return livedInOrder(model, books);
  const shard = new Shard(model, books);
  const events = model.capacity
    ? livedTogether(shard, model.capacity)
    : devices.reduce((sum, device) => sum + liveDevices(shard, device, device + 1), 0);
  books.close();
  return { books, events };
}

/** Hashes take what is no number for another one: a fact that carries such a thing is refused instead. */
class CheckedBooks extends Books {
  override record(
    cell: Cell,
    code: FactCode,
    count: i32,
    ...numbers: readonly [number, number, number]
  ): void {
    if (!numbers.every(Number.isFinite)) throw new RangeError(`fact ${code} carries ${numbers}`);
    super.record(cell, code, count, ...numbers);
  }
}

function livedInOrder(model: Model, books: Books): Share {
  const shard = new OrderedShard(model, books, 0, model.devices);
  let events = shard.begin();
  events += shard.live(0, model.horizonMs);
  shard.end();
  books.close();
  return { books, events };
}

function livedTogether(shard: Shard, { windowMs }: CapacityModel): number {
  const { devices, horizonMs } = shard.model;
  const windows = Math.ceil(horizonMs / windowMs);
  let events = 0;
  beginDevices(shard, 0, devices, windows);
  for (let window = 0; window < windows; window++) {
    events += liveWindow(shard, window);
    endWindow(shard, shard.load.requests);
  }
  endDevices(shard);
  return events;
}

/** The same run as two threads live it; whole where devices meet. */
export function livedInShares(model: Model): readonly Share[] {
  if (model.capacity || model.services.length > 0) return [lived(model)];
  const devices = everyDevice(model);
  return [0, 1].map((rest) =>
    lived(
      model,
      devices.filter((device) => device % 2 === rest),
    ),
  );
}

function everyDevice({ devices }: Model): number[] {
  return Array.from({ length: devices }, (_, device) => device);
}

export function merged(model: Model, shares: readonly Share[]): Left {
  const books = new Books(model);
  for (const share of shares) books.merge(share.books);
  return leftBy({ books, events: shares.reduce((sum, { events }) => sum + events, 0) });
}

export function leftBy({ books: { digest, tallies, services, opens }, events }: Share): Left {
  const ofServices = services.tallies.map(({ counts }) => counts);
  return {
    digest: digestText(digest),
    events,
    tallies: [tallies, ofServices],
    opens: opens && columnsOf(opens),
  };
}

function columnsOf({ length, device, app, openedAt, why }: OpenLog): readonly Float64Array[] {
  return [device, app, openedAt, why].map((column) => column.slice(0, length));
}

/** A hash over every number in the tallies, by name; a zero is the same as nothing, for lists grow only where something is counted. */
export function hashOfTallies(tallies: unknown): string {
  const hash = createHash('sha256');
  const visit = (value: unknown, name: string): void => {
    if (value === 0 || value === null) return;
    if (typeof value !== 'object') hash.update(`${name}=${value};`);
    else if (ArrayBuffer.isView(value))
      (value as Float64Array).forEach((each, at) => {
        if (each !== 0) visit(each, `${name}.${at}`);
      });
    else
      for (const key of Object.keys(value).sort()) visit(value[key as keyof typeof value], `${name}.${key}`);
  };
  visit(tallies, '');
  return hash.digest('hex').slice(0, 16);
}
