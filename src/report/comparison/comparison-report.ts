/** A comparison as one HTML file that a meeting can be held over. */

import type { Attributed } from '../../compare/attribute.ts';
import type { Policy } from '../../compare/comparison.ts';
import type { Contrast } from '../../compare/contrast.ts';
import { html, type Markup } from '../html/markup.ts';
import { pageHtml } from '../html/page-html.ts';
import { pictureSection } from '../html/sections/picture-section.ts';
import { tableSection } from '../html/sections/table-section.ts';
import { count, duration, figure } from '../words/quantity.ts';
import { comparedPictures } from './comparison-pictures.ts';
import { differenceText, judgement, LINES, valueText } from './comparison-rows.ts';
import { differenceOf, verdictOf } from './verdict.ts';
import { differenceOverTime, whyPicture } from './why-pictures.ts';

export interface Compared {
  readonly title: string;
  readonly command: string;
  readonly policies: readonly Policy[];
  readonly contrasts: readonly Contrast[];
  /** Why, for each contrast. */
  readonly attributed: readonly Attributed[];
}

export async function comparisonHtml(compared: Compared): Promise<string> {
  const { title, command, policies, contrasts, attributed } = compared;
  const overTime = differenceOverTime(policies, attributed);
  const pictures = [...comparedPictures(policies), ...(overTime ? [overTime] : [])];
  const reasons = contrasts.map((contrast, index) => whyPicture(contrast, attributed[index]!, index));
  const { run } = policies[0]!.result;
  return pageHtml({
    title,
    version: run.version,
    pictures: [...pictures, ...reasons],
    header: html`<header>
<p class="wordmark">fleetcast</p>
<h1>${title}</h1>
<p class="lede">${peopleText(attributed)}</p>
<ul class="verdicts">${contrasts.map((contrast) => html`<li>${verdictOf(contrast)}</li>`)}</ul>
<ul class="span"><li>${count(run.devices)} devices${run.replications > 1 && `, ${run.replications} replications`}</li><li>${duration(run.horizonMs)}, the first ${duration(run.warmupMs)} left out</li><li>seed ${String(run.seed)}</li></ul>
${notesOf(policies).map((note) => html`<p class="scale">${note}</p>`)}
<noscript><p class="scale">The charts need JavaScript; their data are in the tables under them.</p></noscript>
</header>`,
    main: html`<section aria-labelledby="side">
<h2 id="side">Side by side</h2>
<p class="question">Differences are from ${policies[0]!.label}; intervals of 95 % are of the difference itself, from the same clusters of devices under both.</p>
${sideBySide(policies, contrasts)}
<p class="note">${savingSentence(contrasts)}</p>
${run.replications === 1 && html`<p class="note">± ?: one run says nothing of how far its peaks vary; <code>--replications 8</code> gives them an interval.</p>`}
</section>
<section aria-labelledby="pictures">
<h2 id="pictures">What is to be seen</h2>
<p class="question">What do people get under each policy, when, and what does it cost the servers?</p>
<div class="pictures">${pictures.map((picture) => pictureSection(picture, false))}</div>
</section>
<section aria-labelledby="why">
<h2 id="why">Why?</h2>
<p class="question">Every open is looked at under both policies: what stood in the way of a fresh answer where only one of them gave it?</p>
<div class="pictures">${reasons.map((picture) => pictureSection(picture, reasons.length > 1))}</div>
</section>
${cohortSection(contrasts)}
<section aria-labelledby="every">
<h2 id="every">Every difference</h2>
<p class="question">In the units of run.json: shares from 0 to 1, ms, bytes.</p>
${contrasts.map(everyDifference)}
</section>
<section aria-labelledby="run">
<h2 id="run">This comparison</h2>
<pre class="command" tabindex="0" role="group" aria-label="Command that repeats this comparison"><code>${command}</code></pre>
</section>`,
  });
}

/** Whom the policies are tried on: the same people, unless a policy comes with people of its own. */
function peopleText(attributed: readonly Attributed[]): string {
  const isOthers = attributed.some(({ whole }) => whole.parts.some(({ reason }) => reason === 'notOpened'));
  return isOthers
    ? 'The same devices with the same chances under each policy; but not under all of them do people open the app at the same instants.'
    : 'The same people under each policy: they open the app at the same instants, for as long, on the same network.';
}

/** What one should know of the runs before trusting the comparison; what holds for all of them is said once. */
export function notesOf(policies: readonly Policy[]): string[] {
  const notes = new Set(policies.flatMap(({ result }) => result.notes));
  return [...notes].map((note) => {
    const of = policies.filter(({ result }) => result.notes.includes(note)).map(({ label }) => label);
    return `Note${of.length < policies.length ? ` (${of.join(', ')})` : ''}: ${note}.`;
  });
}

function sideBySide(policies: readonly Policy[], contrasts: readonly Contrast[]): Markup {
  const [base, ...others] = policies;
  return html`<div class="scroller" role="group" aria-label="Side by side" tabindex="0"><table class="compared">
<thead><tr><th scope="col">Metric</th>${policies.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${LINES.map(
    (line) =>
      html`<tr><th scope="row">${line.name}</th><td>${valueText(line, base!.result.metrics)}</td>${others.map(
        ({ result }, index) => {
          const judged = judgement(line, contrasts[index]!);
          return html`<td>${valueText(line, result.metrics)}<br><span class="difference${judged === null ? '' : ` ${judged}`}">${differenceText(line, contrasts[index]!)}</span></td>`;
        },
      )}</tr>`,
  )}</tbody>
</table></div>`;
}

/** How much the pairing saved, for the number that is decided by. */
function savingSentence(contrasts: readonly Contrast[]): string {
  const parts = contrasts.flatMap(({ b, differences }) => {
    const saving = differenceOf({ differences }, 'periodic.ageMs.mean')?.saving ?? null;
    return saving === null ? [] : [`${figure(saving)} times as many (${b})`];
  });
  if (parts.length === 0) return '';
  return `Had each policy met other people, the mean age would have needed so many more devices to be as sure: ${parts.join(', ')}.`;
}

function cohortSection(contrasts: readonly Contrast[]): Markup | undefined {
  const names = Object.keys(contrasts[0]!.cohorts);
  if (names.length < 2) return undefined;
  const lines = LINES.filter(({ metric }) =>
    [
      'periodic.freshHitRate',
      'periodic.ageMs.mean',
      'periodic.attemptsPerDeviceDay',
      'launch.waitMs.mean',
    ].includes(metric),
  );
  const table = (contrast: Contrast) => ({
    columns: ['Cohort', ...lines.map(({ name }) => name)],
    rows: names.map((name) => [
      name,
      ...lines.map((line) => differenceText(line, { differences: contrast.cohorts[name] ?? [] })),
    ]),
  });
  return html`<section aria-labelledby="cohorts">
<h2 id="cohorts">For whom?</h2>
${contrasts.map((contrast) => html`<h3>${contrast.a} → ${contrast.b}</h3>${tableSection(table(contrast), `${contrast.a} to ${contrast.b} by cohort`)}`)}
</section>`;
}

function everyDifference({ a, b, differences }: Contrast): Markup {
  const plain = (value: number | null) => (value === null ? '–' : String(Number(value.toPrecision(6))));
  const rows = differences
    .filter(({ difference }) => difference !== null && difference !== 0)
    .map(({ metric, saving, ...values }) => [
      metric,
      ...[values.a, values.b, values.difference, values.low, values.high].map(plain),
      saving === null ? '–' : figure(saving),
    ]);
  const columns = ['Metric', a, b, 'Difference', '95 % from', 'to', 'Pairing saves'];
  return html`<details><summary>${a} → ${b}: ${String(rows.length)} numbers differ</summary>${tableSection({ columns, rows }, `${a} to ${b}: every difference`)}</details>`;
}
