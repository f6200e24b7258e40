import { describe, expect, test } from 'vitest';
import { severalCompared } from '../../compare/compared.contract.ts';
import type { Language } from '../../kernel/words.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonHtml } from '../comparison/comparison-report.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { served } from '../fixture/served.contract.ts';
import { eventful } from '../happenings/eventful.contract.ts';
import { browserOfTests, expectWhole, hasBrowser, LOOKS } from './browser.contract.ts';
import { pageOf } from './page.contract.ts';

describe.skipIf(!hasBrowser('looks.verify.test'))('pages in a browser', () => {
  const { open, complaints } = browserOfTests();

  const pages = {
    'a report': (language: Language) => pageOf(fixtureResult({ language })),
    'a report of a run in which everything happens': (language: Language) => pageOf(eventful(language)),
    'a report of servers': (language: Language) => {
      const { result, services } = served(language);
      return pageOf(result, services);
    },
    'a comparison': async (language: Language) =>
      comparisonHtml(comparisonContext(await severalCompared(), language)),
  };

  describe.each(Object.entries(pages))('%s', (_name, html) => {
    test.each(LOOKS)('is whole and accessible at $width px, $scheme, $language', async (looks) => {
      const page = await open(await html(looks.language), looks);
      await expectWhole(page, looks.width);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
