import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { verify } from './verify.ts';

/** All are in `verify.verify.test.ts`. */
const FEW = ['oneshot-12-72', 'ramp-users-1'];

test('a few numbers that formulas give exactly, the same in one thread and in two', async () => {
  const module = await fleetModule();
  const options = { seed: 4, module, only: ({ id }: { id: string }) => FEW.includes(id) };
  const two = await verify({ ...options, workers: 2 });
  expect(two.checks.map(({ id }) => id).sort()).toEqual(FEW.toSorted());
  expect(two.passed, JSON.stringify(two.questions)).toBe(true);
  const one = await verify({ ...options, workers: 1, only: ({ id }) => id === 'ramp-users-1' });
  expect(one.checks[0]).toEqual(two.checks.find(({ id }) => id === 'ramp-users-1'));
});
