/**
 * Which network a device is on: exogenous. A Markov network stays exponentially long in a state and leaves for one of the
 * others with equal probability; it starts stationary, that is in a state with a probability proportional to its mean stay
 * (the embedded chain is uniform), and the rest of an exponential stay is exponential again.
 */

import { draw, type Key } from '../kernel/draw.ts';
import { valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { NetworkModel, NetworkState } from './model.ts';

export class NetworkCursor {
  model: NetworkModel;
  readonly key: Key;
  initial: number = 0;
  /** Changes delivered so far. */
  changes: number = 0;
  nextAt: number = NEVER;
  next: number = 0;

  constructor(model: NetworkModel, key: Key) {
    this.model = model;
    this.key = key;
  }
}

/** The start of a run. */
export function beginNetwork(cursor: NetworkCursor, model: NetworkModel): void {
  const states: NetworkState[] = model.states;
  cursor.model = model;
  cursor.changes = 0;
  cursor.nextAt = NEVER;
  cursor.initial = stationaryState(states, draw(cursor.key, STREAM.networkNext, 0));
  planChange(cursor, cursor.initial, 0);
}

/** After a change into `state` at `now`: when and where to next. */
export function afterChange(cursor: NetworkCursor, state: number, now: number): void {
  cursor.changes += 1;
  planChange(cursor, state, now);
}

function planChange(cursor: NetworkCursor, state: number, now: number): void {
  const states: NetworkState[] = cursor.model.states;
  if (states.length === 1) return;
  const stay: number = wholeMs(
    valueAt(states[state as i32]!.stay, cursor.key, STREAM.networkStay, cursor.changes),
  );
  cursor.nextAt = now + Math.max(1, stay);
  const u: number = draw(cursor.key, STREAM.networkNext, cursor.changes + 1);
  cursor.next = (state + 1 + Math.floor(u * (states.length - 1))) % states.length;
}

function stationaryState(states: NetworkState[], u: number): number {
  let total: number = 0;
  for (let index = 0; index < states.length; index++) total += states[index]!.meanStayMs;
  let rest: number = u * total;
  for (let index = 0; index < states.length; index++) {
    rest -= states[index]!.meanStayMs;
    if (rest < 0) return index;
  }
  // The one state of a steady network, whose mean stay is NEVER.
  return states.length - 1;
}
