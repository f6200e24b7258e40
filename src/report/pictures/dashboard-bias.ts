/** What the platform's own dashboard would show beside the truth. */

import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { titleOf, valueText } from '../words/metric.ts';
import { percent } from '../words/quantity.ts';

/** Metrics, and what is reported of them. */
const REPORTED: readonly (readonly [MetricPath, MetricPath])[] = [
  ['opens', 'reported.opens'],
  ['coldStartRate', 'reported.coldStartRate'],
  ['periodic.hitRate', 'reported.hitRate'],
  ['periodic.freshHitRate', 'reported.freshHitRate'],
];

/** `undefined` where the dashboard sees everything. */
export function dashboardBias({ metrics }: Result): Picture | undefined {
  const { reported, periodic } = metrics;
  if (reported === null) return undefined;
  const points =
    reported.freshHitRate === null || periodic.freshHitRate === null
      ? null
      : 100 * (reported.freshHitRate - periodic.freshHitRate);
  const bias =
    points === null
      ? ''
      : ` Its fresh hit rate is ${Math.abs(points).toFixed(1)} points too ${points < 0 ? 'low' : 'high'}.`;
  return {
    id: 'dashboard',
    title: 'What the platform would report',
    sentence: `The platform’s own reporting has ${percent(reported.opensShare)} of the opens.${bias}`,
    note: 'Only clients that are new enough report, only from the day on which the events are published, and old days are dropped.',
    table: {
      columns: ['Number', 'Truth', 'As reported'],
      rows: REPORTED.map(([truth, seen]) => [
        titleOf(truth),
        valueText(metrics, truth),
        valueText(metrics, seen),
      ]),
    },
  };
}
