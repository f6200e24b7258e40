import { readFileSync } from 'node:fs';
import type { Case } from './verdict.ts';

/** A small scenario, and what it left when it was kept. */
export interface Kept extends Case {
  readonly digest: string;
  readonly events: number;
  readonly tallies: string;
}

/** The small scenarios by which mutants are noticed, one a line: random ones, chosen because each noticed what no other did. */
export function keptScenarios(): Kept[] {
  const text = readFileSync(new URL('kept.jsonl', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept);
}
