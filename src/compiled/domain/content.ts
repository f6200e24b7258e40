/**
 * How often the content at the origin has changed: exogenous, and looked at lazily, at the instants when a request or a
 * read asks. The version is the number of changes up to and including now, so a change precedes what happens with it.
 */

import { draw, Key, SHARED, setKey } from '../kernel/draw.ts';
import { residualOf, valueAt } from '../kernel/law.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, NOT_YET, wholeMs } from '../kernel/time.ts';
import type { Model } from './model.ts';
import type { ContentModel } from './origin-model.ts';

export class ContentCursor {
  model: ContentModel;
  readonly key: Key = new Key();
  version: number = 0;
  /** When the version changed last; NOT_YET: before the run. */
  changedAt: number = NOT_YET;
  /** When the version changes next. */
  nextAt: number = NEVER;

  constructor(model: ContentModel) {
    this.model = model;
  }
}

/** A renewal process of changes that has been running for ever: its first change comes after a residual gap. */
export function beginContent(
  cursor: ContentCursor,
  model: ContentModel,
  world: Model,
  device: i32,
  app: i32,
): void {
  cursor.model = model;
  cursor.version = 0;
  cursor.changedAt = NOT_YET;
  cursor.nextAt = NEVER;
  if (model.changesAt !== null) cursor.nextAt = changeAfter(cursor);
  if (model.gap === null) return;
  setKey(cursor.key, world.seed, world.replication as i32, model.isShared ? SHARED : device, app);
  const u: number = draw(cursor.key, STREAM.content, 0);
  cursor.nextAt = wholeMs(residualOf(model.gap!, u, draw(cursor.key, STREAM.content, 1)));
}

/** Moves the cursor to `now`, which must not lie before the last call's. @returns the version that holds at `now` */
export function contentVersion(cursor: ContentCursor, now: number): number {
  while (cursor.nextAt <= now) {
    cursor.version += 1;
    cursor.changedAt = cursor.nextAt;
    cursor.nextAt = changeAfter(cursor);
  }
  return cursor.version;
}

/** The version that held at an instant before one to which the cursor has been. */
export function versionAt(cursor: ContentCursor, at: number): number {
  let version: number = cursor.version;
  let changedAt: number = cursor.changedAt;
  while (version > 0 && changedAt > at) {
    version -= 1;
    changedAt = changeBefore(cursor, version, changedAt);
  }
  return version;
}

/** When the version changed next after such an instant; NEVER if it does not. */
export function changedAfter(cursor: ContentCursor, at: number): number {
  let version: number = cursor.version;
  let changedAt: number = cursor.changedAt;
  let next: number = cursor.nextAt;
  while (version > 0 && changedAt > at) {
    version -= 1;
    next = changedAt;
    changedAt = changeBefore(cursor, version, changedAt);
  }
  return next;
}

/** When a version began. @param endedAt when the one after it did */
function changeBefore(cursor: ContentCursor, version: number, endedAt: number): number {
  if (version === 0) return NOT_YET;
  const changesAt: Float64Array | null = cursor.model.changesAt;
  if (changesAt !== null) return changesAt[(version as i32) - 1]!;
  return endedAt - gapMs(cursor, version + 1);
}

function changeAfter(cursor: ContentCursor): number {
  const changesAt: Float64Array | null = cursor.model.changesAt;
  if (changesAt !== null)
    return cursor.version < changesAt.length ? changesAt[cursor.version as i32]! : NEVER;
  return cursor.nextAt + gapMs(cursor, cursor.version + 1);
}

/** From one change to the next. @param version the one that it ends with */
function gapMs(cursor: ContentCursor, version: number): number {
  return Math.max(1, wholeMs(valueAt(cursor.model.gap!, cursor.key, STREAM.content, version)));
}
