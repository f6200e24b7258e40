/** Everything the run was given, defaults included, by the path that `--set` takes. */

import type { Result } from '../../../metrics/result.ts';
import { type InputGroup, inputGroups } from '../../words/input-groups.ts';
import { html, type Markup } from '../markup.ts';

export function inputsSection(result: Result): Markup {
  return html`<section aria-labelledby="inputs">
<h2 id="inputs">Inputs</h2>
<p class="question">Every value the run was given, defaults included. <code>--set path=value</code> changes any of them.</p>
<div class="columns">${inputGroups(result.inputs).map(groupTable)}</div>
</section>
`;
}

function groupTable({ name, rows }: InputGroup): Markup {
  const prefix = name === '' ? '' : `${name}.`;
  return html`<table class="inputs">
<caption>${name === '' ? 'scenario' : name}</caption>
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
