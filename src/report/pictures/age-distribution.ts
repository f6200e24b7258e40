/** How the ages at reads are spread: is it a few very old answers or many slightly old ones that spoil freshness? */

import { NEVER } from '../../compiled/kernel/time.ts';
import type { Distribution } from '../../metrics/result.ts';
import { ageBins } from '../charts/age-bins.ts';
import type { HistogramChart } from '../charts/chart-data.ts';
import type { DataTable, Picture } from '../charts/picture.ts';
import { count, percent } from '../words/quantity.ts';
import type { ReportContext } from '../words/report-context.ts';
import { whyNoReads } from './why-no-reads.ts';

export function ageDistribution(context: ReportContext): Picture {
  const { result, given, say } = context;
  const picture = {
    id: 'age-distribution',
    states: 'description' as const,
    title: say({ en: 'Ages at reads', zh: '读取时数据年龄分布' }),
  };
  const distribution = result.distributions['periodic.ageMs'];
  const total = distribution.counts.reduce((sum, value) => sum + value, 0);
  if (total === 0) return { ...picture, sentence: whyNoReads(context) ?? noAge(context) };
  const freshForMs = given.freshForMs ?? NEVER;
  const p90 = result.metrics.periodic.ageMs.p90 ?? 0;
  const bins = ageBins(distribution, Math.max(p90, freshForMs === NEVER ? 0 : freshForMs));
  const last = bins.edges.at(-1) ?? 0;
  const uneven = bins.isEven ? '' : say({ en: ' Bins grow wider with the age.', zh: '区间宽度随年龄增大。' });
  return {
    ...picture,
    sentence: sentence(context, freshForMs),
    note: say({
      en: `Share of the reads that found an answer, by its age; measured time.${uneven}`,
      zh: `统计时段内命中的读取按数据年龄的占比。${uneven}`,
    }),
    chart: {
      kind: 'histogram',
      axisName: say({ en: 'age of the answer', zh: '数据年龄' }),
      edges: bins.edges,
      shares: bins.counts.map((value) => value / total),
      ...(bins.above > 0
        ? { above: { share: bins.above / total, name: say({ en: 'older', zh: '更久' }) } }
        : {}),
      ...(freshForMs !== NEVER ? { freshForMs } : {}),
      marks: marks(context, freshForMs),
    },
    table: {
      columns: [
        say({ en: 'Age from', zh: '年龄自' }),
        say({ en: 'to', zh: '至' }),
        say({ en: 'Reads', zh: '读取次数' }),
        say({ en: 'Share', zh: '占比' }),
      ],
      rows: [...binRows(context, bins, total), ...binRows(context, above(distribution, last), total)],
    },
  };
}

/** Where reads found nothing. */
export function noAge({ say }: ReportContext): string {
  return say({
    en: 'No read found an answer, so there is no age to show.',
    zh: '所有读取均未命中，没有数据年龄可展示。',
  });
}

function binRows(
  { duration }: ReportContext,
  { edges, counts }: Distribution,
  total: number,
): DataTable['rows'] {
  return counts.map((value, bin) => [
    duration(edges[bin] ?? null),
    duration(edges[bin + 1] ?? null),
    count(value),
    percent(value / total),
  ]);
}

/** The bins above an edge, as they were counted. */
function above({ edges, counts }: Distribution, edge: number): Distribution {
  const first = edges.indexOf(edge);
  return first < 0 ? { edges: [], counts: [] } : { edges: edges.slice(first), counts: counts.slice(first) };
}

function marks({ result, say, duration }: ReportContext, freshForMs: number): HistogramChart['marks'] {
  const { p50, p90 } = result.metrics.periodic.ageMs;
  const limit = duration(freshForMs);
  return [
    ...(p50 !== null ? [{ name: `p50 ${duration(p50)}`, atMs: p50, tone: 'age' as const }] : []),
    ...(p90 !== null ? [{ name: `p90 ${duration(p90)}`, atMs: p90, tone: 'age' as const }] : []),
    ...(freshForMs !== NEVER
      ? [
          {
            name: say({ en: `fresh up to ${limit}`, zh: `新鲜期 ${limit}` }),
            atMs: freshForMs,
            tone: 'fresh' as const,
          },
        ]
      : []),
  ];
}

function sentence({ result, say, duration }: ReportContext, freshForMs: number): string {
  const { ageMs, hits, freshHits } = result.metrics.periodic;
  const [p50, p90] = [duration(ageMs.p50), duration(ageMs.p90)];
  if (freshForMs === NEVER || hits === 0) {
    return say({
      en: `Half of the answers were younger than ${p50} and nine in ten younger than ${p90}; here age alone never makes an answer stale.`,
      zh: `半数数据的年龄低于 ${p50}，九成低于 ${p90}；本场景中数据不会仅因年龄而过期。`,
    });
  }
  const [stale, limit] = [percent((hits - freshHits) / hits), duration(freshForMs)];
  return say({
    en: `Half of the answers were younger than ${p50} and nine in ten younger than ${p90}; ${stale} were older than the ${limit} up to which an answer is fresh.`,
    zh: `半数数据的年龄低于 ${p50}，九成低于 ${p90}；${stale} 超过 ${limit}的新鲜期，已过期。`,
  });
}
