/** The whole verification, and the tester tested: with a fault planted in the engine it must fail, each time. */

import { describe, expect, test } from 'vitest';
import { compileSources } from '../compiler/compile-sources.ts';
import { dialectSources } from '../compiler/dialect-sources.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
import { PLANTED_FAULTS, planted } from './planted-faults.ts';
import { type Verification, verify } from './verify.ts';

const WORKERS = 2;

function told({ checks, questions }: Verification): string {
  const wrong = checks.filter(({ verdict }) => verdict === 'differs').map(({ id, z }) => `${id} (z ${z})`);
  return [...wrong, ...questions.map(({ name, p }) => `${name}: ${p}`)].join(', ');
}

test('what formulas give exactly, the simulator gives too', async () => {
  const found = await verify({ seed: 1, workers: WORKERS, module: await fleetModule() });
  expect(found.checks.length).toBeGreaterThanOrEqual(150);
  expect(found.passed, told(found)).toBe(true);
});

describe('a planted fault makes it fail', () => {
  test.each(PLANTED_FAULTS)('$name', async (fault) => {
    const module = new WebAssembly.Module(await compileSources(planted(dialectSources(), fault)));
    for (const seed of [1, 2]) {
      const found = await verify({ seed, workers: WORKERS, module, only: ({ id }) => FEW.test(id) });
      expect(found.passed, `seed ${seed}`).toBe(false);
    }
  });

  test('and the same few checks without one do not', async () => {
    const module = await fleetModule();
    for (const seed of [1, 2]) {
      const found = await verify({ seed, workers: WORKERS, module, only: ({ id }) => FEW.test(id) });
      expect(found.passed, told(found)).toBe(true);
    }
  });
});

/** Enough to see the faults, so that each can be tried with several seeds. */
const FEW = /^A-weekly-|^fail-latency-/;
