/**
 * Bins as a histogram can show them: all of one width, so that heights compare, with everything above them as one rest.
 * Falls back on the bins as they were counted where their edges hold no even ladder of a useful width.
 */

import type { Distribution } from '../../metrics/result.ts';

export interface AgeBins {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** How many values lie above the last edge. */
  readonly above: number;
  readonly isEven: boolean;
}

/** Fewer bins than this up to the age that must be seen are no histogram. */
const FEWEST_BINS = 3;

/** @param upTo the age that the even bins must reach; they are as narrow as the given edges allow. */
export function ageBins(distribution: Distribution, upTo: number): AgeBins {
  const even = evenEdges(distribution.edges, upTo);
  const edges = even ?? distribution.edges;
  const counts = edges.slice(1).map((edge, index) => countBetween(distribution, edges[index] ?? 0, edge));
  const above = countBetween(distribution, edges.at(-1) ?? 0, Number.POSITIVE_INFINITY);
  return { ...trimmed(edges, counts, even ? upTo : 0), above, isEven: even !== undefined };
}

function evenEdges(edges: readonly number[], upTo: number): readonly number[] | undefined {
  const known = new Set(edges);
  for (const width of edges) {
    if (width <= 0) continue;
    if (width * FEWEST_BINS > upTo) return undefined;
    const ladder = [0];
    while (known.has(ladder.length * width)) ladder.push(ladder.length * width);
    if (known.has(0) && (ladder.at(-1) ?? 0) >= upTo) return ladder;
  }
  return undefined;
}

function countBetween({ edges, counts }: Distribution, from: number, to: number): number {
  return counts.reduce((sum, count, bin) => {
    const start = edges[bin] ?? 0;
    return start >= from && start < to ? sum + count : sum;
  }, 0);
}

/** Without empty bins at the end, but no shorter than `least`. */
function trimmed(edges: readonly number[], counts: readonly number[], least: number) {
  const last = counts.findLastIndex((count) => count > 0);
  const needed = edges.findIndex((edge) => edge >= least);
  const bins = Math.max(last + 1, needed, 0);
  return { edges: bins > 0 ? edges.slice(0, bins + 1) : [], counts: counts.slice(0, bins) };
}
