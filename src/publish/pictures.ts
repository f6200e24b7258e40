/**
 * `npm run pictures`: the pictures of the guide, shot in Debian's Chromium from the reports of the scenario that the guide
 * describes. Not among what `npm run generate` writes, for their bytes depend on the browser.
 */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { main } from '../cli/main.ts';
import { guidePages, shownFiles } from './guide.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const WINDOW = { width: 1000, height: 640 };
const GENTLE = 'gentle: policy.periodic.interval=24h,policy.periodic.window=3d';
const TICK = 'tick: policy.periodic.opportunity={kind: tick, every: 1h}';

const folder = mkdtempSync(join(tmpdir(), 'fleetcast-pictures-'));
const scenario = 'transit.yaml';
// Reports say what was asked for, so it is asked for as the guide does: in the folder of the scenario.
process.chdir(folder);
writeFileSync(scenario, shownFiles(guidePages('en')).get(scenario)!);

async function reportOf(name: string, ...words: string[]): Promise<string> {
  const out = join(folder, name);
  await main(['node', 'fleetcast', ...words, '--out', out, '--quiet']);
  const [id] = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return pathToFileURL(join(out, id!.name, words[0] === 'run' ? 'report.html' : 'compare.html')).href;
}

const run = await reportOf('run', 'run', scenario);
const month = await reportOf('month', 'run', 'food-month');
const comparison = await reportOf('comparison', 'compare', scenario, GENTLE, TICK);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: WINDOW, colorScheme: 'light', offline: true });
const page = await context.newPage();

async function shoot(url: string, heading: string | null, name: string): Promise<void> {
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
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

await shoot(run, null, 'report');
await page.setViewportSize({ width: 1000, height: 900 });
await shoot(month, null, 'readme');
await page.setViewportSize(WINDOW);
await shoot(run, 'Load', 'load');
await shoot(comparison, null, 'comparison');
await shoot(comparison, 'Why?', 'why');
await browser.close();
rmSync(folder, { recursive: true });
