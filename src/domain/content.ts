/**
 * How often the content at the origin has changed: exogenous, and looked at lazily, at the instants when a request or a
 * read asks. The version is the number of changes up to and including now, so a change precedes what happens with it.
 */

import { type Address, draw, type Key, keyOf, SHARED } from '../kernel/draw.ts';
import { STREAM } from '../kernel/streams.ts';
import { NEVER, wholeMs } from '../kernel/time.ts';
import type { ContentModel } from './model.ts';

export interface ContentCursor {
  readonly model: ContentModel;
  readonly key: Key;
  version: number;
  /** When the version changes next. */
  nextAt: number;
}

/** A renewal process of changes that has been running for ever: its first change comes after a residual gap. */
export function contentAtStart(model: ContentModel, address: Address): ContentCursor {
  const isShared = model.kind === 'renewal' && model.scope === 'app';
  const key = keyOf(isShared ? { ...address, device: SHARED } : address);
  const cursor = { model, key, version: 0, nextAt: NEVER };
  if (model.kind === 'trace') cursor.nextAt = model.changesAt[0] ?? NEVER;
  if (model.kind === 'renewal') {
    cursor.nextAt = wholeMs(model.gap.residual(draw(key, STREAM.content, 0), draw(key, STREAM.content, 1)));
  }
  return cursor;
}

/** Moves the cursor to `now`, which must not lie before the last call's. @returns the version that holds at `now` */
export function contentVersion(cursor: ContentCursor, now: number): number {
  while (cursor.nextAt <= now) {
    cursor.version += 1;
    cursor.nextAt = changeAfter(cursor);
  }
  return cursor.version;
}

function changeAfter({ model, key, version, nextAt }: ContentCursor): number {
  switch (model.kind) {
    case 'never':
      return NEVER;
    case 'trace':
      return model.changesAt[version] ?? NEVER;
    case 'renewal':
      return nextAt + Math.max(1, wholeMs(model.gap.at(key, STREAM.content, version + 1)));
  }
}
