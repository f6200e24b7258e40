import { describe, expect, test } from 'vitest';
import { merge } from './merge.ts';

describe('merge', () => {
  test('objects merge key by key, the override winning', () => {
    expect(merge({ a: 1, b: { c: 1, d: 1 } }, { b: { d: 2 }, e: 2 })).toEqual({
      a: 1,
      b: { c: 1, d: 2 },
      e: 2,
    });
  });

  test.each([
    ['the override has a kind', { kind: 'tick', every: '2h' }, { kind: 'tick' }],
    ['only the base has one', { kind: 'tick', every: '2h' }, { lateOpen: 'rearm' }],
    ['the override has a law', 0, { law: 'exponential', mean: '1h' }],
    ['the base is a law', { law: 'exponential', mean: '1h' }, '3h'],
    ['lists', [1, 2], [3]],
    ['a list for an object', { a: 1 }, [3]],
    ['an object for a word', 'none', { kind: 'fixed' }],
  ])('%s: replaced whole', (_, base, override) => {
    expect(merge({ x: base }, { x: override })).toEqual({ x: override });
  });

  test('neither side is changed', () => {
    const base = { a: { b: 1 } };
    const override = { a: { c: 2 } };
    merge(base, override);
    expect([base, override]).toEqual([{ a: { b: 1 } }, { a: { c: 2 } }]);
  });

  test('a key __proto__ stays a key', () => {
    const merged = merge({}, JSON.parse('{"__proto__": {"polluted": 1}}'));
    expect(Object.keys(merged as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
