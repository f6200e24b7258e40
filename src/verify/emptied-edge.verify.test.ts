import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { leastHits } from '../theory/overload.ts';
import { CAPACITY, overwhelmed } from './emptied-edge.ts';

const SEEDS = 3;
const LEAST = leastHits(1000, CAPACITY);

test.each([
  ['a warm edge with a little more than the least share of hits holds', 1000, LEAST + 0.03, false, 0],
  ['one with a little less does not', 1000, LEAST - 0.03, false, SEEDS],
  ['one that holds when it is warm does not come back when it was emptied', 1000, LEAST + 0.03, true, SEEDS],
  ['unless the database bears all that comes', 290, LEAST + 0.03, true, 0],
])('%s', async (_name, rps, hits, isEmptied, down) => {
  expect(overwhelmed({ rps, hits, isEmptied }, SEEDS, await fleetModule())).toBe(down);
});
