/**
 * When a person opens and closes an app: exogenous, so the same people do the same things whatever the policy. The cursor
 * knows the next open and the end of the running session; an engine asks for the next after it has delivered one.
 */

import { draw, type Key } from '../kernel/draw.ts';
import type { Law } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { TracedApp, UsageModel } from './model.ts';

export interface UsageCursor {
  readonly model: UsageModel;
  readonly key: Key;
  readonly trace: TracedApp | null;
  /** Multiplier of the open rate of this device. */
  readonly rate: number;
  /** Opens delivered so far. */
  opens: number;
  openAt: number;
  closeAt: number;
}

export function usageAtStart(model: UsageModel, key: Key, trace: TracedApp | null): UsageCursor {
  const rate = model.rate.at(key, STREAM.rate, 0);
  const cursor = { model, key, trace, rate, opens: 0, openAt: NEVER, closeAt: NEVER };
  cursor.openAt = trace ? (trace.openAt[0] ?? NEVER) : firstOpenAt(cursor);
  return cursor;
}

/** After an open at `now`: its session begins, replacing one that runs; the next open follows unless it waits for the close. */
export function afterOpen(cursor: UsageCursor, now: number): void {
  const { model, trace, opens } = cursor;
  const length = trace && !model.session ? trace.lengthMs[opens]! : sessionMs(cursor);
  cursor.opens += 1;
  cursor.closeAt = now + length;
  if (trace) cursor.openAt = trace.openAt[cursor.opens] ?? NEVER;
  else cursor.openAt = model.measure === 'openToOpen' ? now + gapMs(cursor) : NEVER;
}

/** After the close of a session at `now`. */
export function afterClose(cursor: UsageCursor, now: number): void {
  cursor.closeAt = NEVER;
  if (!cursor.trace && cursor.model.measure === 'afterClose') cursor.openAt = now + gapMs(cursor);
}

/** A stationary process starts at a random point of a gap: residual life, density S(x)/mean (contract, "Opens"). */
function firstOpenAt({ model, key, rate }: UsageCursor): number {
  if (model.firstOpen === 'immediate') return 0;
  const u = draw(key, STREAM.firstOpen, 0);
  if (model.firstOpen !== 'stationary') return wholeMs(model.firstOpen.quantile(u));
  return wholeMs(model.gap.residual(u, draw(key, STREAM.firstOpen, 1)) / rate);
}

/** The gap after the last open: at least 1 ms, so that a chain of opens leaves its instant however fast the rate. */
function gapMs({ model, key, rate, opens }: UsageCursor): number {
  return Math.max(1, wholeMs(model.gap.at(key, STREAM.gap, opens - 1) / rate));
}

function sessionMs({ model, key, opens }: UsageCursor): number {
  return wholeMs((model.session as Law).at(key, STREAM.session, opens));
}
