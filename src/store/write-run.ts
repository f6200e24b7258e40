import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../metrics/result.ts';

/** The files of a run, made for a given id; names to contents. */
export type RunFiles = (result: Result) => Promise<ReadonlyMap<string, string | Uint8Array>>;

/** Where runs are being prepared by this process; a draft is gone when its run is there. */
const drafts = new Set<string>();
let draftNumber = 0;

/** Takes away what is half-written, when the process has to end. */
export function sweepDrafts(): void {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
}

/** Writes a run. @returns the result under the id that it got: see {@link writeFolder} */
export async function writeRun(out: string, result: Result, filesOf: RunFiles): Promise<Result> {
  const named = (id: string) => ({ ...result, run: { ...result.run, id } });
  return named(await writeFolder(out, result.run.id, (id) => filesOf(named(id))));
}

/**
 * Writes files under `out/<id>/`, whole or not at all: into a folder beside it that is then renamed. If the id is taken,
 * `-2`, `-3` … is appended (contract, section 2).
 * @returns the id that it got
 */
export async function writeFolder(
  out: string,
  wanted: string,
  filesOf: (id: string) => Promise<ReadonlyMap<string, string | Uint8Array>>,
): Promise<string> {
  const draft = join(out, `.draft-${process.pid}-${draftNumber++}`);
  mkdirSync(draft, { recursive: true });
  drafts.add(draft);
  try {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      // Files are made for an id that is free: who runs the same a hundredth time does not wait for a hundred reports.
      if (existsSync(join(out, id))) continue;
      for (const [name, content] of await filesOf(id)) writeFileSync(join(draft, name), content);
      if (claim(draft, join(out, id))) return id;
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
