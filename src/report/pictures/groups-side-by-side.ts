/** Fresh answers by group: for whom does the policy work, and for whom does it not? */

import type { Metrics, Result } from '../../metrics/result.ts';
import type { Picture } from '../charts/picture.ts';
import { count, duration, percent } from '../words/quantity.ts';

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
      columns: ['Name', 'Reads', 'Fresh', 'Of any age', 'Mean wait', 'Saved per launch'],
      rows: Object.entries(groups).map(([name, { periodic, launch }]) => [
        name,
        count(periodic.reads),
        percent(periodic.freshHitRate),
        percent(periodic.hitRate),
        duration(launch.waitMs.mean),
        duration(launch.savedMs.mean),
      ]),
    },
  };
}
