/** What a cache before a service gives is as old for people as it is for the cache. */

import { expect, test } from 'vitest';
import { HOUR } from '../compiled/kernel/time.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { runToEnd } from './run.ts';

const CHANGES = 2 * HOUR;

const metricsWith = async (edge: object | 'none', content: object) => {
  const scenario = parseScenario({
    name: 'aged',
    devices: 600,
    seed: 5,
    warmup: '2d',
    horizon: '12d',
    usage: { opens: { gap: { law: 'exponential', mean: '1h' } }, session: 0 },
    app: { readOn: 'open', loadTime: 0, freshFor: '2h' },
    origin: { latency: '200ms', content },
    policy: { periodic: { interval: '3h', window: 'never' }, pre: { enabled: false } },
    services: { data: { serves: ['periodic'], instances: 20, time: '1s', edge } },
  });
  const { metrics, services } = await runToEnd(compile(scenario), { engine: 'fleet' });
  return { ...metrics.periodic, edge: services.data! };
};

test('reads find copies that are older, and less often current, by the age of the answers', async () => {
  const content = { changes: { law: 'exponential' as const, mean: CHANGES }, scope: 'app' as const };
  const [direct, kept] = [
    await metricsWith('none', content),
    await metricsWith({ lifetime: '90m' }, content),
  ];
  const ageMs = kept.edge.edgeMeanAgeMs!;
  // Two hundred requests an hour: nearly all are answered with what is kept, evenly from new to 90 minutes old.
  expect(ageMs / (0.75 * HOUR)).toBeCloseTo(1, 1.5);
  expect((kept.ageMs.mean! - direct.ageMs.mean!) / ageMs).toBeCloseTo(1, 1.5);
  const ages = (1 - Math.exp(-1.5 * (HOUR / CHANGES))) / (1.5 * (HOUR / CHANGES));
  expect(kept.currentAtReadRate! / direct.currentAtReadRate!).toBeCloseTo(ages, 1.3);
  expect(kept.freshHitRate!).toBeLessThan(direct.freshHitRate! - 0.1);
});

test('where each device has content of its own, an edge can hardly help', async () => {
  const { edge } = await metricsWith({ lifetime: '90m' }, { scope: 'device' });
  expect(edge.edgeRequests).toBeGreaterThan(10_000);
  expect(edge.edgeHitRate).toBe(0);
  expect(edge.arrivals).toBe(edge.edgeRequests);
});
