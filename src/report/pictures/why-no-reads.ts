/** Why a picture about reads of the periodic answer has nothing to show. */

import type { Result } from '../../metrics/result.ts';
import { inputValue } from '../words/input-value.ts';

/** A sentence for the place of the chart; `undefined` where there are reads in measured time. */
export function whyNoReads(result: Result): string | undefined {
  if (result.metrics.periodic.reads > 0 && result.series.rows.length > 0) return undefined;
  if (inputValue(result, 'policy.periodic.enabled') === false) {
    return 'This policy has no periodic fetch, so that there is no answer to read.';
  }
  return 'Nobody read the periodic answer in measured time, so that there is nothing to show.';
}
