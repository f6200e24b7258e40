import { describe, expect, test } from 'vitest';
import { mix } from './mix.ts';
import { highWord, word } from './native.ts';

describe('mix', () => {
  /** Computed independently: the published algorithm in Python's whole numbers, masked to 32 bits. */
  test.each([
    [0x00000000, 0x00000000],
    [0x00000001, 0x688990c0],
    [0x00000002, 0xd1132181],
    [0x80000000, 0xcc4b4124],
    [0xffffffff, 0x6768824a],
    [0xdeadbeef, 0xe628c683],
    [0x075bcd15, 0xa8f1db88],
  ])('of %i is %i', (word, mixed) => {
    expect(mix(word) >>> 0).toBe(mixed);
  });

  test('gives different words for different words', () => {
    const mixed = new Set(Array.from({ length: 100_000 }, (_, index) => mix(index)));
    expect(mixed.size).toBe(100_000);
  });

  test('flips each output bit for about half of all flips of an input bit', () => {
    const words = 4_000;
    for (let bit = 0; bit < 32; bit++) {
      const flips = new Array<number>(32).fill(0);
      for (let word = 0; word < words; word++) {
        const base = Math.imul(word, 0x9e3779b1);
        const changed = mix(base) ^ mix(base ^ (1 << bit));
        for (let out = 0; out < 32; out++) flips[out]! += (changed >>> out) & 1;
      }
      for (const count of flips)
        expect(Math.abs(count - words / 2)).toBeLessThan(5 * Math.sqrt(words / 4) + words / 50);
    }
  });
});

test.each([
  [0, 0, 0],
  [1, 1, 0],
  [2 ** 31, -(2 ** 31), 0],
  [2 ** 32 - 1, -1, 0],
  [2 ** 32, 0, 1],
  [2 ** 53 - 1, -1, 2 ** 21 - 1],
  [2 ** 53, 0, 2 ** 21],
  [-1, -1, -1],
])('the words of %d are %d and %d', (value, low, high) => {
  expect([word(value), highWord(value)]).toEqual([low, high]);
});
