/** Everything the run was given, defaults included, by the path that `--set` takes. */

import { type InputGroup, inputGroups } from '../../words/input-groups.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { html, type Markup } from '../markup.ts';

export function inputsSection({ result, say }: ReportContext): Markup {
  const scenario = say({ en: 'scenario', zh: '场景' });
  return html`<section aria-labelledby="inputs">
<h2 id="inputs">${say({ en: 'Inputs', zh: '输入' })}</h2>
<p class="question">${say({
    en: 'Every value the run was given, defaults included. To change one:',
    zh: '本次运行的全部输入，含默认值。修改其中任意一项：',
  })} <code>--set path=value</code></p>
<div class="columns">${inputGroups(result.inputs, say).map((group) => groupTable(group, scenario))}</div>
</section>
`;
}

/** @param scenario what the group without a name is called */
function groupTable({ name, rows }: InputGroup, scenario: string): Markup {
  const prefix = name === '' ? '' : `${name}.`;
  return html`<table class="inputs">
<caption>${name === '' ? scenario : name}</caption>
<tbody>${rows.map(
    ({ path, value }) =>
      html`<tr><th scope="row"><code>${pathParts(prefix, path)}</code></th><td>${value}</td></tr>`,
  )}</tbody>
</table>
`;
}

/** The last key stands out; a path may break after each dot. */
function pathParts(prefix: string, path: string): Markup {
  const keys = `${prefix}${path}`.split('.').filter((key) => key !== '');
  const last = keys.pop() ?? '';
  return html`${keys.map((key) => html`<span class="dim">${key}.</span><wbr>`)}${last}`;
}
