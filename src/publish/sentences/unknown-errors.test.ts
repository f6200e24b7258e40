/** Wherever a ± is not known, the same page, table or screen says why. */

import { describe, expect, test } from 'vitest';
import { comparisonContext } from '../../report/comparison/comparison-context.ts';
import { comparisonDoubts, TOLD } from '../../report/comparison/comparison-doubts.ts';
import { comparisonPage } from '../../report/comparison/comparison-report.ts';
import { comparisonSummary } from '../../report/comparison/comparison-summary.ts';
import { verdictOf } from '../../report/comparison/verdict.ts';
import { reportPage } from '../../report/html/html.ts';
import { reportMarkdown } from '../../report/text/markdown.ts';
import { runSummary } from '../../report/text/run-summary.ts';
import { terminalSummary } from '../../report/text/terminal.ts';
import { reportContext } from '../../report/words/report-context.ts';
import { verdicts } from '../../report/words/verdicts.ts';
import { COMPARISON_CASES } from './comparison-cases.ts';
import { RUN_CASES } from './run-cases.ts';

const LANGUAGES = ['en', 'zh'] as const;
const MISSING = /±[\s\u00a0\u202f]*\?/;
/** Begins a line, or a paragraph, and goes on. */
const REASON = /(?:^|>|\n)± ?\? [\p{L}]{3}|(?:^|>|\n)± ?\? \p{Script=Han}|(?:Note|说明)[^\n]*±/u;

function expectReason(texts: Readonly<Record<string, string>>): void {
  for (const [where, text] of Object.entries(texts))
    if (MISSING.test(text)) expect(text, where).toMatch(REASON);
}

describe.each(LANGUAGES)('what is not known is explained, in %s', (language) => {
  test.each(Object.entries(COMPARISON_CASES))('of a comparison: %s', (_, compared) => {
    const context = comparisonContext(compared(language), language);
    const verdict = context.contrasts.map((contrast) => verdictOf(contrast, context)).join('\n');
    expectReason({
      terminal: [verdict, ...comparisonDoubts(context, TOLD)].join('\n'),
      page: comparisonPage(context).main.text,
      summary: comparisonSummary(context),
    });
  });

  test.each(Object.entries(RUN_CASES))('of a run: %s', (_, resultIn) => {
    const result = resultIn(language);
    const context = reportContext(result);
    expectReason({
      terminal: terminalSummary(result, { width: 200 }),
      page: reportPage(context, { command: 'c' }).main.text,
      markdown: reportMarkdown(result, { command: 'c' }),
      summary: runSummary(result, 'c'),
    });
    for (const { rule, interval, reason, value } of verdicts(context))
      if (interval === '–' && value !== '–' && result.unknownErrors !== undefined)
        expect(reason, rule).not.toBe('');
  });
});
