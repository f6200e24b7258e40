import { expect, test } from 'vitest';
import type { PlanResult } from '../../plan/plan-result.ts';
import { riskOf } from '../../plan/risk.ts';
import { planLines } from './plan-lines.ts';

/** What is printed of two instances with which so many of so many runs miss. */
function doubt(missed: number, replications: number, risk: number): string | undefined {
  const point = {
    instances: 2,
    risk: riskOf(missed, replications),
    waitMsP99: 1,
    errorShare: 0,
    cost: null,
  };
  const plan: PlanResult = {
    scenario: 'counter',
    service: 'orders',
    objective: 'waitMs.p99 <= 1',
    per: 'run',
    ...{ risk, replications, recommended: point, oneFewer: null, curve: [point] },
  };
  return /Note: .*/.exec(planLines(plan, 80).join(' '))?.[0];
}

test.each([
  [
    'enough runs without a miss are named where there are fewer',
    [0, 20, 0.05],
    'Note: 20 runs cannot tell a risk of 5.0% from one of 16.1%. --replications 73 could, if none of them misses.',
  ],
  [
    'and only that there should be more where there are as many',
    [3, 100, 0.05],
    'Note: 100 runs cannot tell a risk of 5.0% from one of 8.5%. More of them could.',
  ],
  ['enough runs leave no doubt', [0, 100, 0.05], undefined],
  ['of no risk at all no number of runs can tell', [0, 100, 0], undefined],
] as const)('%s', (_what, [missed, of, risk], said) => {
  expect(doubt(missed, of, risk)).toBe(said);
});
