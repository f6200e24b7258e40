import type { Ratio } from '../../metrics/ratio.ts';
import { FALSE_REPORTS, type Finding, tested } from './finding.ts';

/** What is asked of each variant of a comparison. */
export const COMPARISON_FAMILIES = ['numbers', 'cohorts', 'days', 'reasons'] as const;

/** Which of them a difference belongs to, and how many there are. */
export interface Among {
  readonly family: (typeof COMPARISON_FAMILIES)[number];
  /** Of the family, for one variant. */
  readonly tests: number;
  readonly variants: number;
}

/** That a policy differs from the first one in something: of comparisons of policies alike, one in twenty says so of anything at all (Bonferroni). */
export function differenceFinding(chance: Ratio, { family, tests, variants }: Among): Finding {
  const level = FALSE_REPORTS / variants / COMPARISON_FAMILIES.length / Math.max(1, tests);
  return tested(family, chance, level);
}
