import { describe, expect, test } from 'vitest';
import { setKey } from '../kernel/draw.ts';
import { LAW, Law } from '../kernel/law.ts';
import { beginContent, ContentCursor, changedAfter, contentVersion, versionAt } from './content.ts';
import type { Model } from './model.ts';
import { ContentModel } from './origin-model.ts';

const WORLD = { seed: 9, replication: 0 } as Model;

function begun(fields: Partial<ContentModel>): ContentCursor {
  const model = Object.assign(new ContentModel(), fields);
  const cursor = new ContentCursor(model);
  setKey(cursor.key, 9, 0, 1, 0);
  beginContent(cursor, model, WORLD, 1, 0);
  return cursor;
}

describe('a look back', () => {
  test.each<[string, Partial<ContentModel>]>([
    ['content that changes at random', { gap: Object.assign(new Law(), { kind: LAW.exponential, x: 40 }) }],
    ['content of a log', { changesAt: Float64Array.of(3, 90, 91, 400, 401, 955) }],
    ['content that never changes', {}],
  ])('at %s finds what there was', (_name, fields) => {
    const ahead = begun(fields);
    contentVersion(ahead, 1000);
    const then = begun(fields);
    for (let at = 0; at <= 1000; at++) {
      expect(versionAt(ahead, at)).toBe(contentVersion(then, at));
      expect(changedAfter(ahead, at)).toBe(then.nextAt);
    }
  });
});
