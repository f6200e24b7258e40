/** `npm run dialect`: says where sources that are compiled to WebAssembly are not in its dialect, before any test runs. */

import { readFileSync } from 'node:fs';
import { dialectComplaints } from '../compiler/dialect-check.ts';
import { filesRead } from '../compiler/dialect-sources.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

const complaints = filesRead()
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => dialectComplaints(file, readFileSync(new URL(file, PACKAGE_ROOT), 'utf8')));
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (complaints.length > 0) process.exitCode = 1;
