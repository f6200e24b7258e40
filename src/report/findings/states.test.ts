/** Every picture says whether its words, its order and its colours state a pattern; what it calls a description states none. */

import { describe, expect, test } from 'vitest';
import { severalCompared } from '../../compare/compared.contract.ts';
import type { Picture } from '../charts/picture.ts';
import { comparisonContext } from '../comparison/comparison-context.ts';
import { comparisonPage } from '../comparison/comparison-report.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { withBusiestMinute, withoutErrors, withoutFindings } from '../fixture/fixture-rhythm.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { reportContext } from '../words/report-context.ts';
import { FALSE_REPORTS, finding, findingsIn, RUN_FINDINGS } from './finding.ts';
import { PATTERN_WORDS, STATED_PATTERNS } from './pattern-words.contract.ts';

const LANGUAGES = ['en', 'zh'] as const;
const picturesOf = (result: ReturnType<typeof fixtureResult>, language: 'en' | 'zh') =>
  reportPictures(reportContext(result, language)).flatMap(({ pictures }) =>
    pictures.map((one) => one.picture),
  );
const wordsOf = ({ title, sentence, note = '' }: Picture) => `${title} ${sentence} ${note}`;

/** Words of patterns that define what is shown: an upper bound is the best by its name. */
const DEFINED: Readonly<Record<string, RegExp>> = {
  possible: /The best that the same number|最好结果/g,
  'version-mix': /Newest|最新版本/g,
  adoption: /than the newest|最新版本/g,
  packages: /than the newest/g,
  'fresh-by-policy': /the best that could be done/g,
};

const described = (picture: Picture) => wordsOf(picture).replace(DEFINED[picture.id] ?? /$^/g, '');

describe('what a picture states', () => {
  const full = () => ({ ...fixtureResult(), apps: {} });

  test.each(LANGUAGES)('is a pattern wherever there are words of one, in %s', (language) => {
    for (const picture of picturesOf(full(), language)) {
      if (picture.states === 'description')
        expect(described(picture), picture.id).not.toMatch(PATTERN_WORDS[language]);
    }
  });

  test.each(LANGUAGES)(
    'of a comparison is a pattern wherever there are words of one, in %s',
    async (language) => {
      const context = comparisonContext(await severalCompared(), language);
      for (const picture of comparisonPage(context).pictures) {
        if (picture.states === 'description')
          expect(described(picture), picture.id).not.toMatch(PATTERN_WORDS[language]);
      }
    },
  );

  test.each(LANGUAGES)(
    'is nothing where all may be chance, and nothing where no error is known, in %s',
    (language) => {
      for (const result of [withoutFindings(full()), withoutErrors(full())]) {
        for (const picture of picturesOf(result, language)) {
          expect(findingsIn(picture.states).filter(({ isStated }) => isStated)).toEqual([]);
          expect(picture.sentence, picture.id).not.toMatch(STATED_PATTERNS[language]);
          expect(picture.chart?.kind, picture.id).not.toBe('heatMap');
          if (picture.chart?.kind === 'timeline') expect(picture.chart.peak).toBeUndefined();
        }
      }
    },
  );

  test.each(LANGUAGES)(
    'is told where it is found, in the words that are looked for above, in %s',
    (language) => {
      const found = picturesOf(withBusiestMinute(full(), 20), language).filter(({ states }) =>
        findingsIn(states).some(({ isStated }) => isStated),
      );
      expect(found.map(({ id }) => id)).toEqual([
        'requests-over-time',
        'requests-by-hour',
        'not-fresh',
        'fresh-by-cohort',
      ]);
      for (const { sentence, id } of found) expect(sentence, id).toMatch(STATED_PATTERNS[language]);
    },
  );

  test('is not bars in an order of chance', () => {
    const orderOf = (result: ReturnType<typeof fixtureResult>) =>
      picturesOf(result, 'en')
        .find(({ id }) => id === 'not-fresh')
        ?.table?.rows.map(([name]) => name);
    expect(orderOf(full())).toEqual(['Not used within the window', 'Network']);
    const fewer = full();
    const { windowLapsed, network } = fewer.metrics.periodic.notFresh;
    const notFresh = { ...fewer.metrics.periodic.notFresh, windowLapsed: network, network: windowLapsed };
    const turned = {
      ...fewer,
      metrics: { ...fewer.metrics, periodic: { ...fewer.metrics.periodic, notFresh } },
    };
    expect(orderOf(withoutFindings(turned))).toEqual(['Not used within the window', 'Network']);
  });

  test('is wrong in one report of twenty at most, all findings together', () => {
    const levels = RUN_FINDINGS.map((name) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 50; step++) {
        const middle = (low + high) / 2;
        if (finding(name, middle).isStated) low = middle;
        else high = middle;
      }
      return high;
    });
    expect(levels.reduce((sum, level) => sum + level, 0) + 5 / 576).toBeLessThanOrEqual(FALSE_REPORTS);
  });
});
