import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { coverage } from './coverage.ts';
import type { Truth } from './small-run.ts';

/** Enough to see what is grossly wrong; what is published was measured over 2,000 runs and more. */
test.each<[string, number, (truth: Truth) => boolean]>([
  ['devices, runs and pairs of policies', 2000, ({ method }) => /devices|^12/.test(method)],
  ['runs whose devices share chance', 400, ({ method }) => method === '20 replications'],
  ['peaks of fleets of which a sample was run', 100, ({ fleet }) => fleet !== undefined],
])('of intervals of 95 %% from %s, as many hold the true value as they say', async (_name, runs, only) => {
  const found = await coverage({ seed: 1, runs, workers: 2, only, module: await fleetModule() });
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter(({ holds }) => !holds)).toEqual([]);
});
