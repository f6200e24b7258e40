/**
 * The largest share of individuals of whom something can be true without any of so many showing it: at 97.5 %, as one end of an
 * interval of 95 % is. Source: J. Hanley, A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983).
 */
export function unseen(individuals: number): number {
  return 1 - 0.025 ** (1 / individuals);
}
