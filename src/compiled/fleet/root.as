// The root of the module: what the host calls. Objects are pointers to it.

import { TellingBooks } from '../books/telling-books.ts';
import { Model } from '../domain/model.ts';
import { Shard } from './shard.ts';

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
