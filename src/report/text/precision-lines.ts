import { precisionText, saidPrecision } from '../words/precision.ts';
import type { ReportContext } from '../words/report-context.ts';
import { wrapped } from '../words/wrapped.ts';
import type { JudgedLine } from './threshold-lines.ts';

const INDENT = '  ';

/** Whether the precision that was asked for is there; no line if none was. */
export function precisionLines(context: ReportContext, width: number): readonly JudgedLine[] {
  const said = saidPrecision(context);
  if (said === undefined) return [];
  return wrapped(precisionText(said, context), width - INDENT.length).map((line, index) => ({
    text: index === 0 ? line : `${INDENT}${line}`,
    passed: said.isReached,
  }));
}
