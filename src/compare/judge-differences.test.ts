import { describe, expect, test } from 'vitest';
import { METRIC_PATHS } from '../metrics/catalogue/catalogue.ts';
import { ran, severalCompared } from './compared.contract.ts';
import { contrastsOf, type Policy } from './comparison.ts';
import { differenceRule } from './difference-rule.ts';

const of = (interval: string, replications = 1): Promise<Policy> =>
  ran(interval, { policy: { preset: 'wechat', periodic: { interval } } }, replications);

async function judged(policies: readonly Policy[], rules: readonly string[], isConfident = false) {
  const contrasts = contrastsOf(policies, { rules: rules.map(differenceRule), isConfident });
  return contrasts.flatMap(({ thresholds }) => thresholds);
}

describe('a rule on a difference', () => {
  test('is judged for every variant, by what the variant has more than the base', async () => {
    const { policies } = await severalCompared();
    const rules = ['periodic.ageMs.mean <= base', 'origin.requests <= base'];
    const found = await judged(policies as readonly Policy[], rules);
    expect(found.map(({ b, rule, passed }) => [b, rule, passed])).toEqual([
      ['6h', rules[0], true],
      ['6h', rules[1], false],
      ['24h', rules[0], false],
      ['24h', rules[1], true],
      ['25h', rules[0], false],
      ['25h', rules[1], true],
      ['72h', rules[0], false],
      ['72h', rules[1], true],
    ]);
  });

  test('of points has the interval of the paired difference', async () => {
    const policies = [await of('12h'), await of('24h')];
    const [verdict] = await judged(policies, ['periodic.freshHitRate >= base - 1pt']);
    const { differences } = contrastsOf(policies)[0]!;
    const { difference, low, high } = differences.find(({ metric }) => metric === 'periodic.freshHitRate')!;
    expect(verdict).toMatchObject({ a: '12h', b: '24h', value: difference, low, high, limit: -0.01 });
    expect(verdict).toMatchObject({ passed: false, isWithinError: false, isRelative: false });
  });

  test('of the base has the interval of the relative change', async () => {
    const policies = [await of('12h'), await of('24h')];
    const [verdict] = await judged(policies, ['origin.requests <= base + 5%']);
    const { requests } = contrastsOf(policies)[0]!;
    expect(verdict!.value).toBeCloseTo(requests!.mean - 1, 12);
    expect(verdict!.low).toBeCloseTo(requests!.low - 1, 12);
    expect(verdict!.high).toBeCloseTo(requests!.high - 1, 12);
    expect(verdict).toMatchObject({ limit: 0.05, passed: true, isRelative: true });
  });

  test('says when the interval spans the limit; the value decides, unless all of the interval has to keep it', async () => {
    const policies = [await of('12h'), await of('24h')];
    const [found] = await judged(policies, ['periodic.ageMs.mean <= base']);
    const [value, low, high] = [found!.value!, found!.low!, found!.high!];
    for (const limit of [value + (high - value) / 2, value - (value - low) / 2]) {
      const rule = `periodic.ageMs.mean <= base + ${limit}`;
      const [verdict] = await judged(policies, [rule]);
      expect(verdict).toMatchObject({ isWithinError: true, passed: limit > value });
      const [sure] = await judged(policies, [rule], true);
      expect(sure).toMatchObject({ isWithinError: true, passed: false, isConfident: true });
    }
    const rule = `periodic.ageMs.mean <= base + ${high + 1}`;
    expect((await judged(policies, [rule], true))[0]).toMatchObject({ isWithinError: false, passed: true });
  });

  test('on a peak of a single run has no interval, and cannot be kept with confidence; replications give one', async () => {
    const rule = 'origin.peakRps1m <= base + 1000%';
    const single = [await of('12h'), await of('24h')];
    expect((await judged(single, [rule]))[0]).toMatchObject({
      low: null,
      passed: true,
      isWithinError: false,
    });
    expect((await judged(single, [rule], true))[0]).toMatchObject({ low: null, passed: false });
    const several = [await of('12h', 3), await of('24h', 3)];
    const [verdict] = await judged(several, [rule], true);
    expect(verdict!.low! < verdict!.value! && verdict!.value! < verdict!.high!).toBe(true);
    expect(verdict!.passed).toBe(true);
  });

  test('on what neither has fails, as nothing is there to measure', async () => {
    const none = { ...(await of('12h')), label: 'again' };
    const [verdict] = await judged([none, await of('24h')], ['reported.freshHitRate >= base']);
    expect(verdict).toMatchObject({
      value: null,
      low: null,
      high: null,
      passed: false,
      isWithinError: false,
    });
  });

  test('of a policy with itself every difference is zero, for certain', async () => {
    const policies = [await of('12h'), { ...(await of('12h')), label: 'again' }];
    const rules = METRIC_PATHS.flatMap((path) => [`${path} == base`, `${path} <= base + 5%`]);
    for (const verdict of await judged(policies, rules, true)) {
      if (verdict.value === null) continue;
      expect(verdict, verdict.rule).toMatchObject({ value: 0, low: 0, high: 0, passed: true });
    }
  });
});
