/** What is judged of a run or a comparison, for those who do not see its summary: the same lines, on standard error. */

import type { Result } from '../../metrics/result.ts';
import type { ComparisonContext } from '../../report/comparison/comparison-context.ts';
import { differenceVerdicts } from '../../report/comparison/difference-verdicts.ts';
import { precisionLines } from '../../report/text/precision-lines.ts';
import { type JudgedLine, thresholdLines } from '../../report/text/threshold-lines.ts';
import { reportContext } from '../../report/words/report-context.ts';
import { verdicts } from '../../report/words/verdicts.ts';

/** Every threshold with its value and verdict, and a precision that was asked for. */
export function judgedLines(result: Result, width: number): readonly JudgedLine[] {
  const context = reportContext(result);
  return [...precisionLines(context, width), ...thresholdLines(verdicts(context), width, context)];
}

/** Every threshold on a difference, for every variant. */
export function judgedDifferenceLines(context: ComparisonContext, width: number): readonly JudgedLine[] {
  return thresholdLines(differenceVerdicts(context.contrasts, context), width, context);
}
