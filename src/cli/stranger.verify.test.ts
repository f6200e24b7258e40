import { expect, test } from 'vitest';
import { ADDED, programOfStranger, SMALL } from './stranger.contract.ts';

const asked = programOfStranger();

test('a metric that a stranger adds in two files is compared, and both engines count it alike', async () => {
  const ran = await asked('run', 'wechat-month', ...SMALL, '--engine', 'reference', '--json');
  const { sixHoursOldRate } = JSON.parse(ran.out).metrics.periodic;
  const compared = await asked('compare', 'wechat-month', '6h', ...SMALL, '--json');
  expect(JSON.parse(compared.out).comparisons[0].differences).toContainEqual(
    expect.objectContaining({ metric: ADDED, a: sixHoursOldRate, low: expect.any(Number) }),
  );
}, 120_000);
