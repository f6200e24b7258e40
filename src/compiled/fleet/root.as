// The root of the module: what the host calls. Objects are pointers to it.

import { TellingBooks } from '../books/telling-books.ts';
import { Model } from '../domain/model.ts';
import { OrderedShard } from './ordered-shard.ts';
import { Shard } from './shard.ts';
import { WaitingShard } from './waiting-shard.ts';
import { WindowShard } from './window-shard.ts';

export function newWindowShard(model: Model, isTold: bool, isOpenLogKept: bool, from: i32, to: i32): WindowShard {
  return new WindowShard(model, new TellingBooks(model, isTold, isOpenLogKept), from, to);
}

export function newOrderedShard(model: Model, isTold: bool, isOpenLogKept: bool, from: i32, to: i32): OrderedShard {
  return new OrderedShard(model, new TellingBooks(model, isTold, isOpenLogKept), from, to);
}

export function liveInOrder(shard: OrderedShard, from: f64, to: f64): f64 {
  return shard.live(from, to);
}

export function beginServed(shard: WaitingShard): f64 {
  return shard.begin();
}

export function openWindow(shard: WindowShard, from: f64, to: f64): void {
  shard.open(from, to);
}

export function passServices(shard: WindowShard, to: f64): void {
  shard.pass(to);
}

export function reactTo(shard: WindowShard, to: f64): bool {
  return shard.react(to);
}

export function giveUpWindow(shard: WindowShard): void {
  shard.giveUp();
}

export function commitWindow(shard: WindowShard, to: f64): f64 {
  return shard.commit(to);
}

export function endServed(shard: WaitingShard): void {
  shard.end();
}

/** What the devices of a shard ask: where the rows begin, and how many numbers they are. */
export function ownAsks(shard: WindowShard): usize {
  return shard.own.rows.dataStart;
}

export function ownAsksEnd(shard: WindowShard): i32 {
  return shard.own.end;
}

/** What happened at services in the window that was lived last, and what they answered. */
export function serviceFacts(shard: WaitingShard): usize {
  return shard.services.floor.facts.rows.dataStart;
}

export function serviceFactsEnd(shard: WaitingShard): i32 {
  return shard.services.floor.facts.end;
}

export function replies(shard: WaitingShard): usize {
  return shard.services.floor.replies.rows.dataStart;
}

export function repliesEnd(shard: WaitingShard): i32 {
  return shard.services.floor.replies.end;
}

/** Room for what all devices ask. */
export function roomForAsks(shard: WindowShard, numbers: i32): usize {
  shard.all.makeRoom(numbers);
  return shard.all.rows.dataStart;
}

export function serviceBooksOf(shard: WaitingShard): usize {
  booksOf(shard).services.close(shard.model.horizonMs);
  return changetype<usize>(booksOf(shard).services);
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
