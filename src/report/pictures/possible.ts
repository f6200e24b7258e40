/** What a policy that knew the future would have reached, and where this one stands. */

import type { FrontierPoint } from '../../metrics/frontier-line.ts';
import type { ReachMetrics, Result } from '../../metrics/result.ts';
import type { CurvesChart } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import { whyNoReads } from './why-no-reads.ts';

const ID = 'possible';
const TITLE = 'What was possible';

export function possible(result: Result): Picture {
  const missing = whyNoReads(result);
  if (missing || !result.frontier) {
    return { id: ID, title: TITLE, sentence: missing ?? 'Nothing was read in measured time.' };
  }
  const { reads, possible } = result.metrics.periodic;
  const { fresh, current } = result.frontier;
  const made = possible.requests / result.frontier.deviceDays;
  const ofReads = (served: number) => served / reads;
  const lines = [
    { name: 'Fresh, at best', tone: 'fresh' as const, points: pointsOf(result, fresh) },
    ...(current
      ? [{ name: 'Unchanged, at best', tone: 'load' as const, points: pointsOf(result, current) }]
      : []),
  ];
  const dots: NonNullable<CurvesChart['dots']> = [
    { name: 'Fresh, as it was', tone: 'fresh', at: made, share: ofReads(possible.fresh.served) },
    ...(current
      ? [
          {
            name: 'Unchanged, as it was',
            tone: 'load' as const,
            at: made,
            share: ofReads(possible.current.served),
          },
        ]
      : []),
  ];
  const ends = Math.max(made, ...lines.map(({ points }) => points.at(-1)!.at));
  return {
    id: ID,
    title: TITLE,
    sentence: `${reachedText(result)}${possible.current.reached === null ? '' : `; of reads with unchanged content, ${percent(possible.current.reached)} of what was possible`}.`,
    note: 'Requests per device and day, given to whom they serve best by one who knows every open and every change; they take no time and never fail.',
    chart: {
      kind: 'curves',
      axisName: 'share of reads served',
      across: { name: 'requests per device and day', unit: 'figure' },
      lines: lines.map(({ name, tone, points }) => ({
        name,
        tone,
        points: [...points, { at: ends, share: points.at(-1)!.share }],
      })),
      dots,
    },
    table: {
      columns: [
        'Reads served',
        'As it was',
        'At best, with as many requests',
        'Reached',
        'Requests that would do as well',
      ],
      rows: [rowOf('Fresh', possible.fresh), ...(current ? [rowOf('Unchanged', possible.current)] : [])],
    },
  };
}

/** How far the policy got, device by device. */
function reachedText({ metrics }: Result): string {
  const { reached, needed } = metrics.periodic.possible.fresh;
  if (reached === null) return 'No request could have served a read';
  const enough = needed === null ? '' : `, and ${percent(needed)} of its requests would have done as well`;
  return `This policy reaches ${percent(reached)} of the fresh answers that were possible with as many requests${enough}`;
}

function rowOf(name: string, reach: ReachMetrics): string[] {
  return [
    name,
    count(reach.served),
    count(reach.most),
    percent(reach.reached),
    `${count(reach.fewest)} (${percent(reach.needed)})`,
  ];
}

/** The corners of a frontier, as requests per device and day and shares of reads. */
export function pointsOf(
  result: Result,
  corners: readonly FrontierPoint[],
): { readonly at: number; readonly share: number }[] {
  const { deviceDays } = result.frontier!;
  const { reads } = result.metrics.periodic;
  return corners.map(([requests, served]) => ({
    at: requests / deviceDays,
    share: reads > 0 ? served / reads : 0,
  }));
}
