// The root of the module: what the host calls. Objects are pointers to it.

import { TellingBooks } from '../books/telling-books.ts';
import { Model } from '../domain/model.ts';
import { ServedShard } from './served.ts';
import { Shard } from './shard.ts';

export function newServedShard(model: Model, isTold: bool, isOpenLogKept: bool, from: i32, to: i32): ServedShard {
  return new ServedShard(model, new TellingBooks(model, isTold, isOpenLogKept), from, to);
}

export function beginServed(shard: ServedShard): f64 {
  return shard.begin();
}

export function openWindow(shard: ServedShard, from: f64, to: f64): void {
  shard.open(from, to);
}

export function passServices(shard: ServedShard, to: f64): void {
  shard.pass(to);
}

export function reactTo(shard: ServedShard, to: f64): bool {
  return shard.react(to);
}

export function giveUpWindow(shard: ServedShard): void {
  shard.giveUp();
}

export function commitWindow(shard: ServedShard, to: f64): f64 {
  return shard.commit(to);
}

export function endServed(shard: ServedShard): void {
  shard.end();
}

/** What the devices of a shard ask: where the rows begin, and how many numbers they are. */
export function ownAsks(shard: ServedShard): usize {
  return shard.own.asks.dataStart;
}

export function ownAsksEnd(shard: ServedShard): i32 {
  return shard.own.end;
}

/** What happened at services in the window that was lived last, and what they answered. */
export function serviceFacts(shard: ServedShard): usize {
  return shard.services.floor.facts.rows.dataStart;
}

export function serviceFactsEnd(shard: ServedShard): i32 {
  return shard.services.floor.facts.end;
}

export function replies(shard: ServedShard): usize {
  return shard.services.floor.replies.rows.dataStart;
}

export function repliesEnd(shard: ServedShard): i32 {
  return shard.services.floor.replies.end;
}

/** Room for what all devices ask. */
export function roomForAsks(shard: ServedShard, numbers: i32): usize {
  shard.all.makeRoom(numbers);
  return shard.all.asks.dataStart;
}

export function serviceBooksOf(shard: ServedShard): usize {
  booksOf(shard).services.close(shard.model.horizonMs);
  return changetype<usize>(booksOf(shard).services);
}

export function recordBytes(shard: ServedShard): f64 {
  return shard.records.memory();
}

export { beginDevices, endDevices, endWindow, liveDevices, liveWindow } from './shard.ts';

export function allocate(bytes: i32): usize {
  return heap.alloc(bytes);
}

export function newShard(model: Model, isTold: bool, isOpenLogKept: bool): Shard {
  return new Shard(model, new TellingBooks(model, isTold, isOpenLogKept));
}

function booksOf(shard: Shard): TellingBooks {
  return changetype<TellingBooks>(shard.recorder);
}

export function requestsOf(shard: Shard): f64 {
  return shard.load.requests;
}

export function digestLow(shard: Shard): i32 {
  return booksOf(shard).digest.low;
}

export function digestHigh(shard: Shard): i32 {
  return booksOf(shard).digest.high;
}

export function opensOf(shard: Shard): usize {
  return changetype<usize>(booksOf(shard).opens);
}

export function clearOpens(shard: Shard): void {
  booksOf(shard).opens!.clear();
}

export function talliesOf(shard: Shard): usize {
  booksOf(shard).close();
  return changetype<usize>(booksOf(shard).tallies);
}
