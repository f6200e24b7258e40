/**
 * Test support: exact values for servers under load, from `shared/oracles` beside the project. Where that folder is absent the tests that
 * need it are skipped, and say so.
 */

import { existsSync, readFileSync } from 'node:fs';

export interface OriginCase {
  readonly id: string;
  readonly model: string;
  /** Numbers, but for laws, loads and retries. */
  readonly params: Readonly<Record<string, number>> & {
    readonly service: { readonly meanMs: number; readonly constantMs: number };
    readonly load: { readonly to: number };
    readonly retry: { readonly base_s: number; readonly cap_s: number; readonly mean_s: number };
    readonly hourlyWeights?: readonly number[];
  };
  readonly metric: string;
  readonly expect: number;
  readonly tolerance: { readonly abs?: number; readonly at_n?: number; readonly rel?: number };
}

/** All cases; none where the folder is absent. */
export const ORIGIN_CASES: readonly OriginCase[] = readCases();

function readCases(): readonly OriginCase[] {
  const file = new URL('../../../shared/oracles/origin.json', import.meta.url);
  if (!existsSync(file)) {
    console.warn('skipped: the cases of servers are not here (shared/oracles beside the project)');
    return [];
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: OriginCase[] }).cases;
}
