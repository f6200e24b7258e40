/** Test support: why fresh hits differ between two runs, and that the parts sum up. */

import { expect } from 'vitest';
import type { RanPolicy } from './attribute.ts';
import type { Attribution } from './attributed-difference.ts';
import { attributed } from './compared.contract.ts';

export const periodic = (settings: object, more: object = {}) => ({
  policy: { preset: 'wechat', ...more, periodic: settings },
});

export async function why(before: RanPolicy, after: RanPolicy, replications = 1): Promise<Attribution> {
  const [found] = await attributed([before, after], replications);
  return found!.whole;
}

/** What the metrics of the two runs say must be what the opens say, to the last hit. */
export function expectExact(found: Attribution, before: RanPolicy, after: RanPolicy): void {
  const [a, b] = [before, after].map(({ result }) => result.fleet.metrics.periodic);
  expect(found.freshHits).toEqual({
    a: a!.freshHits,
    b: b!.freshHits,
    difference: b!.freshHits - a!.freshHits,
  });
  expect(found.reads).toEqual({ a: a!.reads, b: b!.reads });
  expect(sumOf(found, ({ difference }) => difference)).toBe(b!.freshHits - a!.freshHits);
  expect(sumOf(found, ({ won, lost }) => won - lost)).toBe(b!.freshHits - a!.freshHits);
  if (a!.reads === 0 || b!.reads === 0) return;
  const rate = b!.freshHitRate! - a!.freshHitRate!;
  expect(found.freshHitRate.share).toBeCloseTo(rate, 12);
  if (found.parts.some(({ share }) => share === null)) return;
  expect(sumOf(found, ({ share }) => share!)).toBeCloseTo(rate, 12);
}

export function sumOf({ parts }: Attribution, of: (part: Attribution['parts'][0]) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

export const reasonsOf = ({ parts }: Attribution) => parts.map(({ reason }) => reason);
