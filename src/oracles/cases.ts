/**
 * Test support: the exact answers that the simulator must reproduce, from `shared/oracles` beside the project. Where that
 * folder is absent the tests that need it are skipped, and say so.
 */

import { existsSync, readFileSync } from 'node:fs';

export interface OracleCase {
  readonly id: string;
  readonly model: string;
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly metric: string;
  readonly value: number;
  readonly tolerance: {
    readonly rule: string;
    readonly sd?: number;
    readonly floor?: number;
    readonly bias?: number;
    readonly rel?: number;
  };
}

const SHARED = new URL('../../../shared/', import.meta.url);

/** The folder of real traces, or `null` where it is absent. */
export const TRACES = existsSync(new URL('traces/', SHARED)) ? new URL('traces/', SHARED).pathname : null;

/** All cases; none where the folder is absent. */
export const CASES: readonly OracleCase[] = readCases();

function readCases(): readonly OracleCase[] {
  const file = new URL('oracles/cases.json', SHARED);
  if (!existsSync(file)) {
    console.warn('skipped: the oracle cases are not here (shared/oracles beside the project)');
    return [];
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }).cases;
}
