/**
 * `npm run pictures`: the pictures of the guide, shot in Debian's Chromium from the reports of the scenario that the guide
 * describes, in both languages. Not among what `npm run generate` writes, for their bytes depend on the browser.
 */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { main } from '../cli/main.ts';
import { guidePages, shownFiles } from './guide.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const GENTLE = 'gentle: policy.periodic.interval=24h,policy.periodic.window=3d';
const TICK = 'tick: policy.periodic.opportunity={kind: tick, every: 1h}';

/** Reports of each language: where their pictures go, and the headings of their sections. */
const LANGUAGES = [
  { language: 'en', into: PICTURES, load: 'Load', why: 'Why?' },
  { language: 'zh', into: join(PICTURES, 'zh'), load: '负载', why: '原因分析' },
] as const;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const each of LANGUAGES) await shootAll(each);
await browser.close();

async function shootAll({ language, into, load, why }: (typeof LANGUAGES)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fleetcast-pictures-'));
  const scenario = 'transit.yaml';
  // Reports say what was asked for, so it is asked for as the guide does: in the folder of the scenario.
  process.chdir(folder);
  writeFileSync(scenario, shownFiles(guidePages(language)).get(scenario)!);

  async function reportOf(name: string, ...words: string[]): Promise<string> {
    const out = join(folder, name);
    await main(['node', 'fleetcast', ...words, '--lang', language, '--out', out, '--quiet']);
    const [id] = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return pathToFileURL(join(out, id!.name, words[0] === 'run' ? 'report.html' : 'compare.html')).href;
  }

  const run = await reportOf('run', 'run', scenario);
  const month = await reportOf('month', 'run', 'food-month');
  const comparison = await reportOf('comparison', 'compare', scenario, GENTLE, TICK);

  await shoot(run, null, join(into, 'report.png'));
  await shoot(month, null, join(into, 'readme.png'), 900);
  await shoot(run, load, join(into, 'load.png'));
  await shoot(comparison, null, join(into, 'comparison.png'));
  await shoot(comparison, why, join(into, 'why.png'));
  rmSync(folder, { recursive: true });
}

/** The window at the top of a page, or at a heading of it. */
async function shoot(url: string, heading: string | null, path: string, height = 640): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1000, height },
    colorScheme: 'light',
    offline: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  if (heading !== null) {
    await page
      .getByRole('heading', { name: heading, exact: true })
      .first()
      .evaluate((element) => {
        element.scrollIntoView({ block: 'start' });
      });
  }
  await page.mouse.wheel(0, -32);
  // Charts are drawn when they come into view.
  await page.waitForTimeout(1000);
  await page.screenshot({ path });
  await context.close();
}
