/**
 * One HTML file that opens from disk without a network. Numbers, sentences and tables are in the markup; the inlined script only
 * draws the charts.
 */

import type { ChartsById } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import type { Speech } from '../words/speech.ts';
import { html, inlineJson, Markup } from './markup.ts';
import { pageBundle } from './page-bundle.ts';

export interface Page {
  readonly speech: Speech;
  readonly title: string;
  readonly version: string;
  readonly header: Markup;
  readonly main: Markup;
  /** Those of the page, whose charts the script draws. */
  readonly pictures: readonly Picture[];
}

/** Stands in the header of each page for those who see no charts. */
export function noScript({ say }: Speech): Markup {
  return html`<noscript><p class="scale">${say({
    en: 'The charts need JavaScript; their data are in the tables below them.',
    zh: '图表需要 JavaScript；其数据见各图下方的表格。',
  })}</p></noscript>`;
}

export function pageFooter(version: string, { say }: Speech): Markup {
  return html`<footer><p>${say({
    en: `Written by fleetcast ${version}. This file is complete in itself and needs no network.`,
    zh: `由 fleetcast ${version} 生成。本文件自包含，无需网络即可打开。`,
  })}</p></footer>`;
}

/** The whole file, doctype included. */
export async function pageHtml({ speech, title, version, header, main, pictures }: Page): Promise<string> {
  const { script, style } = await pageBundle();
  const { language } = speech;
  const charts: ChartsById = Object.fromEntries(
    pictures.flatMap(({ id, chart }) => (chart ? [[id, chart]] : [])),
  );
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>${title} – fleetcast</title>
<style>${new Markup(style)}</style>
</head>
<body>
${header}
<main>
${main}
</main>
${pageFooter(version, speech)}
<script type="application/json" id="charts">${inlineJson(charts)}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
