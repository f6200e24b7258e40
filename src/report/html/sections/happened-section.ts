/** What happened in the run and what came of it: faults and releases, each under its sign. */

import { whatHappened } from '../../happenings/what-happened.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { html, type Markup } from '../markup.ts';

/** Nothing where nothing happened but people. */
export function happenedSection(context: ReportContext): Markup | false {
  const happened = whatHappened(context);
  if (!happened) return false;
  return html`<section aria-labelledby="happened">
<h2 id="happened">${happened.title}</h2>
<p class="question">${happened.question}</p>
<dl class="happened">${happened.entries.map(
    ({ title, text }) => html`<div><dt>${title}</dt>${text !== '' && html`<dd>${text}</dd>`}</div>`,
  )}</dl>
</section>`;
}
