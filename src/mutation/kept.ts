import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../package-root.ts';
import { hashOfTallies, leftBy, lived, smallModel } from './trial.ts';
import type { Case } from './verdict.ts';

/** A small scenario, and what it left when it was kept. */
export interface Kept extends Case {
  readonly digest: string;
  readonly events: number;
  readonly tallies: string;
}

export const KEPT = new URL('kept.jsonl', import.meta.url);

/** Paths of traces are relative to this. */
export const TRACE_ROOT = fileURLToPath(PACKAGE_ROOT);

/** The small scenarios by which mutants are noticed, one a line, chosen by `npm run mutants`: each notices what no other does. */
export function keptScenarios(): Kept[] {
  const text = readFileSync(KEPT, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Kept);
}

/** With what it leaves today. */
export async function kept({ name, scenario }: Case): Promise<Kept> {
  const { digest, events, tallies } = leftBy(lived(await smallModel(scenario, TRACE_ROOT)));
  return { name, scenario, digest, events, tallies: hashOfTallies(tallies) };
}
