import { describe, expect, test } from 'vitest';
import { severalCompared } from '../../compare/compared.contract.ts';
import { comparisonHtml } from '../comparison/comparison-report.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { reportHtml } from '../html/html.ts';
import { browserOfTests, expectWhole, hasBrowser, OTHER_LOOKS } from './browser.contract.ts';

describe.skipIf(!hasBrowser('looks.verify.test'))('pages in a browser, in their other looks', () => {
  const { open, complaints } = browserOfTests();

  const pages = {
    'a report': () => reportHtml(fixtureResult(), { command: 'fleetcast run wechat-month' }),
    'a comparison': async () => comparisonHtml(await severalCompared()),
  };

  describe.each(Object.entries(pages))('%s', (_name, html) => {
    test.each(OTHER_LOOKS)('is whole and accessible at $width px, $scheme', async (looks) => {
      const page = await open(await html(), looks);
      await expectWhole(page, looks.width);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
