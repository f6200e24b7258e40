/** A few simulated people and what happened to them, so that the numbers can be checked against single days. */

import type { Speech } from '../../words/speech.ts';
import { html, type Markup } from '../markup.ts';
import type { ReportPerson } from '../report-person.ts';

export function peopleSection(people: readonly ReportPerson[], { say }: Speech): Markup | undefined {
  if (people.length === 0) return undefined;
  return html`<section aria-labelledby="people">
<h2 id="people">${say({ en: 'People', zh: '用户' })}</h2>
<p class="question">${say({ en: 'What does this look like for one of them?', zh: '对单个用户意味着什么？' })}</p>
<div class="columns">${people.map(
    ({ name, about, story }) => html`<article class="person"><h3>${name}</h3><p>${about}</p>
<ol>${story.map((sentence) => html`<li>${sentence}</li>`)}</ol></article>
`,
  )}</div>
</section>
`;
}
