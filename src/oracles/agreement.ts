/** Test support: every case becomes one test; cases of the same scenario share its run. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allowance, CASES, type OracleCase, TRACES } from './cases.ts';
import { measured, type Observed, observe } from './observe.ts';
import { type Size, scenarioOfCase } from './scenario-of-case.ts';
import { azureMinutes, countedBy, scenarioOfTrace } from './trace-cases.ts';

const runs = new Map<string, Promise<Observed>>();

function observeOnce(raw: Record<string, unknown>, directory?: string): Promise<Observed> {
  const key = JSON.stringify(raw);
  const known = runs.get(key) ?? observe(raw, directory);
  runs.set(key, known);
  return known;
}

/** Tests of the closed forms: the simulated value lies within the tolerance of its sample size. */
export function agreeWithTheory(size: Size, isWanted: (oracle: OracleCase) => boolean = () => true): void {
  const cases = CASES.flatMap((oracle) => {
    const raw = isWanted(oracle) ? scenarioOfCase(oracle, size) : null;
    return raw ? [{ id: oracle.id, oracle, raw }] : [];
  });
  if (cases.length === 0) test.skip('the closed forms: there are no oracle cases here', () => {});
  test.each(cases)('$id', async ({ oracle, raw }) => {
    const { value, n } = measured(oracle, await observeOnce(raw));
    expect(n).toBeGreaterThan(0);
    expect(
      Math.abs(value - oracle.value),
      `${value} of ${n} samples against ${oracle.value}`,
    ).toBeLessThanOrEqual(allowance(oracle, n));
  });
}

/** Tests on real traces: counts are exact. */
export function agreeWithTraces(isWanted: (oracle: OracleCase) => boolean = () => true): void {
  const cases = CASES.filter((oracle) => oracle.model === 'trace' && isWanted(oracle)).flatMap((oracle) => {
    const raw = TRACES && scenarioOfTrace(oracle, TRACES);
    return raw ? [{ id: oracle.id, oracle, raw }] : [];
  });
  if (cases.length === 0) test.skip('the real traces: there are no oracle cases here', () => {});
  test.each(cases)('$id', async ({ id, oracle, raw }) => {
    const directory = id.includes('azure') ? azureDirectory() : TRACES!;
    const { metrics } = await observeOnce(raw, directory);
    const found = countedBy(oracle.metric, metrics);
    expect(Math.abs(found - oracle.value), `${found} against ${oracle.value}`).toBeLessThanOrEqual(
      Number.isInteger(oracle.value) ? 0 : allowance(oracle, 1),
    );
  });
}

let converted: string | undefined;
afterAll(() => {
  if (converted) rmSync(converted, { recursive: true });
});

function azureDirectory(): string {
  if (converted) return converted;
  converted = mkdtempSync(join(tmpdir(), 'fleetcast-azure-'));
  writeFileSync(join(converted, 'azure.csv'), azureMinutes(TRACES!));
  return converted;
}
