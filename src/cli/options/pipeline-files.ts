/** Files that a pipeline asks for: results as tests in XML, and a summary in Markdown. */

import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { UsageError } from '../failure.ts';
import { isStream, writeText } from '../write-text.ts';

export interface PipelineFiles {
  readonly junit?: string | undefined;
  readonly summary?: string | undefined;
}

export function junitOption() {
  return new Option('--junit <file>', 'write each threshold as a test, in JUnit XML');
}

export function summaryOption() {
  return new Option('--summary <file>', 'append a summary in Markdown, as "$GITHUB_STEP_SUMMARY" expects');
}

/** Before anything is run that would be lost. @throws UsageError for a name that no file can have, or that both have */
export function checkPipelineFiles({ junit, summary }: PipelineFiles): void {
  for (const [option, file] of Object.entries({ '--junit': junit, '--summary': summary })) {
    if (file === undefined) continue;
    const problem = problemOf(file);
    if (problem !== undefined) throw new UsageError(`${option}: ${problem}`);
  }
  if (junit !== undefined && summary !== undefined && isSameFile(junit, summary)) {
    throw new UsageError(`--summary: expected another file than that of --junit, found ${summary}`);
  }
}

/** Two names of one file, of which one text would replace the other; a terminal takes both. */
function isSameFile(one: string, other: string): boolean {
  if (isStream(one)) return false;
  const realOf = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  return realOf(one) === realOf(other);
}

function problemOf(file: string): string | undefined {
  if (file === '') return 'expected the name of a file, found nothing; is the variable set?';
  if (existsSync(file) && statSync(file).isDirectory()) return `expected a file, but ${file} is a folder`;
  const there = nearestThere(file);
  if (there !== file && !statSync(there).isDirectory()) return `${file}: ${there} is no folder`;
  try {
    accessSync(there, constants.W_OK);
    return undefined;
  } catch {
    return `${file}: no permission to write to ${there}`;
  }
}

/** The file, or the first folder above it that is there. */
function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path));
}

/** Each is whole or not there; what a summary says is below what the file already says. */
export function writePipelineFiles(
  { junit, summary }: PipelineFiles,
  texts: { readonly junit: () => string; readonly summary: () => string },
): void {
  if (junit !== undefined) writeText(junit, texts.junit());
  if (summary === undefined) return;
  mkdirSync(dirname(summary), { recursive: true });
  const isBelow = !isStream(summary) && existsSync(summary) && statSync(summary).size > 0;
  appendFileSync(summary, `${isBelow ? '\n' : ''}${texts.summary()}`);
}
