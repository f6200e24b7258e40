/**
 * `npm run guide`: runs every command that the README and the guide show, and puts below it what it prints now. Whether the
 * text around it is still true is for the author to see.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import { pagesWithOutput } from './guide.ts';
import { guideShell } from './guide-shell.ts';
import { withOutputs } from './shown-outputs.ts';

const home = mkdtempSync(join(tmpdir(), 'fleetcast-guide-'));
const outputOf = guideShell(home);
for (const { path, text } of pagesWithOutput()) {
  const renewed = withOutputs(text, outputOf);
  if (renewed !== text) writeFileSync(new URL(path, PACKAGE_ROOT), renewed);
}
rmSync(home, { recursive: true });
