/** Fresh answers by group: for whom does the policy work, and for whom does it not? */

import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import type { Metrics, Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { titleOf, valueText } from '../words/metric.ts';
import { count, duration, percent } from '../words/quantity.ts';

const COLUMNS: readonly MetricPath[] = [
  'periodic.reads',
  'periodic.freshHitRate',
  'periodic.hitRate',
  'launch.waitMs.mean',
  'launch.savedMs.mean',
];

export function groupsSideBySide(
  groups: Result['cohorts'],
  { id, one, many }: { readonly id: string; readonly one: string; readonly many: string },
): Picture {
  const picture = { id, title: `Fresh answers by ${one}` };
  const reading = Object.entries(groups).filter(([, { periodic }]) => periodic.freshHitRate !== null);
  if (reading.length === 0) return { ...picture, sentence: `None of the ${many} read a periodic answer.` };
  const rate = ([, { periodic }]: readonly [string, Metrics]) => periodic.freshHitRate!;
  const ordered = reading.toSorted((a, b) => rate(b) - rate(a));
  const [best, worst] = [ordered[0]!, ordered.at(-1)!];
  const silent = Object.keys(groups).length - reading.length;
  return {
    ...picture,
    sentence:
      best[0] === worst[0]
        ? `Only ${best[0]} reads periodic answers: ${percent(rate(best))} of them fresh.`
        : `From ${percent(rate(best))} of reads (${best[0]}) down to ${percent(rate(worst))} (${worst[0]}).`,
    note: `Share of reads that found a fresh answer${silent > 0 ? `; ${count(silent)} of the ${many} read none` : ''}.`,
    chart: {
      kind: 'bars',
      bars: Object.entries(groups).map(([name, { periodic, launch }]) => ({
        name,
        tone: 'fresh' as const,
        share: periodic.freshHitRate ?? 0,
        text: `${percent(periodic.freshHitRate)} · wait ${duration(launch.waitMs.mean)}`,
      })),
    },
    table: {
      columns: ['Name', ...COLUMNS.map(titleOf)],
      rows: Object.entries(groups).map(([name, metrics]) => [
        name,
        ...COLUMNS.map((path) => valueText(metrics, path)),
      ]),
    },
  };
}
