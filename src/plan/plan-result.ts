/** A plan as it is written and printed (contract, section 4). */

import type { Recommendation } from './recommendation.ts';
import type { Period } from './worst-period.ts';

export interface PlanResult extends Recommendation {
  readonly scenario: string;
  readonly service: string;
  /** As it was asked: `waitMs.p99 <= 200`. */
  readonly objective: string;
  /** What is judged: the whole run, or its worst hour or minute. */
  readonly per: Period;
  /** The share of runs that may miss the objective. */
  readonly risk: number;
  readonly replications: number;
}

/** With no misses Wilson's interval of 95 % ends at z² / (n + z²). */
const Z_SQUARE = 3.84;

/** How many runs it takes, if none of them misses, to say that the risk is no larger. */
export function runsFor(risk: number): number {
  return Math.ceil((Z_SQUARE * (1 - risk)) / risk);
}

/** Whether so many runs leave it plausible that the risk of what is recommended is larger than was asked: of no risk at all no run can tell. */
export function isUnsure({ recommended, risk }: PlanResult): boolean {
  return recommended !== null && risk > 0 && recommended.risk.high > risk;
}
