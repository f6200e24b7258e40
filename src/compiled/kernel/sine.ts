/**
 * The sine in turns, by a polynomial of additions and multiplications alone: the same bits in every engine, which `Math.sin` does
 * not promise.
 */

const TURN: number = 6.283185307179586;

/** sin(2 pi x), for |x| < 2^31; absolute error below 3e-16 times the size of x, at least 1. */
export function sineOfTurns(x: number): number {
  // To the eighth of a turn that is nearest a quarter of a turn, where the series are short.
  const quarters: number = Math.floor(x * 4 + 0.5);
  const angle: number = (x - quarters / 4) * TURN;
  const quadrant: number = quarters - Math.floor(quarters / 4) * 4;
  if (quadrant === 0) return sine(angle);
  if (quadrant === 1) return cosine(angle);
  return quadrant === 2 ? -sine(angle) : -cosine(angle);
}

/** Taylor's series up to the term that vanishes for |angle| <= pi / 4. */
function sine(angle: number): number {
  const square: number = angle * angle;
  let sum: number = 1;
  for (let k = 17; k > 1; k -= 2) sum = 1 - (square / (k * (k - 1))) * sum;
  return angle * sum;
}

function cosine(angle: number): number {
  const square: number = angle * angle;
  let sum: number = 1;
  for (let k = 18; k > 0; k -= 2) sum = 1 - (square / (k * (k - 1))) * sum;
  return sum;
}
