/** A few simulated people and what happened to them, so that the numbers can be checked against single days. */

import { html, type Markup } from '../markup.ts';
import type { ReportPerson } from '../report-person.ts';

export function peopleSection(people: readonly ReportPerson[]): Markup | undefined {
  if (people.length === 0) return undefined;
  return html`<section aria-labelledby="people">
<h2 id="people">People</h2>
<p class="question">What does this look like for one of them?</p>
<div class="columns">${people.map(
    ({ name, about, story }) => html`<article class="person"><h3>${name}</h3><p>${about}</p>
<ol>${story.map((sentence) => html`<li>${sentence}</li>`)}</ol></article>
`,
  )}</div>
</section>
`;
}
