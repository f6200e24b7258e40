/** A picture as markup: what is to be seen in words, the place for the chart, and the data behind it. */

import type { Picture } from '../../charts/picture.ts';
import { happeningsTable } from '../../happenings/happenings-table.ts';
import type { Speech } from '../../words/speech.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

export function pictureSection(picture: Picture, isHalfWidth: boolean, speech: Speech): Markup {
  const { say } = speech;
  const { id, title, sentence, note, chart, table } = picture;
  const label = say({ en: `Chart: ${title}. ${sentence}`, zh: `图：${title}。${sentence}` });
  const dataTitle = say({ en: `Data of “${title}”`, zh: `“${title}”的数据` });
  const marked = happeningsTable(chart, speech);
  const markedTitle = say({ en: `Faults and releases in “${title}”`, zh: `“${title}”中的故障与发布` });
  return html`<article class="picture${isHalfWidth && ' half'}" id="${id}">
<h3>${title}</h3>
<p class="sentence">${sentence}</p>
${
  chart &&
  html`${chart.kind === 'timeline' && chart.hasControls && html`<div class="controls" id="time-controls" hidden></div>`}
<div class="chart ${chart.kind}${marked !== undefined && ' marked'}"${(chart.kind === 'bars' || chart.kind === 'balance') && html` style="--bars: ${chart.bars.length}"`} data-chart="${id}" role="img" aria-label="${label}"></div>`
}
${note && html`<p class="note">${note}</p>`}
${table && html`<details><summary>${dataTitle}</summary>${tableSection(table, dataTitle)}${marked && tableSection(marked, markedTitle)}</details>`}
</article>
`;
}
