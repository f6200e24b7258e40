import { appendFileSync, mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './failure.ts';

/**
 * Writes a file that appears whole or not at all. A link stays a link, and what is no file, such as a pipe, is written into.
 * @throws UsageError for a folder
 */
export function writeText(file: string, text: string): void {
  if (isStream(file)) {
    appendFileSync(file, text);
    return;
  }
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`expected a file, but ${file} is a folder`);
  const target = there ? realpathSync(file) : file;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.tmp`, text);
  renameSync(`${target}.tmp`, target);
}

/** Whether no file can be put in the place of what is there: a device, a pipe, or where the standard output goes. */
export function isStream(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined || there.isDirectory()) return false;
  return !there.isFile() || /^\/(dev|proc)\//.test(resolve(path));
}
