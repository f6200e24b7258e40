/** Test support: this program in a folder of its own, with additions as the recipes have them made. */

import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Answer } from '../../cli/asked.contract.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a stranger writes: by path, a new file as its text, or what is replaced in one that is there. */
export interface Addition {
  /** The heading of the recipe that it follows. */
  readonly recipe: string;
  readonly files: Readonly<Record<string, string | readonly Replacement[]>>;
  /** Whether a machine hears a message in stories that are there, which have lines more then. */
  readonly isHeardInStories?: boolean;
}
/** The first stands in the file once. */
type Replacement = readonly [before: string, after: string];

export interface Program {
  readonly root: string;
  /** What it answers to command lines, one after the other. */
  asked<Name extends string>(
    commands: Readonly<Record<Name, readonly string[]>>,
  ): Promise<Readonly<Record<Name, Answer>>>;
  /** What a script of Node answers there. */
  node(...args: readonly string[]): Promise<Answer>;
}

/** @param leftOut files that the stranger forgets */
export function programWith(additions: readonly Addition[], leftOut: readonly string[] = []): Program {
  const root = mkdtempSync(join(tmpdir(), 'fleetcast-recipe-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeAll(() => {
    for (const path of sourcePaths()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      copyFileSync(join(ROOT, path), join(root, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const made = additions.flatMap(({ files }) => Object.entries(files));
    for (const [path, change] of made.filter(([file]) => !leftOut.includes(file))) {
      write(join(root, path), change);
    }
  });
  const node = async (...args: readonly string[]) => {
    try {
      const options = { cwd: root, maxBuffer: 1 << 26 };
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, options);
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    }
  };
  const asked: Program['asked'] = async (commands) => {
    const script = 'src/tidy/recipes/asked.mjs';
    const { out, err } = await node('--import', 'tsx', script, JSON.stringify(commands));
    expect(err).toBe('');
    return JSON.parse(out);
  };
  return { root, asked, node };
}

/** Every file of the project that is not made by building or running it. */
function sourcePaths(): string[] {
  const command = ['ls-files', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', command, { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

function write(path: string, change: string | readonly Replacement[]): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof change === 'string') {
    expect(existsSync(path), `${path} is new`).toBe(false);
    writeFileSync(path, change);
    return;
  }
  let text = readFileSync(path, 'utf8');
  for (const [before, after] of change) {
    expect(text.split(before), `${path} has "${before}" once`).toHaveLength(2);
    text = text.replace(before, () => after);
  }
  writeFileSync(path, text);
}
