import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../projections/result.ts';
import { fixtureResult } from '../fixture.ts';
import { reportHtml } from '../html.ts';

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
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.log(`page.browser.test: skipped, there is no ${CHROMIUM}`);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const LOOKS = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    folder = await mkdtemp(join(tmpdir(), 'fleetcast-report-'));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(result: Result, width: number, scheme: 'light' | 'dark'): Promise<Page> {
    const file = join(folder, `${width}-${scheme}-${result.run.devices}.html`);
    await writeFile(
      file,
      await reportHtml(result, { command: 'fleetcast run wechat-month', people: PEOPLE }),
    );
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      offline: true,
    });
    const page = await context.newPage();
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

  test.each(LOOKS)('is whole and accessible at $width px, $scheme', async ({ width, scheme }) => {
    const page = await open(fixtureResult(), width, scheme);
    expect(await page.locator('[data-chart]').count()).toBe(15);
    expect(await emptyCharts(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    expect(await overlappingTexts(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([390, 1280])(
    'has sentences in place of charts where nothing was measured, at %i px',
    async (width) => {
      const page = await open(
        fixtureResult({ hasReads: false, hasPreFetch: false, days: 2, warmupDays: 0 }),
        width,
        'light',
      );
      expect(await page.locator('[data-chart]').count()).toBe(5);
      expect(await emptyCharts(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('the shown time is chosen by keyboard, for all timelines', async () => {
    const page = await open(fixtureResult(), 1280, 'light');
    const button = page.getByRole('button', { name: 'Peak day' });
    await button.focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    for (const id of ['requests-over-time', 'hit-rates', 'read-age']) {
      expect(await page.locator(`#${id} svg text`).allTextContents(), id).toContain('12:00');
    }
    expect(await cutTexts(page)).toEqual([]);
    await page.context().close();
  });

  test('dragging the slider moves all timelines', async () => {
    const page = await open(fixtureResult(), 1280, 'light');
    await page.locator('#requests-over-time .chart').scrollIntoViewIfNeeded();
    const box = await page.locator('#requests-over-time .chart').boundingBox();
    if (!box) throw new Error('the chart has a box');
    const y = box.y + box.height - 18;
    await page.mouse.move(box.x + 9, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 8 });
    await page.mouse.move(box.x + box.width * 0.9, y, { steps: 8 });
    await page.mouse.up();
    await settled(page);
    for (const id of ['requests-over-time', 'hit-rates', 'read-age']) {
      const texts = await page.locator(`#${id} svg text`).allTextContents();
      expect(texts.join(' '), id).toMatch(/28 Mar/);
      expect(texts.join(' '), id).not.toMatch(/16 Mar/);
    }
    expect(await page.getByRole('button', { name: 'Whole run' }).getAttribute('aria-pressed')).toBe('false');
    expect(await cutTexts(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('charts follow a change of colours and of width', async () => {
    const page = await open(fixtureResult(), 1280, 'light');
    const before = await page.locator('#use ~ .pictures svg').first().innerHTML();
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    expect(await page.locator('#use ~ .pictures svg').first().innerHTML()).not.toBe(before);
    await page.setViewportSize({ width: 390, height: 900 });
    await settled(page);
    expect(await pageWidth(page)).toBeLessThanOrEqual(390);
    expect(await cutTexts(page)).toEqual([]);
    await page.context().close();
  });

  test('on paper it is light, opened and no wider than the sheet', async () => {
    const page = await open(fixtureResult(), 680, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await settled(page);
    const looks = await page.evaluate(() => ({
      surface: getComputedStyle(document.documentElement).getPropertyValue('--surface').trim(),
      closed: document.querySelectorAll('details:not([open])').length,
    }));
    expect(looks).toEqual({ surface: '#ffffff', closed: 0 });
    expect(await pageWidth(page)).toBeLessThanOrEqual(680);
    expect(await cutTexts(page)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.context().close();
  });
});

const PEOPLE = [
  { name: 'Mei', about: 'Opens the app twice a day.', story: ['Opens at 08:02 and finds a fresh answer.'] },
];

/** Until every chart had two frames to follow the last change of its container. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement?.scrollWidth ?? Number.POSITIVE_INFINITY);
}

function emptyCharts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-chart]')]
      .filter((chart) => chart.querySelectorAll('svg path, svg rect').length < 3)
      .map((chart) => chart.dataset.chart ?? ''),
  );
}

/** Texts of a chart that reach beyond its SVG, which would cut them off. */
function cutTexts(page: Page): Promise<readonly string[]> {
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
function overlappingTexts(page: Page): Promise<readonly string[]> {
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

async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: await readFile(AXE, 'utf8') });
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
