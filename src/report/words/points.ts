/** The distance between two shares, in points of a percentage. */
export function points(half: number): string {
  return String(twoFigures(100 * half));
}

export function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}
