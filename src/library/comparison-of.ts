import type { Contrast } from '../compare/contrast.ts';
import { verdictOf } from '../report/comparison/verdict.ts';
import { givenOf } from '../report/words/given.ts';
import { speechOf } from '../report/words/speech.ts';
import type { ComparisonResult } from './comparison-result.ts';
import type { RanPolicies } from './run-policies.ts';

/** What policies that were run on the same people give. */
export function comparisonOf({ policies, contrasts, attributed }: RanPolicies): ComparisonResult {
  const speech = speechOf(givenOf(policies[0]!.result).language);
  return {
    schemaVersion: 1,
    runs: policies.map(({ label, result: { run, inputs, metrics, fleet, notes } }) => ({
      label,
      run,
      inputs,
      metrics,
      fleet: { devices: fleet.devices, factor: fleet.factor, metrics: fleet.metrics },
      notes,
    })),
    comparisons: contrasts.map((contrast, index) => ({
      ...withoutThresholds(contrast),
      verdict: verdictOf(contrast, speech),
      attribution: attributed[index]!.whole,
      attributionByCohort: attributed[index]!.cohorts,
    })),
    thresholds: contrasts.flatMap(({ thresholds }) => thresholds),
  };
}

/** Those of all contrasts stand together. */
function withoutThresholds({ thresholds: _, ...contrast }: Contrast): Omit<Contrast, 'thresholds'> {
  return contrast;
}
