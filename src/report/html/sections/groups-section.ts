/** Cohorts, or apps, side by side: for whom does the policy work less well than the whole says? */

import type { MetricPath } from '../../../metrics/catalogue/catalogue.ts';
import type { Metrics } from '../../../metrics/result.ts';
import { valueText } from '../../words/metric.ts';
import type { ReportContext } from '../../words/report-context.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

const COLUMNS: readonly MetricPath[] = [
  'opens',
  'launch.freshDataFoundRate',
  'launch.dataFoundRate',
  'periodic.freshHitRate',
  'periodic.hitRate',
  'periodic.ageMs.mean',
  'launch.waitMs.p90',
  'coldStartRate',
  'periodic.unreadRate',
  'origin.meanRps',
  'origin.fleetPeakRps1m',
];

/** Nothing, where there is only one group. */
export function groupsSection(
  context: ReportContext,
  groups: { readonly [name: string]: Metrics },
  words: { readonly id: string; readonly title: string; readonly column: string },
): Markup | undefined {
  const entries = Object.entries(groups);
  if (entries.length < 2) return undefined;
  const table = {
    columns: [words.column, ...COLUMNS.map(context.titleOf)],
    rows: entries.map(([name, metrics]) => [
      name,
      ...COLUMNS.map((path) => valueText(context, metrics, path)),
    ]),
  };
  return html`<section aria-labelledby="${words.id}">
<h2 id="${words.id}">${words.title}</h2>
${tableSection(table, words.title)}
</section>
`;
}
