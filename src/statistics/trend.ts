/** How many parts a series is looked at in, and how steadily they must rise or fall: 26 of the 28 pairs, or 24 net. */
const PARTS = 8;
const STEADY = 24;

/**
 * Whether a series rises or falls to its end: the means of its parts come in order more often than chance allows (1 in 600 where
 * there is no trend), and its halves differ by more than a share of its mean.
 * Sources: H. Mann, "Nonparametric tests against trend", Econometrica 13 (1945); M. Kendall's S for eight values.
 * @param values equally spaced; weights of 0 leave a value out
 */
export function hasTrend(values: readonly number[], weights: readonly number[], least: number): boolean {
  const means = partsOf(values, weights, PARTS);
  if (means.some(Number.isNaN)) return false;
  let order = 0;
  for (const [index, mean] of means.entries()) {
    for (const later of means.slice(index + 1)) order += Math.sign(later - mean);
  }
  const [first, second] = partsOf(values, weights, 2);
  const [whole] = partsOf(values, weights, 1);
  return Math.abs(order) >= STEADY && Math.abs(second! - first!) > least * Math.abs(whole!);
}

/** The means of neighbouring parts; NaN for one without weight. */
function partsOf(values: readonly number[], weights: readonly number[], parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * values.length) / parts));
    let [weight, sum] = [0, 0];
    for (let index = from!; index < to!; index++) {
      weight += weights[index]!;
      sum += weights[index]! * values[index]!;
    }
    return weight > 0 ? sum / weight : Number.NaN;
  });
}
