/** How sure the numbers are: every metric with its error, for those who go on computing with them. */

import type { Interval } from '../../../metrics/interval.ts';
import type { Result } from '../../../metrics/result.ts';
import { count, NOTHING } from '../../words/quantity.ts';
import { html, type Markup } from '../markup.ts';
import { tableSection } from './table-section.ts';

const COLUMNS = ['Metric', 'Value', 'Standard error', '95 % from', 'to', 'Estimated from'];

export function certaintySection(result: Result): Markup {
  const { replications } = result.run;
  const rows = Object.entries(result.intervals.metrics).flatMap(([path, interval]) =>
    interval === null || interval.standardError === 0 ? [] : [rowOf(path, interval)],
  );
  const runs =
    replications > 1
      ? `${count(replications)} replications were run; counts are those of one, their mean, and pictures over time show the first.`
      : 'Nothing is known of how far a peak varies between runs until there are several: --replications 10.';
  return html`<section aria-labelledby="certainty">
<h2 id="certainty">How sure is this?</h2>
<p class="question">In 95 of 100 such runs the interval of a metric holds what infinitely many devices would show. ${runs}</p>
<details><summary>Every metric with its interval</summary>${tableSection({ columns: COLUMNS, rows }, 'Every metric with its interval')}</details>
</section>
`;
}

function rowOf(path: string, { mean, standardError, low, high, clusters, method }: Interval): string[] {
  const from = method === 'replications' ? 'replications' : 'clusters of devices';
  return [path, ...[mean, standardError, low, high].map(plain), `${clusters} ${from}`];
}

/** Six figures, in the unit of the result: ms, bytes, or none. */
function plain(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : NOTHING;
}
