/**
 * When a person opens and closes an app: exogenous, so the same people do the same things whatever the policy. The cursor
 * knows the next open and the end of the running session; an engine asks for the next after it has delivered one.
 */

import { draw, type Key } from '../kernel/draw.ts';
import { quantileOf, residualOf, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { RhythmModel, TracedApp, UsageModel } from './model.ts';
import { endOfGap } from './rhythm.ts';

export class UsageCursor {
  model: UsageModel;
  readonly key: Key;
  trace: TracedApp | null = null;
  /** Multiplier of the open rate of this device. */
  rate: number = 1;
  /** Opens delivered so far. */
  opens: number = 0;
  openAt: number = NEVER;
  closeAt: number = NEVER;

  constructor(model: UsageModel, key: Key) {
    this.model = model;
    this.key = key;
  }
}

/** The start of a run. @param trace what the person does, if it is not drawn */
export function beginUsage(cursor: UsageCursor, model: UsageModel, trace: TracedApp | null): void {
  cursor.model = model;
  cursor.trace = trace;
  cursor.opens = 0;
  cursor.rate = valueAt(model.rate, cursor.key, STREAM.rate, 0);
  cursor.openAt = trace ? tracedOpenAt(trace, 0) : firstOpenAt(cursor);
}

/** After an open at `now`: its session begins, replacing one that runs; the next open follows unless it waits for the close. */
export function afterOpen(cursor: UsageCursor, now: number): void {
  const trace: TracedApp | null = cursor.trace;
  cursor.closeAt = now + sessionMs(cursor);
  cursor.opens += 1;
  if (trace) cursor.openAt = tracedOpenAt(trace, cursor.opens);
  else cursor.openAt = isGapFromOpen(cursor.model) ? openAfter(cursor, now) : NEVER;
}

/** After the close of a session at `now`. */
export function afterClose(cursor: UsageCursor, now: number): void {
  if (cursor.trace === null && cursor.model.isGapAfterClose) cursor.openAt = openAfter(cursor, now);
}

/** The host has been opened at `now`, for the n-th time: that may open the app. */
export function afterHostOpen(cursor: UsageCursor, now: number, n: number): void {
  if (!cursor.model.isOfHostOpens) return;
  const probability: number = cursor.model.hostOpenProbability * cursor.rate;
  if (draw(cursor.key, STREAM.hostOpen, n) < probability) cursor.openAt = now;
}

function isGapFromOpen(model: UsageModel): boolean {
  return !model.isGapAfterClose && !model.isOfHostOpens;
}

function tracedOpenAt(trace: TracedApp, n: number): number {
  return n < trace.openAt.length ? trace.openAt[n as i32]! : NEVER;
}

/** A stationary process starts at a random point of a gap: residual life, density S(x)/mean (contract, "Opens"). */
function firstOpenAt(cursor: UsageCursor): number {
  const model: UsageModel = cursor.model;
  const key: Key = cursor.key;
  if (model.isOfHostOpens) return NEVER;
  if (model.isFirstOpenStationary) {
    const u: number = draw(key, STREAM.firstOpen, 0);
    const gap: number = residualOf(model.gap, u, draw(key, STREAM.firstOpen, 1)) / cursor.rate;
    return wholeMs(model.rhythm === null ? gap : endOfGap(model.rhythm!, 0, gap));
  }
  if (model.firstOpen === null) return 0;
  return wholeMs(quantileOf(model.firstOpen!, draw(key, STREAM.firstOpen, 0)));
}

/** The open after a gap: at least 1 ms later, so that a chain of opens leaves its instant however fast the rate. */
function openAfter(cursor: UsageCursor, now: number): number {
  const drawn: number = valueAt(cursor.model.gap, cursor.key, STREAM.gap, cursor.opens - 1);
  const gap: number = drawn / cursor.rate;
  const rhythm: RhythmModel | null = cursor.model.rhythm;
  if (rhythm === null) return now + Math.max(1, wholeMs(gap));
  return Math.max(now + 1, wholeMs(endOfGap(rhythm, now, gap)));
}

function sessionMs(cursor: UsageCursor): number {
  const model: UsageModel = cursor.model;
  if (model.session === null) return cursor.trace!.lengthMs[cursor.opens as i32]!;
  return wholeMs(valueAt(model.session!, cursor.key, STREAM.session, cursor.opens));
}
