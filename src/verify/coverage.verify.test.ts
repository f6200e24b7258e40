import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { coverage } from './coverage.ts';

test('of 2,000 intervals of 95 % as many hold the true value as they say', async () => {
  const found = await coverage({ seed: 1, runs: 2000, workers: 2, module: await fleetModule() });
  expect(found.map(({ quantity }) => quantity)).toEqual([
    'periodic.freshHitRate',
    'periodic.ageMs.mean',
    'periodic.attemptsPerDeviceDay',
    'origin.peakRps1s',
    'periodic.freshHitRate',
    'periodic.ageMs.mean',
    'periodic.attemptsPerDeviceDay',
  ]);
  expect(found.filter(({ holds }) => !holds)).toEqual([]);
});
