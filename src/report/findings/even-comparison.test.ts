import { describe, expect, test } from 'vitest';
import { statedOfExchange, statedOfOthers, statedOfPolicies } from './even-comparison.contract.ts';

const SEEDS = [1];

describe('a comparison', () => {
  test('of a policy with itself states no difference', async () => {
    const policy = ['12h', '12h'];
    expect(await statedOfPolicies(1, [policy, policy, policy])).toEqual([]);
  });

  test('of one policy on other people, or of halves that change places, states none', async () => {
    for (const seed of SEEDS) {
      expect(await statedOfOthers(seed)).toEqual([]);
      expect(await statedOfExchange(seed)).toEqual([]);
    }
  });

  test('of policies that differ states numbers, days and reasons', async () => {
    const stated = await statedOfPolicies(1, [
      ['12h', '12h'],
      ['24h', '24h'],
    ]);
    expect(stated).toEqual(
      expect.arrayContaining(['periodic.freshHitRate', 'difference-over-time: days', 'why-1: reasons']),
    );
  });
});
