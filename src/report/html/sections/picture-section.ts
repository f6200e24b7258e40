/** A picture as markup: what is to be seen in words, the place for the chart, and the data behind it. */

import type { Picture } from '../../charts/picture.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

export function pictureSection(picture: Picture, isHalfWidth: boolean): Markup {
  const { id, title, sentence, note, chart, table } = picture;
  return html`<article class="picture${isHalfWidth && ' half'}" id="${id}">
<h3>${title}</h3>
<p class="sentence">${sentence}</p>
${
  chart &&
  html`${chart.kind === 'timeline' && chart.hasControls && html`<div class="controls" id="time-controls" hidden></div>`}
<div class="chart ${chart.kind}"${(chart.kind === 'bars' || chart.kind === 'balance') && html` style="--bars: ${chart.bars.length}"`} data-chart="${id}" role="img" aria-label="Chart: ${title}. ${sentence}"></div>`
}
${note && html`<p class="note">${note}</p>`}
${table && html`<details><summary>Data of “${title}”</summary>${tableSection(table, `Data of “${title}”`)}</details>`}
</article>
`;
}
