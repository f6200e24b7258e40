/** Test support: what the command line answers, asked in this process: its exit code, what it printed, what it wrote. */

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { main } from './main.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for a test, to write scenarios and reports in. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fleetcast-cli-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export async function asked(...args: string[]): Promise<Answer> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line = '') => {
      out += `${line}\n`;
    }),
    vi.spyOn(console, 'error').mockImplementation((line = '') => {
      err += `${line}\n`;
    }),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += text;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += text;
      return true;
    }),
  ];
  process.exitCode = undefined;
  try {
    await main(['node', 'fleetcast', ...args]);
    return { code: Number(process.exitCode ?? 0), out, err };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/** What a run has left in a folder of reports; nothing if the folder is not there. */
export function written(out: string): string[] {
  return existsSync(out) ? readdirSync(out) : [];
}
