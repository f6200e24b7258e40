/** The report of a run as one HTML file. */

import type { Result } from '../../metrics/result.ts';
import { scaleSentences } from '../charts/load-scale.ts';
import { type PictureGroup, reportPictures } from '../pictures/report-pictures.ts';
import { inputValue } from '../words/input-value.ts';
import { lede } from '../words/lede.ts';
import { runSpan } from '../words/run-span.ts';
import { verdictSummary } from '../words/verdicts.ts';
import { html, type Markup } from './markup.ts';
import { pageHtml } from './page-html.ts';
import type { ReportPerson } from './report-person.ts';
import { certaintySection } from './sections/certainty-section.ts';
import { groupsSection } from './sections/groups-section.ts';
import { headlineSection } from './sections/headline-section.ts';
import { inputsSection } from './sections/inputs-section.ts';
import { peopleSection } from './sections/people-section.ts';
import { pictureSection } from './sections/picture-section.ts';
import { runSection } from './sections/run-section.ts';
import { thresholdsSection } from './sections/thresholds-section.ts';

export interface ReportOptions {
  /** The command line that repeats the run. */
  readonly command: string;
  /** The name of the scenario, where none is given. */
  readonly title?: string;
  readonly people?: readonly ReportPerson[];
}

/** The whole file, doctype included. */
export async function reportHtml(result: Result, options: ReportOptions): Promise<string> {
  const title = options.title ?? result.run.scenario;
  const groups = reportPictures(result);
  return pageHtml({
    title,
    version: result.run.version,
    header: pageHeader(result, title),
    pictures: groups.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)),
    main: html`${headlineSection(result)}
${groups.map(pictureGroup)}
${groupsSection(result.cohorts, { id: 'cohorts', title: 'Cohorts', column: 'Cohort' })}
${groupsSection(result.apps, { id: 'apps', title: 'Apps', column: 'App' })}
${peopleSection(options.people ?? [])}
${thresholdsSection(result)}
${certaintySection(result)}
${inputsSection(result)}
${runSection(result, options.command)}`,
  });
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
