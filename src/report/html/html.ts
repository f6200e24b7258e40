/** The report of a run as one HTML file. */

import type { Result } from '../../metrics/result.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import type { PictureGroup } from '../pictures/picture-group.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { lede } from '../words/lede.ts';
import { noteText } from '../words/note-text.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { runSpan } from '../words/run-span.ts';
import { scaleSentences } from '../words/scale-sentences.ts';
import { verdictSummary, verdicts } from '../words/verdicts.ts';
import { html, type Markup } from './markup.ts';
import { noScript, type Page, pageHtml } from './page-html.ts';
import type { ReportPerson } from './report-person.ts';
import { certaintySection } from './sections/certainty-section.ts';
import { groupsSection } from './sections/groups-section.ts';
import { happenedSection } from './sections/happened-section.ts';
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
  /** What happened at them over time. */
  readonly services?: readonly ServiceSeries[];
}

/** The whole file, doctype included. */
export function reportHtml(result: Result, options: ReportOptions): Promise<string> {
  return pageHtml(reportPage(reportContext(result, undefined, options.services), options));
}

/** What the file holds. */
export function reportPage(
  context: ReportContext,
  { command, people = [], ...options }: ReportOptions,
): Page {
  const { result, say } = context;
  const title = options.title ?? result.run.scenario;
  const groups = reportPictures(context);
  const [cohorts, apps] = [say({ en: 'Cohorts', zh: '用户群' }), say({ en: 'Apps', zh: '小程序' })];
  const [cohort, app] = [say({ en: 'Cohort', zh: '用户群' }), say({ en: 'App', zh: '小程序' })];
  return {
    speech: context,
    title,
    version: result.run.version,
    header: pageHeader(context, title),
    pictures: groups.flatMap(({ pictures }) => pictures.map(({ picture }) => picture)),
    main: html`${headlineSection(context)}
${happenedSection(context)}
${groups.map((group) => pictureGroup(group, context))}
${groupsSection(context, result.cohorts, { id: 'cohorts', title: cohorts, column: cohort })}
${groupsSection(context, result.apps, { id: 'apps', title: apps, column: app })}
${peopleSection(people, context)}
${thresholdsSection(verdicts(context), context)}
${certaintySection(context)}
${inputsSection(context)}
${runSection(context, command)}`,
  };
}

function pageHeader(context: ReportContext, title: string): Markup {
  const { result, given } = context;
  const summary = verdictSummary(result.thresholds, context);
  const failed = result.thresholds.some((verdict) => !verdict.passed);
  const scale = scaleSentences(context);
  return html`<header>
<p class="wordmark">fleetcast</p>
<h1>${title}</h1>
${given.description !== '' && html`<p class="description">${given.description}</p>`}
<p class="lede">${lede(context)}</p>
<ul class="span">${runSpan(context).map((part) => html`<li>${part}</li>`)}${
    summary &&
    html`<li><a class="verdict ${failed ? 'failed' : 'passed'}" href="#thresholds">${summary}</a></li>`
  }</ul>
${scale.length > 0 && html`<p class="scale">${context.paragraph(scale)}</p>`}
${result.notes.map((note) => html`<p class="scale">${noteText(note, context)}</p>`)}
${noScript(context)}
</header>`;
}

function pictureGroup({ id, title, question, pictures }: PictureGroup, context: ReportContext): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="question">${question}</p>
<div class="pictures">${pictures.map(({ picture, isHalfWidth }) => pictureSection(picture, isHalfWidth ?? false, context))}</div>
</section>
`;
}
