/** Cohorts, or apps, side by side: for whom does the policy work less well than the whole says? */

import type { Metrics } from '../../../metrics/result.ts';
import { count, duration, figure, percent } from '../../words/quantity.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

const COLUMNS: readonly (readonly [string, (metrics: Metrics) => string])[] = [
  ['Opens', ({ opens }) => count(opens)],
  ['Fresh hit rate', ({ periodic }) => percent(periodic.freshHitRate)],
  ['Hit rate', ({ periodic }) => percent(periodic.hitRate)],
  ['Mean age', ({ periodic }) => duration(periodic.ageMs.mean)],
  ['Wait p90', ({ launch }) => duration(launch.waitMs.p90)],
  ['Cold starts', ({ coldStartRate }) => percent(coldStartRate)],
  ['Never read', ({ periodic }) => percent(periodic.unreadRate)],
  ['Mean rps', ({ origin }) => figure(origin.meanRps)],
  ['Busiest minute, rps', ({ origin }) => figure(origin.peakRps1m)],
];

/** Nothing, where there is only one group. */
export function groupsSection(
  groups: { readonly [name: string]: Metrics },
  words: { readonly id: string; readonly title: string; readonly column: string },
): Markup | undefined {
  const entries = Object.entries(groups);
  if (entries.length < 2) return undefined;
  const table = {
    columns: [words.column, ...COLUMNS.map(([name]) => name)],
    rows: entries.map(([name, metrics]) => [name, ...COLUMNS.map(([, write]) => write(metrics))]),
  };
  return html`<section aria-labelledby="${words.id}">
<h2 id="${words.id}">${words.title}</h2>
${tableSection(table, words.title)}
</section>
`;
}
