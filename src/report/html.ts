/**
 * The report as one HTML file that opens from disk without a network. Numbers, sentences and tables are in the markup;
 * the inlined script only draws the charts.
 */

import type { Result } from '../projections/result.ts';
import type { ChartsById } from './chart-data.ts';
import { inputValue } from './input-value.ts';
import { lede } from './lede.ts';
import { scaleSentences } from './load-scale.ts';
import { html, inlineJson, Markup } from './markup.ts';
import { pageBundle } from './page-bundle.ts';
import type { ReportPerson } from './report-person.ts';
import { type PictureGroup, reportPictures } from './report-pictures.ts';
import { runSpan } from './run-span.ts';
import { certaintySection } from './sections/certainty-section.ts';
import { groupsSection } from './sections/groups-section.ts';
import { headlineSection } from './sections/headline-section.ts';
import { inputsSection } from './sections/inputs-section.ts';
import { peopleSection } from './sections/people-section.ts';
import { pictureSection } from './sections/picture-section.ts';
import { runSection } from './sections/run-section.ts';
import { thresholdsSection } from './sections/thresholds-section.ts';
import { verdictSummary } from './verdicts.ts';

export interface ReportOptions {
  /** The command line that repeats the run. */
  readonly command: string;
  /** The name of the scenario, where none is given. */
  readonly title?: string;
  readonly people?: readonly ReportPerson[];
}

/** The whole file, doctype included. */
export async function reportHtml(result: Result, options: ReportOptions): Promise<string> {
  const { script, style } = await pageBundle();
  const title = options.title ?? result.run.scenario;
  const groups = reportPictures(result);
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
${pageHeader(result, title)}
<main>
${headlineSection(result)}
${groups.map(pictureGroup)}
${groupsSection(result.cohorts, { id: 'cohorts', title: 'Cohorts', column: 'Cohort' })}
${groupsSection(result.apps, { id: 'apps', title: 'Apps', column: 'App' })}
${peopleSection(options.people ?? [])}
${thresholdsSection(result)}
${certaintySection(result)}
${inputsSection(result)}
${runSection(result, options.command)}
</main>
<footer><p>Written by fleetcast ${result.run.version}. This file is complete in itself and asks nothing of a network.</p></footer>
<script type="application/json" id="charts">${inlineJson(chartsOf(groups))}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}

function pageHeader(result: Result, title: string): Markup {
  const description = inputValue(result, 'description');
  const summary = verdictSummary(result);
  const failed = result.thresholds.some((verdict) => !verdict.passed);
  const scale = scaleSentences(result);
  return html`<header>
<p class="wordmark">fleetcast</p>
<h1>${title}</h1>
${typeof description === 'string' && description !== '' && html`<p class="description">${description}</p>`}
<p class="lede">${lede(result)}</p>
<ul class="span">${runSpan(result).map((part) => html`<li>${part}</li>`)}${
    summary &&
    html`<li><a class="verdict ${failed ? 'failed' : 'passed'}" href="#thresholds">${summary}</a></li>`
  }</ul>
${scale.length > 0 && html`<p class="scale">${scale.join(' ')}</p>`}
${result.notes.map((note) => html`<p class="scale">Note: ${note}.</p>`)}
<noscript><p class="scale">The charts need JavaScript; their data are in the tables under them.</p></noscript>
</header>`;
}

function pictureGroup({ id, title, question, pictures }: PictureGroup): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="question">${question}</p>
<div class="pictures">${pictures.map(({ picture, isHalfWidth }) => pictureSection(picture, isHalfWidth ?? false))}</div>
</section>
`;
}

function chartsOf(groups: readonly PictureGroup[]): ChartsById {
  const pictures = groups.flatMap((group) => group.pictures.map(({ picture }) => picture));
  return Object.fromEntries(pictures.flatMap(({ id, chart }) => (chart ? [[id, chart]] : [])));
}
