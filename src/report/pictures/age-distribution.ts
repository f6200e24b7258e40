/** How the ages at reads are spread: is it a few very old answers or many slightly old ones that spoil freshness? */

import { NEVER } from '../../compiled/kernel/time.ts';
import type { Distribution, Result } from '../../metrics/result.ts';
import { ageBins } from '../charts/age-bins.ts';
import type { HistogramChart } from '../charts/chart-data.ts';
import type { DataTable, Picture } from '../charts/picture.ts';
import { inputDuration } from '../words/input-value.ts';
import { count, duration, percent } from '../words/quantity.ts';
import { whyNoReads } from './why-no-reads.ts';

const ID = 'age-distribution';
const TITLE = 'Ages at reads';

export function ageDistribution(result: Result): Picture {
  const distribution = result.distributions['periodic.ageMs'];
  const total = distribution.counts.reduce((sum, value) => sum + value, 0);
  if (total === 0) {
    const sentence = whyNoReads(result) ?? 'No read found an answer, so that none has an age.';
    return { id: ID, title: TITLE, sentence };
  }
  const freshForMs = inputDuration(result, 'app.freshFor') ?? NEVER;
  const p90 = result.metrics.periodic.ageMs.p90 ?? 0;
  const bins = ageBins(distribution, Math.max(p90, freshForMs === NEVER ? 0 : freshForMs));
  const last = bins.edges.at(-1) ?? 0;
  return {
    id: ID,
    title: TITLE,
    sentence: sentence(result, freshForMs),
    note: `Share of the reads that found an answer, by its age; measured time.${bins.isEven ? '' : ' Bins grow wider with the age.'}`,
    chart: {
      kind: 'histogram',
      axisName: 'age of the answer',
      edges: bins.edges,
      shares: bins.counts.map((value) => value / total),
      ...(bins.above > 0 ? { above: { share: bins.above / total, name: 'older' } } : {}),
      ...(freshForMs !== NEVER ? { freshForMs } : {}),
      marks: marks(result, freshForMs),
    },
    table: {
      columns: ['Age from', 'to', 'Reads', 'Share'],
      rows: [...binRows(bins, total), ...binRows(above(distribution, last), total)],
    },
  };
}

function binRows({ edges, counts }: Distribution, total: number): DataTable['rows'] {
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

function marks(result: Result, freshForMs: number): HistogramChart['marks'] {
  const { p50, p90 } = result.metrics.periodic.ageMs;
  return [
    ...(p50 !== null ? [{ name: `p50 ${duration(p50)}`, atMs: p50, tone: 'age' as const }] : []),
    ...(p90 !== null ? [{ name: `p90 ${duration(p90)}`, atMs: p90, tone: 'age' as const }] : []),
    ...(freshForMs !== NEVER
      ? [{ name: `fresh to ${duration(freshForMs)}`, atMs: freshForMs, tone: 'fresh' as const }]
      : []),
  ];
}

function sentence(result: Result, freshForMs: number): string {
  const { ageMs, hits, freshHits } = result.metrics.periodic;
  const spread = `Half of the answers were younger than ${duration(ageMs.p50)} and nine in ten younger than ${duration(ageMs.p90)}`;
  if (freshForMs === NEVER || hits === 0) return `${spread}; age alone never makes an answer stale here.`;
  return `${spread}; ${percent((hits - freshHits) / hits)} were older than the ${duration(freshForMs)} that count as fresh.`;
}
