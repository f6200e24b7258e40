import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './failure.ts';

/** Writes files that are not there yet: all of them, or none. @throws UsageError that names those that are there */
export function writeNew(files: ReadonlyMap<string, string>): void {
  const there = [...files.keys()].filter((file) => existsSync(file));
  if (there.length > 0) {
    throw new UsageError(
      `${there.join(', ')}: is there already and is never overwritten; nothing was written`,
    );
  }
  const made: string[] = [];
  try {
    for (const [file, text] of files) {
      const folder = mkdirSync(dirname(file), { recursive: true });
      if (folder !== undefined) made.push(folder);
      const opened = openSync(file, 'wx');
      made.push(file);
      writeFileSync(opened, text);
      closeSync(opened);
    }
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}
