import { describe, expect, test } from 'vitest';
import { ORIGIN_CASES } from '../oracles/origin-cases.ts';
import { fewestServers } from '../theory/queues.ts';
import { leastInstances } from './least-instances.ts';
import { plain } from './plain.contract.ts';
import { missedRuns, riskOf } from './risk.ts';

const STAFFING = ORIGIN_CASES.filter(({ model }) => model === 'staffing');

describe('the fewest servers for a load that stays the same are those of Erlang', () => {
  test.each([
    { id: 'two Erlang, few wait long', rps: 20, meanMs: 100, t: 0.1, share: 0.01, minutes: 120 },
    { id: 'half an Erlang, few wait at all', rps: 5, meanMs: 100, t: 0, share: 0.05, minutes: 120 },
    ...STAFFING.map(({ id, params, expect: servers }) => {
      const [, t = '', share = ''] = /P\(wait>([\d.]+)s\)<=([\d.]+)/.exec(String(params.objective)) ?? [];
      return {
        ...{ id, rps: params.arrivalsPerSecond!, meanMs: params.service.meanMs, minutes: 20 },
        ...{ t: Number(t), share: Number(share), servers },
      };
    }),
  ])('$id', async ({ rps, meanMs, t, share, minutes, ...given }) => {
    const exact = fewestServers({ arrivals: rps, service: meanMs / 1000 }, t, share);
    if ('servers' in given) expect(exact).toBe(given.servers);
    const rule = t === 0 ? `waitedShare <= ${share}` : `waitMs.p${100 - 100 * share} <= ${1000 * t}`;
    const { objective, trials } = plain({ rps, meanMs, minutes, rule });
    const load = (rps * meanMs) / 1000;
    const from = Math.ceil(load + Math.sqrt(load));
    expect(await leastInstances(trials, { objective, risk: 0, replications: 1, from, most: 1000 })).toBe(
      exact,
    );
  });
});

test('the number found misses the objective in no more of 200 other runs than the risk, and one fewer in more', async () => {
  const { objective, trials } = plain({
    ...{ rps: 20, meanMs: 100, minutes: 3 },
    ...{ rule: 'waitMs.p90 <= 50', period: 'minute' },
  });
  const search = { objective, risk: 0.2, replications: 60, from: 4, most: 100 };
  const instances = (await leastInstances(trials, search))!;
  const others = { objective, runs: 200, from: 1000 };
  const [found, fewer] = [
    await missedRuns(trials, { instances, ...others }),
    await missedRuns(trials, { instances: instances - 1, ...others }),
  ];
  expect(riskOf(found, 200).low).toBeLessThanOrEqual(search.risk);
  expect(riskOf(fewer, 200).low).toBeGreaterThan(search.risk);
});

test('where the most that there may be are too few, nothing is found', async () => {
  const { objective, trials } = plain({ rps: 20, meanMs: 100, minutes: 5, rule: 'waitMs.p99 <= 100' });
  expect(await leastInstances(trials, { objective, risk: 0, replications: 1, from: 1, most: 2 })).toBeNull();
});
