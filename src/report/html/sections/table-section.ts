/** A table that scrolls by itself when the page is narrower than it, reachable by keyboard. */

import type { DataTable } from '../../charts/picture.ts';
import { html, type Markup } from '../markup.ts';

/** @param label names the table for those who do not see what stands around it; unique within the page. */
export function tableSection(table: DataTable, label: string): Markup {
  return html`<div class="scroller" role="group" aria-label="${label}" tabindex="0"><table>
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}
