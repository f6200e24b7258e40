/**
 * Which network a device is on: exogenous. A Markov network stays exponentially long in a state and leaves for one of the
 * others with equal probability; it starts stationary, that is in a state with a probability proportional to its mean stay
 * (the embedded chain is uniform), and the rest of an exponential stay is exponential again.
 */

import { draw, type Key } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { NetworkModel, NetworkState } from './model.ts';

export interface NetworkCursor {
  readonly model: NetworkModel;
  readonly key: Key;
  readonly initial: number;
  /** Changes delivered so far. */
  changes: number;
  nextAt: number;
  next: number;
}

export function networkAtStart(model: NetworkModel, key: Key): NetworkCursor {
  const initial =
    model.states.length === 1 ? 0 : stationaryState(model.states, draw(key, STREAM.networkNext, 0));
  const cursor = { model, key, initial, changes: 0, nextAt: NEVER, next: initial };
  planChange(cursor, initial, 0);
  return cursor;
}

/** After a change into `state` at `now`: when and where to next. */
export function afterChange(cursor: NetworkCursor, state: number, now: number): void {
  cursor.changes += 1;
  planChange(cursor, state, now);
}

function planChange(cursor: NetworkCursor, state: number, now: number): void {
  const { model, key, changes } = cursor;
  const others = model.states.length - 1;
  if (others === 0) return;
  const stay = wholeMs(model.states[state]!.stay.at(key, STREAM.networkStay, changes));
  cursor.nextAt = now + Math.max(1, stay);
  const step = 1 + Math.floor(draw(key, STREAM.networkNext, changes + 1) * others);
  cursor.next = (state + step) % model.states.length;
}

function stationaryState(states: readonly NetworkState[], u: number): number {
  let rest = u * states.reduce((sum, state) => sum + state.meanStayMs, 0);
  const index = states.findIndex((state) => {
    rest -= state.meanStayMs;
    return rest < 0;
  });
  return index < 0 ? states.length - 1 : index;
}
