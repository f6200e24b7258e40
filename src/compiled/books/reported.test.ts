import { expect, test } from 'vitest';
import type { Metrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

async function metricsOf(raw: object): Promise<Metrics> {
  const scenario = parseScenario({ name: 'reported', devices: 500, horizon: '40d', warmup: '7d', ...raw });
  return (await runToEnd(compile(scenario))).metrics;
}

test('where every client reports and nothing is dropped, the dashboard is the truth', async () => {
  const { reported } = await metricsOf({ horizon: '28d' });
  expect(reported).toBeNull();
});

test('only the last 30 days are kept', async () => {
  const { reported } = await metricsOf({});
  // 30 of the 33 measured days.
  expect(reported!.opensShare).toBeCloseTo(30 / 33, 1);
});

test('only from the publication on', async () => {
  const { reported } = await metricsOf({ app: { analytics: { publishedAt: '20d', keep: 'never' } } });
  expect(reported!.opensShare).toBeCloseTo(20 / 33, 1);
});

test('old clients do not report: if they are used less, the dashboard shows fresher answers than there are', async () => {
  const metrics = await metricsOf({
    horizon: '28d',
    cohorts: [
      { name: 'new', share: 0.5, usage: { opens: { gap: '6h' } } },
      {
        name: 'old',
        share: 0.5,
        usage: { opens: { gap: { law: 'exponential', mean: '9d' } } },
        app: { analytics: { reportingShare: 0 } },
      },
    ],
  });
  // Devices of the first cohort report all they do, those of the second nothing.
  expect(metrics.reported).not.toBeNull();
  expect(metrics.reported!.freshHitRate).toBeGreaterThan(metrics.periodic.freshHitRate!);
});
