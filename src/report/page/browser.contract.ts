/** Test support: a page in Debian's Chromium, and what is asked of every page. Where there is no browser, tests say so and skip. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Opposite in everything. The quick suite looks at one page so and at another so, the long one at each in every look. */
export const WIDE = { width: 1280, scheme: 'light', language: 'en' } as const;
export const NARROW = { width: 390, scheme: 'dark', language: 'zh' } as const;
export const LOOKS = [1280, 390].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'zh'] as const).map((language) => ({ width, scheme, language })),
  ),
);

/** @param test its name, for the line that says that it is skipped */
export function hasBrowser(test: string): boolean {
  if (existsSync(CHROMIUM)) return true;
  console.log(`${test}: skipped, there is no ${CHROMIUM}`);
  return false;
}

export interface Looks {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** A browser for the tests of one `describe`; what pages complain of, or ask of a network, since the last one was opened. */
export function browserOfTests() {
  let browser: Browser;
  let folder: string;
  let pages = 0;
  const complaints: string[] = [];

  beforeAll(async () => {
    // Nothing here is about the speed of the machine: only the test runner has a limit.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: 0 });
    folder = await mkdtemp(join(tmpdir(), 'fleetcast-report-'));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(html: string, { width, scheme }: Looks): Promise<Page> {
    pages += 1;
    const file = join(folder, `${pages}.html`);
    await writeFile(file, html);
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      offline: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    complaints.length = 0;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    await settled(page);
    return page;
  }

  return { open, complaints };
}

/** No chart is empty, no text cut or hidden by another, nothing wider than the page, be it opened, and everyone can read it. */
export async function expectWhole(page: Page, width: number): Promise<void> {
  expect(await emptyCharts(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  expect(await overlappingTexts(page)).toEqual([]);
  expect(await pageWidth(page)).toBeLessThanOrEqual(width);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await pageWidth(page)).toBeLessThanOrEqual(width);
  expect(await axeViolations(page)).toEqual([]);
}

/** Until every chart had two frames to follow the last change of its container. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

export function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement?.scrollWidth ?? Number.POSITIVE_INFINITY);
}

export function emptyCharts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-chart]')]
      .filter((chart) => chart.querySelectorAll('svg path, svg rect').length < 3)
      .map((chart) => chart.dataset.chart ?? ''),
  );
}

/** Texts of a chart that reach beyond its SVG, which would cut them off. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-chart] svg')].flatMap((svg) => {
      const bounds = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const isInside =
          box.left >= bounds.left - 0.5 &&
          box.right <= bounds.right + 0.5 &&
          box.top >= bounds.top - 0.5 &&
          box.bottom <= bounds.bottom + 0.5;
        return isInside || box.width === 0
          ? []
          : [`${svg.closest('[data-chart]')?.getAttribute('data-chart')}: ${text.textContent}`];
      });
    }),
  );
}

/** Pairs of texts of one chart that stand on each other. */
export function overlappingTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-chart] svg')].flatMap((svg) => {
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        text,
        box: text.getBoundingClientRect(),
      }));
      return texts.flatMap(({ text, box }, index) =>
        texts.slice(index + 1).flatMap((other) => {
          const slack = 3;
          const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          return width > slack && height > slack ? [`${text.textContent} / ${other.text.textContent}`] : [];
        }),
      );
    }),
  );
}

export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: await readFile(AXE, 'utf8') });
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    // What is all right need not be listed, which would take as long again.
    return axe.run({ resultTypes: ['violations'], preload: false });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
