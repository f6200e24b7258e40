import { expect, test } from 'vitest';
import { RANK, RANKS } from './rank.ts';

/** The contract's list, "Order at equal instants, first to last"; what stands on one line may come in either order. */
const CONTRACT = [
  ['service'],
  ['windowEdge'],
  ['fault'],
  ['release'],
  ['content'],
  ['network'],
  ['host'],
  ['answer'],
  ['packageLoaded', 'readTimeout'],
  ['due'],
  ['close'],
  ['open'],
  ['caused'],
  ['suspend', 'destroy', 'kill'],
] as const;

test('the ranks follow the order of the contract', () => {
  const flattened = CONTRACT.flat();
  expect([...RANKS].sort()).toEqual([...flattened].sort());
  for (const [index, earlier] of CONTRACT.entries()) {
    for (const later of CONTRACT.slice(index + 1).flat()) {
      for (const name of earlier) expect(RANK[name], `${name} before ${later}`).toBeLessThan(RANK[later]);
    }
  }
});

test('each rank is its own position', () => {
  expect(RANKS.map((name) => RANK[name])).toEqual(RANKS.map((_, index) => index));
});
