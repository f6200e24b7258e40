/** A shell in a folder with the files of the guide, where `npx fleetcast` is this program: what a reader of the guide sees. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guidePages, shownFiles } from './guide.ts';
import type { OutputOf } from './shown-outputs.ts';

const BIN = fileURLToPath(new URL('../bin.mjs', import.meta.url));

/** What commands print in an empty folder. The same command prints the same, so it is run once. */
export function guideShell(home: string): OutputOf {
  for (const [name, text] of shownFiles(guidePages('en'))) writeFileSync(join(home, name), text);
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
    mode: 0o755,
  });
  const printedBy = new Map<string, readonly string[]>();
  return (command) => {
    const printed = printedBy.get(command) ?? run(command, home).split('\n');
    printedBy.set(command, printed);
    return printed;
  };
}

/** Standard output, or what a command that is refused says. */
function run(command: string, home: string): string {
  const env = { ...process.env, PATH: `${join(home, 'bin')}:${process.env.PATH}` };
  try {
    return execFileSync('sh', ['-c', command], {
      cwd: home,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    return `${stdout}\n${stderr}`;
  }
}
