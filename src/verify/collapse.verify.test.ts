import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { collapses } from './collapse.ts';

test('a short outage is enough: at 60 first tries a second 5 s leave about 17 of 20 systems down for good', async () => {
  const down = collapses({ rps: 60, outage: 5 }, 20, await fleetModule());
  // The least and the most that are plausible at 99 % where 17 of 20 others were (Clopper and Pearson).
  expect(down).toBeGreaterThanOrEqual(11);
  expect(down).toBeLessThanOrEqual(19);
});
