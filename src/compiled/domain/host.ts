/**
 * When the host app comes to the foreground and leaves it: exogenous. Its person opens it after gaps of a law, and opening a
 * mini-program opens the host as well, which then stays at least until the mini-program is closed.
 */

import { draw, type Key } from '../kernel/draw.ts';
import { residualOf, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { HostModel } from './model.ts';
import { endOfGap } from './rhythm.ts';

export class HostCursor {
  model: HostModel | null = null;
  readonly key: Key;
  /** Activations of its own so far. */
  activations: number = 0;
  /** The next activation, its own or by a mini-program. */
  activateAt: number = NEVER;
  ownAt: number = NEVER;
  /** Until when its own session lasts, and until when the mini-programs on screen stay. */
  ownUntil: number = 0;
  calledUntil: number = 0;
  isForeground: boolean = false;
  leaveAt: number = NEVER;

  constructor(key: Key) {
    this.key = key;
  }
}

/** The start of a run: activations have been going on for ever, and the host is not running. @param model `null`: no host */
export function beginHost(cursor: HostCursor, model: HostModel | null): void {
  cursor.model = model;
  cursor.activations = 0;
  cursor.isForeground = false;
  cursor.ownAt = NEVER;
  cursor.ownUntil = 0;
  cursor.calledUntil = 0;
  if (model !== null) {
    const u: number = draw(cursor.key, STREAM.hostFirst, 0);
    const gap: number = residualOf(model.gap, u, draw(cursor.key, STREAM.hostFirst, 1));
    cursor.ownAt = wholeMs(model.rhythm === null ? gap : endOfGap(model.rhythm!, 0, gap));
  }
  cursor.activateAt = cursor.ownAt;
}

/** After an activation at `now`. @returns whether it was the host's own, and not by a mini-program */
export function afterActivate(cursor: HostCursor, now: number): boolean {
  const model: HostModel = cursor.model!;
  const isOwn: boolean = now === cursor.ownAt;
  if (isOwn) {
    const session: number = wholeMs(
      valueAt(model.session, cursor.key, STREAM.hostSession, cursor.activations),
    );
    cursor.ownUntil = Math.max(cursor.ownUntil, now + session);
    cursor.ownAt = ownAfter(cursor, now);
    cursor.activations += 1;
  }
  cursor.isForeground = true;
  cursor.leaveAt = leaveOf(cursor, now);
  cursor.activateAt = cursor.ownAt;
  return isOwn;
}

export function afterLeave(cursor: HostCursor): void {
  cursor.isForeground = false;
}

/**
 * A mini-program is opened at `now`: the host is opened with it, or stays with it. A session that this open replaces has ended.
 * @param until when the last of the mini-programs on screen is closed
 */
export function callHost(cursor: HostCursor, now: number, until: number): void {
  cursor.calledUntil = until;
  if (cursor.isForeground) cursor.leaveAt = leaveOf(cursor, now);
  else cursor.activateAt = now;
}

function leaveOf(cursor: HostCursor, now: number): number {
  return Math.max(now, Math.max(cursor.ownUntil, cursor.calledUntil));
}

function ownAfter(cursor: HostCursor, now: number): number {
  const model: HostModel = cursor.model!;
  const gap: number = valueAt(model.gap, cursor.key, STREAM.hostGap, cursor.activations);
  if (model.rhythm === null) return now + Math.max(1, wholeMs(gap));
  return Math.max(now + 1, wholeMs(endOfGap(model.rhythm!, now, gap)));
}
