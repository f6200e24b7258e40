/** The mutation run: one program with every mutant in it, judged in as many threads as there are processors. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { filesRead } from '../compiler/dialect-sources.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Mutant } from './mutants.ts';
import { switched } from './switched.ts';
import type { Assignment, Verdict } from './verdict.ts';

/** Of what is compiled, the sources that JavaScript runs too. */
export function mutableSources(): ReadonlyMap<string, string> {
  const paths = filesRead()
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, PACKAGE_ROOT), 'utf8')]));
}

/** One thread for each processor, with mutants of its own. */
interface Trials extends Omit<Assignment, 'ids' | 'folder'> {
  readonly sources: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
}

/** @param asked whose verdicts are wanted @returns them in the order of the mutants */
export async function judged(
  { sources, mutants, ...rest }: Trials,
  asked: readonly Mutant[] = mutants,
): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-mutants-'));
  try {
    const program = join(folder, 'judge.mjs');
    await bundle(mutants, sources, program);
    const all = availableParallelism();
    const threads = Array.from({ length: all }, (_, thread) => {
      const ids = asked.filter((_mutant, at) => at % all === thread).map(({ id }) => id);
      return verdictsOf(program, { ...rest, folder: fileURLToPath(PACKAGE_ROOT), ids });
    });
    return (await Promise.all(threads)).flat().toSorted((a, b) => a.id - b.id);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(
  mutants: readonly Mutant[],
  sources: ReadonlyMap<string, string>,
  file: string,
): Promise<void> {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const texts = new Map(
    [...sources].map(([path, text]) => [
      fileURLToPath(new URL(path, PACKAGE_ROOT)),
      switched(
        text,
        mutants.filter((mutant) => mutant.path === path),
        here('./switch.ts'),
      ),
    ]),
  );
  // The program lies elsewhere, and finds what it reads where it came from.
  texts.set(here('../package-root.ts'), `export const PACKAGE_ROOT = new URL('${PACKAGE_ROOT.href}');`);
  const build = await rolldown({
    input: here('./judge.ts'),
    platform: 'node',
    plugins: [{ name: 'mutants', load: (id) => texts.get(id) ?? null }],
  });
  await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
}

function verdictsOf(program: string, workerData: Assignment): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const worker = new Worker(program, { workerData });
  worker.on('message', (verdict: Verdict) => verdicts.push(verdict));
  return new Promise((resolve, reject) => {
    worker.once('error', reject).once('exit', () => resolve(verdicts));
  });
}
