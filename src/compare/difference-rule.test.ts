import { describe, expect, test } from 'vitest';
import { METRIC_PATHS } from '../metrics/catalogue/catalogue.ts';
import { differenceRule } from './difference-rule.ts';

const of = (text: string) => {
  const { path, op, value, isRelative } = differenceRule(text);
  return [path, op, value, ...(isRelative ? ['of the base'] : [])];
};

describe('a rule on a difference', () => {
  test.each([
    ['periodic.freshHitRate >= base - 1pt', 'periodic.freshHitRate', '>=', -0.01],
    ['periodic.freshHitRate>=base-0.01', 'periodic.freshHitRate', '>=', -0.01],
    ['periodic.freshHitRate > base + 2.5 points', 'periodic.freshHitRate', '>', 0.025],
    ['periodic.freshHitRate >= base − 1 point', 'periodic.freshHitRate', '>=', -0.01],
    ['  periodic.freshHitRate >= base  ', 'periodic.freshHitRate', '>=', 0],
    ['launch.waitMs.p90 <= base + 100ms', 'launch.waitMs.p90', '<=', 100],
    ['launch.waitMs.p90 <= base + 100', 'launch.waitMs.p90', '<=', 100],
    ['periodic.ageMs.mean < base + 1.5h', 'periodic.ageMs.mean', '<', 5_400_000],
    ['origin.bytes <= base + 2MiB', 'origin.bytes', '<=', 2 * 1024 ** 2],
    ['origin.meanRps <= base + 1e1', 'origin.meanRps', '<=', 10],
    ['opens == base', 'opens', '==', 0],
    ['opens == base - 0', 'opens', '==', 0],
    ['origin.requests <= base + 5%', 'origin.requests', '<=', 0.05, 'of the base'],
    ['periodic.freshHitRate >= base - 0.5 %', 'periodic.freshHitRate', '>=', -0.005, 'of the base'],
  ])('%s', (text, ...parts) => {
    expect(of(text)).toEqual(parts);
    expect(differenceRule(text).rule).toBe(text.trim());
  });

  test.each(METRIC_PATHS)('can be about %s', (path) => {
    expect(of(`${path} <= base + 5%`)).toEqual([path, '<=', 0.05, 'of the base']);
    expect(of(`${path} >= base - 0.5`)).toEqual([path, '>=', -0.5]);
  });

  test('can be about a number of a service, whatever it is called', () => {
    expect(of('services.order-api.waitMs.p99 <= base + 20ms')).toEqual([
      'services.order-api.waitMs.p99',
      '<=',
      20,
    ]);
  });

  test.each([
    ['', 'expected METRIC OPERATOR base'],
    ['periodic.freshHitRate', 'expected METRIC OPERATOR base'],
    [
      'periodic.freshHitrate >= base',
      'there is no metric periodic.freshHitrate; did you mean periodic.freshHitRate?',
    ],
    [
      'services.data.waitMs.p9 <= base',
      'there is no metric services.data.waitMs.p9; did you mean services.data.waitMs.p90?',
    ],
    ['services.data.waitMs.p99 <= base + 1MiB', 'services.data.waitMs.p99 is no size'],
    ['periodic.freshHitRate = base', 'found =; did you mean ==?'],
    ['periodic.freshHitRate ≥ base', 'found ≥; did you mean >=?'],
    ['periodic.freshHitRate => base', 'found =>; did you mean >=?'],
    ['periodic.freshHitRate != base', 'expected one of <= >= == < >, found !='],
    ['periodic.freshHitRate >= bse - 1pt', 'found "bse - 1pt"; did you mean base?'],
    ['periodic.freshHitRate >= 0.9', 'a rule on a value itself stands in the thresholds of a scenario'],
    ['periodic.freshHitRate >= base * 0.9', 'expected base, alone or with + or - an amount'],
    ['periodic.freshHitRate >= base - -1pt', 'expected base, alone or with + or - an amount'],
    ['periodic.freshHitRate >= base - 1', 'write 1pt or 0.01 for one point, found "1"'],
    ['periodic.freshHitRate >= base - 150pt', 'write 1pt or 0.01 for one point, found "150pt"'],
    [
      'periodic.freshHitRate >= base - 1s',
      'periodic.freshHitRate is no duration, so "1s" says nothing about it',
    ],
    ['periodic.freshHitRate >= base - 1xyz', 'expected a number, points (1pt), per cent of the base (5%)'],
    ['launch.waitMs.p90 <= base + 1pt', 'launch.waitMs.p90 is no share'],
    ['launch.waitMs.p90 <= base + 1MiB', 'launch.waitMs.p90 is no size'],
    ['origin.requests <= base + 1h', 'origin.requests is no duration'],
  ])('is refused with one sentence: %s', (text, problem) => {
    expect(() => differenceRule(text)).toThrow(RangeError);
    expect(() => differenceRule(text)).toThrow(problem);
  });
});
