import { describe, expect, test } from 'vitest';
import { isPlainObject, valueAt } from './plain-object.ts';

describe('isPlainObject', () => {
  test.each([[{}], [{ a: 1 }], [Object.create(null)]])('%o is one', (value) => {
    expect(isPlainObject(value)).toBe(true);
  });

  test.each([[null], [undefined], [[]], ['a'], [1], [new Date()], [new Map()], [() => 1]])(
    '%o is none',
    (value) => {
      expect(isPlainObject(value)).toBe(false);
    },
  );
});

describe('valueAt', () => {
  const tree = { a: { b: [{ c: 3 }] } };

  test('follows keys and indexes', () => {
    expect(valueAt(tree, ['a', 'b', 0, 'c'])).toBe(3);
    expect(valueAt(tree, [])).toBe(tree);
  });

  test.each([[['a', 'x']], [['a', 'b', 0, 'c', 'd']], [['constructor']], [['a', 'b', 'map']]])(
    '%j leads nowhere',
    (path) => {
      expect(valueAt(tree, path)).toBeUndefined();
    },
  );
});
