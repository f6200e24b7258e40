/** Places a value among bins of any widths: every bin is as wide as the next, and within one the place is linear. */

/** @returns the index of the bin plus the share of it that lies below the value, clamped to [0, number of bins]. */
export function binPosition(edges: readonly number[], value: number): number {
  const bins = edges.length - 1;
  const upper = edges.findIndex((edge) => edge > value);
  if (upper === 0) return 0;
  if (upper < 0) return bins;
  const [from, to] = [edges[upper - 1] ?? 0, edges[upper] ?? 0];
  return upper - 1 + (value - from) / (to - from);
}
