import { cdf, type Law } from './law.ts';

/**
 * The renewal function m(t), the mean number of renewals in (0, t], for t up to a limit: m = F + m * dF, solved on two grids and
 * extrapolated. @returns m, by linear interpolation
 */
export function renewalFunction(gap: Law, limit: number): (t: number) => number {
  if (gap.law === 'exponential') return (t) => t / gap.mean;
  const cells = 2048;
  const fine = onGrid(gap, limit, 2 * cells);
  const coarse = onGrid(gap, limit, cells);
  const values = coarse.map((value, index) => (4 * fine[2 * index]! - value) / 3);
  return (t) => {
    const at = Math.min(cells, Math.max(0, (t / limit) * cells));
    const index = Math.min(cells - 1, Math.floor(at));
    return values[index]! + (at - index) * (values[index + 1]! - values[index]!);
  };
}

/** A gap takes the middle of the cell it falls in: m there is the mean of its edges. */
function onGrid(gap: Law, limit: number, cells: number): Float64Array {
  const below = Float64Array.from({ length: cells + 1 }, (_, index) => cdf(gap, (index * limit) / cells));
  const values = new Float64Array(cells + 1);
  values[0] = below[0]!;
  for (let index = 1; index <= cells; index++) {
    let known = below[index]!;
    for (let cell = 1; cell <= index; cell++) {
      const mass = below[cell]! - below[cell - 1]!;
      const rest = index - cell;
      known += (mass * (values[rest]! + (cell > 1 ? values[rest + 1]! : 0))) / 2;
    }
    // The last value stands on both sides.
    values[index] = known / (1 - (below[1]! - below[0]!) / 2);
  }
  return values;
}
