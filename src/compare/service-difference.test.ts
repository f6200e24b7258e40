import { beforeAll, describe, expect, test } from 'vitest';
import { ran } from './compared.contract.ts';
import { contrastsOf, type Policy } from './comparison.ts';
import { differenceRule } from './difference-rule.ts';

const withInstances = (instances: number, replications: number): Promise<Policy> =>
  ran(
    `${instances}`,
    {
      devices: 2,
      horizon: '40m',
      warmup: '5m',
      services: {
        data: {
          serves: ['periodic'],
          instances,
          time: { law: 'exponential', mean: '200ms' },
          background: { rps: 4 },
        },
      },
    },
    replications,
  );

const RULES = ['waitMs.mean <= base', 'waitMs.mean <= base - 10%', 'queueMax <= base'];

function judged(policies: readonly Policy[], service = 'data') {
  const rules = RULES.map((rule) => differenceRule(`services.${service}.${rule}`));
  return contrastsOf(policies, { rules })[0]!.thresholds;
}

describe('a rule on the difference of a service', () => {
  let once: readonly Policy[];
  let often: readonly Policy[];
  beforeAll(async () => {
    once = [await withInstances(1, 1), await withInstances(2, 1)];
    often = [await withInstances(1, 4), await withInstances(2, 4)];
  });

  test('is judged by its numbers in both, in the unit of the metric', () => {
    const [before, after] = once.map(({ result }) => result.services.data!);
    const [mean, relative, queue] = judged(once);
    expect(mean).toMatchObject({ value: after!.waitMs.mean! - before!.waitMs.mean!, passed: true });
    expect(relative!.value).toBeCloseTo(after!.waitMs.mean! / before!.waitMs.mean! - 1, 12);
    expect(queue!.value).toBe(after!.queueMax - before!.queueMax);
  });

  test('has an interval over replications, and none of one run or of the largest', () => {
    expect(judged(once).map(({ low }) => low)).toEqual([null, null, null]);
    const [mean, relative, queue] = judged(often);
    for (const { value, low, high } of [mean!, relative!]) {
      expect(low).toBeLessThan(value!);
      expect(high).toBeGreaterThan(value!);
    }
    expect(queue!.low).toBeNull();
  });

  test('is exactly nothing between equals, and fails where there is no such service', () => {
    expect(judged([once[0]!, once[0]!])[0]).toMatchObject({ value: 0, low: 0, high: 0, passed: true });
    expect(judged(once, 'other').map(({ value, passed }) => [value, passed])).toEqual(
      RULES.map(() => [null, false]),
    );
  });
});
