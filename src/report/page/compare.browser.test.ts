import { describe, expect, test } from 'vitest';
import { compared, severalCompared } from '../../compare/compared.contract.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonHtml } from '../comparison/comparison-report.ts';
import { browserOfTests, expectWhole, hasBrowser, LOOKS } from './browser.contract.ts';

describe.skipIf(!hasBrowser('compare.browser.test'))('a comparison in a browser', () => {
  const { open, complaints } = browserOfTests();

  test.each(LOOKS)('is whole and accessible at $width px, $scheme, $language', async (looks) => {
    const page = await open(
      await comparisonHtml(comparisonContext(await severalCompared(), looks.language)),
      looks,
    );
    expect(await page.locator('[data-chart]').count()).toBe(8);
    await expectWhole(page, looks.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of a policy with itself has sentences in place of reasons', async () => {
    const page = await open(
      await comparisonHtml(comparisonContext(await compared(['24h', '24h']))),
      LOOKS[0],
    );
    expect(await page.locator('#why-1 .sentence').textContent()).toBe(
      'The two runs are identical, down to the last fact.',
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
