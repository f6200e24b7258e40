/** What a policy that knew the future would have reached, and where this one stands. */

import type { FrontierPoint } from '../../metrics/frontier-line.ts';
import type { FleetResult } from '../../metrics/of-fleet.ts';
import type { ReachMetrics, Result } from '../../metrics/result.ts';
import type { CurvesChart } from '../charts/chart-data.ts';
import type { Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { whyNoReads } from './why-no-reads.ts';

export function possible(context: ReportContext): Picture {
  const { result, say } = context;
  const { frontier } = result;
  const picture = {
    id: 'possible',
    states: 'description' as const,
    title: say({ en: 'What was possible', zh: '理论上限' }),
  };
  const missing = whyNoReads(context);
  if (missing || !frontier) {
    const nothing = say({ en: 'Nothing was read in measured time.', zh: '统计时段内没有读取。' });
    return { ...picture, sentence: missing ?? nothing };
  }
  const { possible: reach } = result.metrics.periodic;
  const rows = [
    rowOf(say({ en: 'Fresh', zh: '新鲜' }), reach.fresh),
    ...(frontier.current ? [rowOf(say({ en: 'Unchanged', zh: '内容未变更' }), reach.current)] : []),
  ];
  return {
    ...picture,
    sentence: sentence(context),
    note: say({
      en: 'The best that the same number of requests per device and day could do if every open and every change were known in advance; such requests take no time and never fail.',
      zh: '假设预知每次打开与每次内容变更、请求不耗时且不失败，在相同的每设备每日请求数下所能达到的最好结果。',
    }),
    chart: chartOf(context, frontier),
    table: {
      columns: [
        say({ en: 'Reads served', zh: '满足的读取' }),
        say({ en: 'Actual', zh: '实际' }),
        say({ en: 'Best with as many requests', zh: '相同请求数下的上限' }),
        say({ en: 'Reached', zh: '达成率' }),
        say({ en: 'Requests that would do as well', zh: '达到同样效果所需请求数' }),
      ],
      rows,
    },
  };
}

function chartOf({ result, say }: ReportContext, frontier: NonNullable<Result['frontier']>): CurvesChart {
  const { reads, possible: reach } = result.metrics.periodic;
  const made = reach.requests / frontier.deviceDays;
  const kinds = [
    {
      best: say({ en: 'Fresh, best', zh: '新鲜（上限）' }),
      actual: say({ en: 'Fresh, actual', zh: '新鲜（实际）' }),
      tone: 'fresh' as const,
      corners: frontier.fresh,
      served: reach.fresh.served,
    },
    ...(frontier.current
      ? [
          {
            best: say({ en: 'Unchanged, best', zh: '未变更（上限）' }),
            actual: say({ en: 'Unchanged, actual', zh: '未变更（实际）' }),
            tone: 'load' as const,
            corners: frontier.current,
            served: reach.current.served,
          },
        ]
      : []),
  ].map((kind) => ({ ...kind, points: pointsOf(result, kind.corners) }));
  const ends = Math.max(made, ...kinds.map(({ points }) => points.at(-1)!.at));
  return {
    kind: 'curves',
    axisName: say({ en: 'share of reads served', zh: '满足的读取占比' }),
    across: { name: say({ en: 'requests per device and day', zh: '每设备每日请求数' }), unit: 'figure' },
    lines: kinds.map(({ best, tone, points }) => ({
      name: best,
      tone,
      points: [...points, { at: ends, share: points.at(-1)!.share }],
    })),
    dots: kinds.map(({ actual, tone, served }) => ({ name: actual, tone, at: made, share: served / reads })),
  };
}

/** How far the policy got, device by device. */
function sentence({ result, say }: ReportContext): string {
  const { fresh, current } = result.metrics.periodic.possible;
  const { reached, needed } = fresh;
  const unchanged =
    current.reached === null
      ? ''
      : say({
          en: `; of reads with unchanged content, ${percent(current.reached)} of what was possible`,
          zh: `；按内容未变更计，达到上限的 ${percent(current.reached)}`,
        });
  if (reached === null) {
    return say({
      en: `No request could have served a read${unchanged}.`,
      zh: `没有任何请求可以满足读取${unchanged}。`,
    });
  }
  const enough =
    needed === null
      ? ''
      : say({
          en: `, and ${percent(needed)} of its requests would have done as well`,
          zh: `，其中 ${percent(needed)} 的请求即可达到同样效果`,
        });
  return say({
    en: `This policy reaches ${percent(reached)} of the fresh answers that were possible with as many requests${enough}${unchanged}.`,
    zh: `该策略达到相同请求数下新鲜命中上限的 ${percent(reached)}${enough}${unchanged}。`,
  });
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
  result: FleetResult,
  corners: readonly FrontierPoint[],
): { readonly at: number; readonly share: number }[] {
  const { deviceDays } = result.frontier!;
  const { reads } = result.metrics.periodic;
  return corners.map(([requests, served]) => ({
    at: requests / deviceDays,
    share: reads > 0 ? served / reads : 0,
  }));
}
