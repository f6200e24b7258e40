import { verdictOf } from '../report/comparison/verdict.ts';
import type { ComparisonResult } from './comparison-result.ts';
import type { RanPolicies } from './run-policies.ts';

/** What policies that were run on the same people give. */
export function comparisonOf({ policies, contrasts, attributed }: RanPolicies): ComparisonResult {
  return {
    schemaVersion: 1,
    runs: policies.map(({ label, result: { run, inputs, metrics, notes } }) => ({
      label,
      run,
      inputs,
      metrics,
      notes,
    })),
    comparisons: contrasts.map((contrast, index) => ({
      ...contrast,
      verdict: verdictOf(contrast),
      attribution: attributed[index]!.whole,
      attributionByCohort: attributed[index]!.cohorts,
    })),
  };
}
