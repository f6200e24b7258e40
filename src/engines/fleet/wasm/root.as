// The root of the module: what the host calls. Objects are pointers to it.

import { Recorder } from '../../../domain/recorder.ts';
import { Model } from '../../../domain/model.ts';
import { Shard } from '../shard.ts';

export { beginDevices, endDevices, endWindow, liveDevices, liveWindow } from '../shard.ts';

export function allocate(bytes: i32): usize {
  return heap.alloc(bytes);
}

export function newShard(model: Model, isTold: bool, isOpenLogKept: bool): Shard {
  return new Shard(model, new Recorder(model, isTold, isOpenLogKept));
}

export function requestsOf(shard: Shard): f64 {
  return shard.load.requests;
}

export function digestLow(shard: Shard): i32 {
  return shard.recorder.digest.low;
}

export function digestHigh(shard: Shard): i32 {
  return shard.recorder.digest.high;
}

export function opensOf(shard: Shard): usize {
  return changetype<usize>(shard.recorder.opens);
}

export function clearOpens(shard: Shard): void {
  shard.recorder.opens!.clear();
}

export function talliesOf(shard: Shard): usize {
  shard.recorder.close();
  return changetype<usize>(shard.recorder.tallies);
}
