/** The site is built: VitePress refuses dead links of pages, and every link of the navigation leads to a page. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from '../cli/asked.contract.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

const ROOT = fileURLToPath(PACKAGE_ROOT);

test('npm run docs builds the site, and its navigation leads to pages', () => {
  const site = folder();
  execFileSync('npm', ['run', '--silent', 'docs', '--', '--outDir', site], { cwd: ROOT, stdio: 'pipe' });
  const config = readFileSync(join(ROOT, 'docs/.vitepress/config.ts'), 'utf8');
  const links = [...config.matchAll(/link: '([^']+)'/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(10);
  const pageOf = (link: string) => (link.endsWith('/') ? `${link}index.html` : `${link}.html`);
  expect(links.filter((link) => !existsSync(join(site, pageOf(link))))).toEqual([]);
});
