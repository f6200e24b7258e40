import { describe, expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';

const KEYS = ['interval', 'window', 'windowInclusive', 'opportunity', 'requireToken', 'read'];

describe('nearMiss', () => {
  test.each([
    ['intervall', 'interval'],
    ['intreval', 'interval'],
    ['INTERVAL', 'interval'],
    ['windwo', 'window'],
    ['oppor', 'opportunity'],
    ['requireTokenAlways', 'requireToken'],
    ['red', 'read'],
  ])('%s was meant as %s', (word, meant) => {
    expect(nearMiss(word, KEYS)).toBe(meant);
  });

  test.each(['jitter', 'x', 'xy', ''])('%j is near nothing', (word) => {
    expect(nearMiss(word, KEYS)).toBeUndefined();
  });

  test('without candidates nothing is near', () => {
    expect(nearMiss('interval', [])).toBeUndefined();
  });
});
