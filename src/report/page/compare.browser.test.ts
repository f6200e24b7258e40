import { describe, expect, test } from 'vitest';
import { compared, severalCompared } from '../../compare/compared.contract.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonHtml } from '../comparison/comparison-report.ts';
import { browserOfTests, expectWhole, hasBrowser, NARROW, WIDE } from './browser.contract.ts';

describe.skipIf(!hasBrowser('compare.browser.test'))('a comparison in a browser', () => {
  const { open, complaints } = browserOfTests();

  test('is whole and accessible', async () => {
    const page = await open(
      await comparisonHtml(comparisonContext(await severalCompared(), NARROW.language)),
      NARROW,
    );
    expect(await page.locator('[data-chart]').count()).toBe(8);
    await expectWhole(page, NARROW.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of a policy with itself has sentences in place of reasons', async () => {
    const page = await open(await comparisonHtml(comparisonContext(await compared(['24h', '24h']))), WIDE);
    expect(await page.locator('#why-1 .sentence').textContent()).toBe(
      'The two runs are identical, down to the last fact.',
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
