/** Test support: every case about a real trace becomes one test; cases of the same scenario share its run. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CASES, type OracleCase, TRACES } from './cases.ts';
import { observe } from './observe.ts';
import { azureMinutes, countedBy, scenarioOfTrace } from './trace-cases.ts';

/** Tests on real traces: counts are exact. */
export async function agreeWithTraces(isWanted: (oracle: OracleCase) => boolean = () => true): Promise<void> {
  const cases: { id: string; oracle: OracleCase; raw: Record<string, unknown> }[] = [];
  for (const oracle of CASES.filter((each) => each.model === 'trace' && isWanted(each))) {
    const raw = TRACES && (await scenarioOfTrace(oracle, TRACES));
    if (raw) cases.push({ id: oracle.id, oracle, raw });
  }
  if (cases.length === 0) test.skip('the real traces: there are no oracle cases here', () => {});
  test.each(cases)('$id', async ({ id, oracle, raw }) => {
    const directory = id.includes('azure') ? azureDirectory() : TRACES!;
    const metrics = await observe(raw, directory);
    const found = countedBy(oracle.metric, metrics);
    expect(Math.abs(found - oracle.value), `${found} against ${oracle.value}`).toBeLessThanOrEqual(
      Number.isInteger(oracle.value) ? 0 : Math.abs(oracle.value) * 1e-9,
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
