/** What a comparison gives: the object that `compare.json` holds and `--json` prints. */

import type { Attribution } from '../compare/attributed-difference.ts';
import type { Contrast, DifferenceVerdict } from '../compare/contrast.ts';
import type { Fleet, Result } from '../metrics/result.ts';

/** `metrics` are of the simulated devices, `fleet.metrics` of all that they represent. */
export interface ComparedRun extends Pick<Result, 'run' | 'inputs' | 'metrics' | 'notes'> {
  readonly fleet: Pick<Fleet, 'devices' | 'factor' | 'metrics'>;
  readonly label: string;
}

export interface Compared extends Omit<Contrast, 'thresholds'> {
  /** In a sentence, in the language of the report (`report.language` of the base). */
  readonly verdict: string;
  readonly attribution: Attribution;
  /** By name. */
  readonly attributionByCohort: { readonly [name: string]: Attribution };
}

/** Whatever is compared, attributed or judged is of all devices that are represented. */
export interface ComparisonResult {
  readonly schemaVersion: 1;
  readonly runs: readonly ComparedRun[];
  /** The first run against each of the others. */
  readonly comparisons: readonly Compared[];
  /** Every rule that was given, judged for every variant: `b` names it. */
  readonly thresholds: readonly DifferenceVerdict[];
}
