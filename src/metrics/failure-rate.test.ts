import { expect, test } from 'vitest';
import { runToEnd } from '../run/run.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';

const metricsOf = async (raw: object) =>
  (
    await runToEnd(
      compile(parseScenario({ name: 'failing', devices: 2000, horizon: '14d', warmup: 0, ...raw })),
    )
  ).metrics;

test('the share of downloads that fail is the probability of it, as apps count it', async () => {
  const update = { push: 'never', hostCheck: 'never', longUnused: 'never', failure: 0.2 };
  const { update: found } = await metricsOf({ policy: { update }, releases: ['5d', '10d'] });
  const ended = found.downloads + (found.failureRate! * found.downloads) / (1 - found.failureRate!);
  expect(Math.abs(found.failureRate! - 0.2)).toBeLessThan(3.5 * Math.sqrt((0.2 * 0.8) / ended));
});

test('where nothing is downloaded there is no such share', async () => {
  const { update: found } = await metricsOf({ policy: { update: { enabled: false } }, releases: ['5d'] });
  expect(found.failureRate).toBeNull();
});
