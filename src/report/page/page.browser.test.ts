import { describe, expect, test } from 'vitest';
import { fixtureResult } from '../fixture/fixture.ts';
import { served } from '../fixture/served.contract.ts';
import { eventful } from '../happenings/eventful.contract.ts';
import { KIND_TITLES } from '../happenings/happening.ts';
import {
  browserOfTests,
  cutTexts,
  expectWhole,
  hasBrowser,
  NARROW,
  settled,
  WIDE,
} from './browser.contract.ts';
import { chartsOf, pageOf } from './page.contract.ts';

describe.skipIf(!hasBrowser('page.browser.test'))('the report in a browser', () => {
  const { open, complaints } = browserOfTests();

  test('of a run in which everything happens is whole and accessible', async () => {
    const result = eventful(WIDE.language);
    const page = await open(await pageOf(result), WIDE);
    expect(await page.locator('[data-chart]').count()).toBe(chartsOf(result));
    await expectWhole(page, WIDE.width);
    const titles = Object.values(KIND_TITLES).map((words) => words[WIDE.language]);
    for (const id of ['requests-over-time', 'hit-rates', 'read-age', 'starts-per-day', 'version-mix']) {
      const texts = await page.locator(`#${id} svg text`).allTextContents();
      expect(
        titles.filter((title) => !texts.includes(title)),
        id,
      ).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of servers is whole and accessible; the busiest hour keeps its own time', async () => {
    const { result, services } = served(NARROW.language);
    const page = await open(await pageOf(result, services), NARROW);
    await expectWhole(page, NARROW.width);
    const hour = page.locator('#service-data-hour svg text');
    const before = await hour.allTextContents();
    await page.getByRole('button', { name: '峰值日' }).click();
    await settled(page);
    expect(await hour.allTextContents()).toEqual(before);
    expect(await page.locator('#service-data-load svg text').allTextContents()).toContain('12:00');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a sign stays beside its label when another time is shown', async () => {
    const page = await open(await pageOf(eventful()), WIDE);
    await page.getByRole('button', { name: 'First fault' }).click();
    await settled(page);
    const gaps = await page.evaluate(() => {
      const svg = document.querySelector('#requests-over-time svg')!;
      const label = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === 'outage')!;
      const { left, top, bottom } = label.getBoundingClientRect();
      return [...svg.querySelectorAll('path')]
        .map((path) => path.getBoundingClientRect())
        .filter((box) => box.width === 10 && box.top < bottom && box.bottom > top)
        .map((box) => left - box.right);
    });
    expect(gaps.some((gap) => gap > 0 && gap < 8)).toBe(true);
    await page.context().close();
  });

  test('no mark stays where it was when the time that is shown does not hold it', async () => {
    const page = await open(await pageOf(eventful()), WIDE);
    const marksOf = (kind: 'text' | 'path') =>
      page.evaluate(
        ([tag, labels]) =>
          [...document.querySelectorAll(`#requests-over-time svg ${tag}`)]
            .filter((mark) =>
              tag === 'text'
                ? labels.some((label) => label === mark.textContent)
                : mark.getBoundingClientRect().width === 10,
            )
            .map((mark) => mark.textContent),
        [kind, ['outage', 'slow answers', 'fetch at once', 'caches cleared', '1', '2']] as const,
      );
    const [signs, labels] = [await marksOf('path'), await marksOf('text')];
    await page.getByRole('button', { name: 'First fault' }).click();
    await settled(page);
    expect(await marksOf('text')).toEqual(['outage']);
    // The legend keeps one of each kind.
    expect((await marksOf('path')).length).toBeLessThan(signs.length);
    await page.getByRole('button', { name: 'Whole run' }).click();
    await settled(page);
    expect([(await marksOf('path')).length, await marksOf('text')]).toEqual([signs.length, labels]);
    await page.context().close();
  });

  test('the shown time is chosen by keyboard, for all timelines', async () => {
    const page = await open(await pageOf(fixtureResult()), WIDE);
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
});
