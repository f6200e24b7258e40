import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../projections/result.ts';

/** The files of a run, made for a given id; names to contents. */
export type RunFiles = (result: Result) => Promise<ReadonlyMap<string, string | Uint8Array>>;

/** Where runs are being prepared by this process; a draft is gone when its run is there. */
const drafts = new Set<string>();
let draftNumber = 0;

/** Takes away what is half-written, when the process has to end. */
export function sweepDrafts(): void {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
}

/**
 * Writes a run under `out/<id>/`, whole or not at all: into a folder beside it that is then renamed. If the id is taken,
 * `-2`, `-3` … is appended (contract, section 2).
 * @returns the result under the id that it got
 */
export async function writeRun(out: string, result: Result, filesOf: RunFiles): Promise<Result> {
  const draft = join(out, `.draft-${process.pid}-${draftNumber++}`);
  mkdirSync(draft, { recursive: true });
  drafts.add(draft);
  try {
    for (let number = 1; ; number++) {
      const id = number === 1 ? result.run.id : `${result.run.id}-${number}`;
      const named = { ...result, run: { ...result.run, id } };
      for (const [name, content] of await filesOf(named)) writeFileSync(join(draft, name), content);
      if (claim(draft, join(out, id))) return named;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
    drafts.delete(draft);
  }
}

/** Renames a folder unless there is something of that name: a folder never replaces one with files in it. */
function claim(draft: string, folder: string): boolean {
  try {
    renameSync(draft, folder);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR' || code === 'EPERM') return false;
    throw error;
  }
}
