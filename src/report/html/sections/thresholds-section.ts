/** Rules and whether they hold: the thresholds of a scenario, or those of a comparison. */

import type { Speech } from '../../words/speech.ts';
import { explanationsOf, thresholdColumns, type Verdict, verdictSummary } from '../../words/verdicts.ts';
import { html, type Markup } from '../markup.ts';

/** @param all of a comparison with the variant that each is about */
export function thresholdsSection(
  all: readonly (Verdict & { readonly variant?: string })[],
  speech: Speech,
): Markup | undefined {
  const { say } = speech;
  const summary = verdictSummary(all, speech);
  if (summary === undefined) return undefined;
  return html`<section aria-labelledby="thresholds">
<h2 id="thresholds">${say({ en: 'Thresholds', zh: '阈值' })}</h2>
<p class="question">${say({ en: `${summary}.`, zh: `${summary}。` })}</p>
<div class="scroller" role="group" aria-label="${say({ en: 'Thresholds and whether they hold', zh: '各阈值是否满足' })}" tabindex="0"><table>
<thead><tr>${thresholdColumns(speech).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${all.map(
    ({ rule, variant, limit, value, interval, passed, verdict }) =>
      html`<tr><th scope="row">${variant !== undefined && html`${variant}:<br>`}<code>${rule}</code></th><td><span class="verdict ${passed ? 'passed' : 'failed'}">${verdict}</span></td><td>${value}</td><td>${interval}</td><td>${limit}</td></tr>`,
  )}</tbody>
</table></div>
${explanationsOf(all).map((explanation) => html`<p class="note">${explanation}</p>`)}
</section>
`;
}
