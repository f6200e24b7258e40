import { describe, expect, test } from 'vitest';
import { ADDED, programOfStranger, SMALL } from './stranger.contract.ts';

describe('a metric that a stranger adds in two files', () => {
  const asked = programOfStranger();
  const run = (...args: string[]) => asked('run', 'wechat-month', ...SMALL, '--engine', 'reference', ...args);

  test('is listed and defined', async () => {
    const { out } = await asked('metrics', ADDED);
    expect(out).toBe(`periodic.sixHoursOldRate: Older than six hours
  a share, 0 to 1; less is better
  Of the hits, the share whose answer was older than six hours.
`);
  });

  test('is in a result with its interval, and can be a threshold', async () => {
    const { out } = await run('--json', '--set', `thresholds=["${ADDED} < 1"]`);
    const { metrics, intervals, thresholds } = JSON.parse(out);
    const value = metrics.periodic.sixHoursOldRate;
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(intervals.metrics[ADDED]).toMatchObject({ mean: value, method: 'devices' });
    expect(thresholds).toEqual([{ rule: `${ADDED} < 1`, value, passed: true }]);
  });

  test('is what a mistyped one meant', async () => {
    const { code, err } = await run('--set', 'thresholds=["periodic.sixHourOldRate < 1"]');
    expect(code).toBe(2);
    expect(err).toContain(ADDED);
  });
}, 60_000);
