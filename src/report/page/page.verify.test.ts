import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import {
  axeViolations,
  browserOfTests,
  cutTexts,
  emptyCharts,
  hasBrowser,
  pageWidth,
  settled,
} from './browser.contract.ts';
import { chartsOf, pageOf } from './page.contract.ts';

describe.skipIf(!hasBrowser('page.verify.test'))('what can be done with a report in a browser', () => {
  const { open, complaints } = browserOfTests();

  test.each([
    [390, 'en'],
    [1280, 'zh'],
  ] as const)(
    'has sentences in place of charts where nothing was measured, at %i px, %s',
    async (width, language) => {
      const still = { hasReads: false, hasPreFetch: false, days: 2, warmupDays: 0 };
      const result = fixtureResult({ language, ...still });
      const page = await open(await pageOf(result), { width, scheme: 'light' });
      expect(await page.locator('[data-chart]').count()).toBe(chartsOf(result));
      expect(await emptyCharts(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('in Chinese too, and the page says what it is written in', async () => {
    const page = await open(await pageOf(fixtureResult({ language: 'zh' })), { width: 390, scheme: 'light' });
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.getByRole('button', { name: '峰值日' }).click();
    await settled(page);
    expect(await page.locator('#hit-rates svg text').allTextContents()).toContain('命中（不论新旧）');
    expect(await cutTexts(page)).toEqual([]);
    await page.context().close();
  });

  test('dragging the slider moves all timelines', async () => {
    const page = await open(await pageOf(fixtureResult()), { width: 1280, scheme: 'light' });
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
    const page = await open(await pageOf(fixtureResult()), { width: 1280, scheme: 'light' });
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
    const page = await open(await pageOf(fixtureResult()), { width: 680, scheme: 'dark' });
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
