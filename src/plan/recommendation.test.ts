import { expect, test } from 'vitest';
import { plain } from './plain.contract.ts';
import { recommend } from './recommendation.ts';

const OF = { rps: 20, meanMs: 100, minutes: 2, rule: 'waitMs.p90 <= 50', period: 'minute' } as const;

test('one fewer is shown beside what is recommended, and what a few more and fewer would mean', async () => {
  const { trials, objective } = plain(OF);
  const search = { objective, risk: 0.2, replications: 15, from: 4, most: 100 };
  const { recommended, oneFewer, curve } = await recommend(trials, search);
  expect(recommended!.risk.value).toBeLessThanOrEqual(0.2);
  expect(oneFewer!.risk.value).toBeGreaterThan(0.2);
  const { instances } = recommended!;
  expect(oneFewer!.instances).toBe(instances - 1);
  expect(curve.map((point) => point.instances)).toEqual([-2, -1, 0, 1, 2].map((more) => instances + more));
  expect(curve.map(({ waitMsP99 }) => waitMsP99)).toEqual(
    curve.map(({ waitMsP99 }) => waitMsP99!).toSorted((one, other) => other - one),
  );
  expect(curve.every(({ errorShare, cost }) => errorShare === 0 && cost === null)).toBe(true);
});

test('where nothing is enough, that is said, and what the most that there may be would do', async () => {
  const { trials, objective } = plain({ ...OF, queueLimit: 5 });
  const search = { objective, risk: 0, replications: 2, from: 1, most: 2 };
  const { recommended, oneFewer, curve } = await recommend(trials, search);
  expect([recommended, oneFewer]).toEqual([null, null]);
  expect(curve.map(({ instances, risk }) => [instances, risk.value])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(curve[0]!.errorShare).toBeGreaterThan(0.4);
});
