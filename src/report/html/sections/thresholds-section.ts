/** The thresholds of the scenario and whether they hold. */

import type { Result } from '../../../metrics/result.ts';
import { verdictSummary, verdicts } from '../../words/verdicts.ts';
import { html, type Markup } from '../markup.ts';

export function thresholdsSection(result: Result): Markup | undefined {
  const summary = verdictSummary(result);
  if (!summary) return undefined;
  return html`<section aria-labelledby="thresholds">
<h2 id="thresholds">Thresholds</h2>
<p class="question">${summary}.</p>
<div class="scroller" role="group" aria-label="Thresholds and whether they hold" tabindex="0"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Measured</th><th scope="col">Verdict</th></tr></thead>
<tbody>${verdicts(result).map(
    ({ rule, value, passed }) =>
      html`<tr><th scope="row"><code>${rule}</code></th><td>${value}</td><td><span class="verdict ${passed ? 'passed' : 'failed'}">${passed ? 'holds' : 'fails'}</span></td></tr>`,
  )}</tbody>
</table></div>
</section>
`;
}
