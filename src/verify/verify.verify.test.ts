/** The whole verification, and the tester tested: with a fault planted in the engine it must fail, each time. */

import { describe, expect, test } from 'vitest';
import { compileSources } from '../compiler/compile-sources.ts';
import { dialectSources } from '../compiler/dialect-sources.ts';
import { fleetModule } from '../compiler/fleet-module.ts';
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
  test.each<[fault: string, file: string, from: string, to: string]>([
    [
      'the window is closed where it should be open',
      'compiled/domain/guards/fetch.ts',
      'idleMs >= policy.windowMs',
      'idleMs > policy.windowMs',
    ],
    [
      'retries count from the due instant, not from the failure',
      'compiled/domain/delays.ts',
      'return cell.now + wholeMs(told + retryDelayMs(retry, chain, before, cell.key, STREAM.retryJitter, last));',
      'return Math.max(cell.now, cell.row.periodicStoredAt + cell.model.periodic!.intervalMs + wholeMs(retryDelayMs(retry, chain, before, cell.key, STREAM.retryJitter, last)));',
    ],
    [
      'a day of the warm-up leaks into the metrics',
      'compiled/books/projection.ts',
      'return cell.now >= cell.world.warmupMs;',
      'return cell.now >= cell.world.warmupMs - 86_400_000;',
    ],
  ])('%s', async (_fault, file, from, to) => {
    const sources = new Map(dialectSources());
    expect(sources.get(file)!.split(from)).toHaveLength(2);
    sources.set(file, sources.get(file)!.replace(from, to));
    const module = new WebAssembly.Module(await compileSources(sources));
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
