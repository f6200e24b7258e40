/** What identifies the run, and the command line that repeats it. */

import type { Result } from '../../../metrics/result.ts';
import { runRows } from '../../words/run-rows.ts';
import { html, type Markup } from '../markup.ts';

export function runSection(result: Result, command: string): Markup {
  return html`<section aria-labelledby="run">
<h2 id="run">This run</h2>
<p class="question">The same command gives the same digest, on any machine and with any number of workers.</p>
<pre class="command" tabindex="0" role="group" aria-label="Command that repeats this run"><code>${command}</code></pre>
<dl class="facts">${runRows(result).map(
    ({ name, value, isCode }) =>
      html`<div><dt>${name}</dt><dd>${isCode ? html`<code>${value}</code>` : value}</dd></div>`,
  )}</dl>
</section>
`;
}
