/**
 * Where the transient of a series ends: the cut after which the error of the mean of the rest is smallest, at most half way.
 * Source: K. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997): MSER.
 * @param values equally spaced; weights of 0 leave a value out @returns how many values to cut off
 */
export function truncation(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  let [weight, sum, squares] = [0, 0, 0];
  for (let cut = values.length - 1; cut >= 0; cut--) {
    weight += weights[cut]!;
    sum += weights[cut]! * values[cut]!;
    squares += weights[cut]! * values[cut]! ** 2;
    if (cut > values.length / 2 || weight === 0) continue;
    const error = Math.max(0, squares / weight - (sum / weight) ** 2) / weight;
    // Of equal cuts the earliest, but for rounding.
    if (error <= least * (1 + 1e-12)) {
      best = cut;
      least = Math.min(least, error);
    }
  }
  return best;
}
