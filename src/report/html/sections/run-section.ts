/** What identifies the run, and the command line that repeats it. */

import type { ReportContext } from '../../words/report-context.ts';
import { runRows } from '../../words/run-rows.ts';
import { html, type Markup } from '../markup.ts';

export function runSection(context: ReportContext, command: string): Markup {
  const { say } = context;
  return html`<section aria-labelledby="run">
<h2 id="run">${say({ en: 'This run', zh: '本次运行' })}</h2>
<p class="question">${say({
    en: 'The same command gives the same digest, on any machine and with any number of workers.',
    zh: '同一命令在任何机器、任意数量的工作线程下都得到相同的摘要。',
  })}</p>
<pre class="command" tabindex="0" role="group" aria-label="${say({ en: 'Command that repeats this run', zh: '复现本次运行的命令' })}"><code>${command}</code></pre>
<dl class="facts">${runRows(context).map(
    ({ name, value, isCode }) =>
      html`<div><dt>${name}</dt><dd>${isCode ? html`<code>${value}</code>` : value}</dd></div>`,
  )}</dl>
</section>
`;
}
