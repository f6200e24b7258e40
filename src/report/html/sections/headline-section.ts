/** The headline numbers as cards. */

import { headline, headlineDoubts } from '../../words/headline.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { html, type Markup } from '../markup.ts';

export function headlineSection(context: ReportContext): Markup {
  return html`<section aria-labelledby="numbers">
<h2 id="numbers">${context.say({ en: 'Headline numbers', zh: '关键指标' })}</h2>
${headline(context).map(
  (group) => html`<h3 class="group">${group.name}</h3>
<dl class="cards">${group.numbers.map(
    ({ name, value, margin, meaning }) =>
      html`<div class="card"><dt>${name}</dt><dd class="value">${valueParts(value)}</dd>${margin !== null && html`<dd class="margin">${margin}</dd>`}<dd class="meaning">${meaning}</dd></div>`,
  )}</dl>
`,
)}
${headlineDoubts(context).map((doubt) => html`<p class="note">${doubt}</p>`)}
</section>
`;
}

/** Sets the unit smaller than its number. */
function valueParts(value: string): Markup {
  const parts = /^(.*\d)(\u00a0\D+|%)$/.exec(value);
  return parts ? html`${parts[1]}<span class="unit">${parts[2]}</span>` : html`${value}`;
}
