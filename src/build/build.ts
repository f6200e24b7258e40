/** `npm run build`: everything of the package that is made from sources, in `dist/`; whole or not at all. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptCompilation } from '../compiler/kept-compilation.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { bundlePage } from '../report/html/bundle-page.ts';
import { bundleProgram } from './bundle-program.ts';
import { declareTypes } from './declare-types.ts';
import { sourcesDigest } from './freshness.mjs';
import { noticesOf } from './notices.ts';

const root = fileURLToPath(PACKAGE_ROOT);
const dist = join(root, 'dist');
const draft = join(root, `dist-${process.pid}.tmp`);

try {
  mkdirSync(draft);
  const sources = sourcesDigest();
  const [program, page, engine] = await Promise.all([
    bundleProgram(draft),
    bundlePage(),
    keptCompilation({ isOptimized: true }),
    declareTypes(join(draft, 'types')),
  ]);
  writeFileSync(join(draft, 'page.js'), page.script);
  writeFileSync(join(draft, 'page.css'), page.style);
  writeFileSync(join(draft, 'fleet.wasm'), engine);
  writeFileSync(join(draft, 'NOTICES.txt'), noticesOf([program, page.metafile]));
  writeFileSync(join(draft, 'built.json'), `${JSON.stringify({ sources })}\n`);
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
} finally {
  rmSync(draft, { recursive: true, force: true });
}
