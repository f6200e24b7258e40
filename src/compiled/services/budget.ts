/** How many retries a client may make: a bucket of tokens, full at first, from which each takes one, and which first tries fill again. */

/** All is counted in millionths of a token, so that sums are exact. */
export const TOKEN: number = 1_000_000;

export class BudgetModel {
  /** What a first try puts in, and how much there is room for. */
  readonly earned: number = 0;
  readonly room: number = TOKEN;
}

/** What is missing of a full bucket. @param missing after the last retry @param firsts first tries since then */
export function missingAfter(model: BudgetModel, missing: number, firsts: number): number {
  return Math.max(0, missing - firsts * model.earned);
}

export function isTokenLeft(model: BudgetModel, missing: number): boolean {
  return model.room - missing >= TOKEN;
}
