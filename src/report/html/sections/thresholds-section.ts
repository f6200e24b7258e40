/** The thresholds of the scenario and whether they hold. */

import type { ReportContext } from '../../words/report-context.ts';
import { FAILS, HOLDS, thresholdColumns, verdictSummary, verdicts } from '../../words/verdicts.ts';
import { html, type Markup } from '../markup.ts';

export function thresholdsSection(context: ReportContext): Markup | undefined {
  const { say } = context;
  const summary = verdictSummary(context);
  if (!summary) return undefined;
  const [holds, fails] = [say(HOLDS), say(FAILS)];
  return html`<section aria-labelledby="thresholds">
<h2 id="thresholds">${say({ en: 'Thresholds', zh: '阈值' })}</h2>
<p class="question">${say({ en: `${summary}.`, zh: `${summary}。` })}</p>
<div class="scroller" role="group" aria-label="${say({ en: 'Thresholds and whether they hold', zh: '各阈值是否满足' })}" tabindex="0"><table>
<thead><tr>${thresholdColumns(context).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${verdicts(context).map(
    ({ rule, value, passed }) =>
      html`<tr><th scope="row"><code>${rule}</code></th><td>${value}</td><td><span class="verdict ${passed ? 'passed' : 'failed'}">${passed ? holds : fails}</span></td></tr>`,
  )}</tbody>
</table></div>
</section>
`;
}
