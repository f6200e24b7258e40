/**
 * One HTML file that opens from disk without a network. Numbers, sentences and tables are in the markup; the inlined script only
 * draws the charts.
 */

import type { ChartsById } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { html, inlineJson, Markup } from './markup.ts';
import { pageBundle } from './page-bundle.ts';

export interface Page {
  readonly title: string;
  readonly version: string;
  readonly header: Markup;
  readonly main: Markup;
  /** Those of the page, whose charts the script draws. */
  readonly pictures: readonly Picture[];
}

/** The whole file, doctype included. */
export async function pageHtml({ title, version, header, main, pictures }: Page): Promise<string> {
  const { script, style } = await pageBundle();
  const charts: ChartsById = Object.fromEntries(
    pictures.flatMap(({ id, chart }) => (chart ? [[id, chart]] : [])),
  );
  return html`<!doctype html>
<html lang="en">
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
<footer><p>Written by fleetcast ${version}. This file is complete in itself and asks nothing of a network.</p></footer>
<script type="application/json" id="charts">${inlineJson(charts)}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
