/** The guide is run: every command of it, and each line that it shows comes out, in this order. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from '../cli/asked.contract.ts';
import { guidePages, shownCommands, shownFiles } from '../publish/guide.ts';

const BIN = fileURLToPath(new URL('../bin.mjs', import.meta.url));
const home = folder();
for (const [name, text] of shownFiles(guidePages('en'))) writeFileSync(join(home, name), text);
const bin = join(home, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
  mode: 0o755,
});

const shown = guidePages('en').flatMap(({ file, text }) =>
  shownCommands(text).map(({ command, lines }) => [file, command, lines] as const),
);

test.each(shown)('%s: %s', (_, command, lines) => {
  const printed = outputOf(command).split('\n').map(plain);
  let from = 0;
  for (const line of lines.filter((each) => each.trim() !== '…')) {
    const at = printed.indexOf(plain(line), from);
    expect(at, `not printed, or not in this order: ${line}\n${printed.join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
});

/** Numbers are grouped by spaces of their own, which an editor may have replaced. */
function plain(line: string): string {
  return line.replaceAll(/\s/g, ' ').trimEnd();
}

/** What was printed before: the same command prints the same. */
const printedBy = new Map<string, string>();

function outputOf(command: string): string {
  const printed = printedBy.get(command) ?? run(command);
  printedBy.set(command, printed);
  return printed;
}

/** Standard output, or what a command that is refused says. */
function run(command: string): string {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
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
