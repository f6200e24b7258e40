import type { Tally } from '../compiled/books/tally.ts';
import { DAY, HOUR, MINUTE } from '../compiled/kernel/time.ts';
import { countBetween } from '../kernel/histogram-quantile.ts';
import type { Distribution } from './result.ts';

/** Edges that a person can name: minutes, then hours, then days and weeks. */
const EDGES = [
  ...[0, 1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 36].map((hours) => hours * HOUR),
  ...[2, 3, 4, 5, 6, 7, 10, 14, 21, 28, 60, 120, 365].map((days) => days * DAY),
];

/** Ages of the periodic answer at reads, in ms; the last bin that is given holds the oldest. */
export function ageDistribution({ periodicReads }: Tally): Distribution {
  const { ages } = periodicReads;
  if (ages.total === 0) return { edges: [], counts: [] };
  const above = EDGES.findIndex((edge) => edge > ages.max);
  const edges = above < 0 ? [...EDGES, ages.max + 1] : EDGES.slice(0, above + 1);
  const counts = edges.slice(1).map((edge, index) => countBetween(ages, edges[index]!, edge));
  return { edges, counts };
}
