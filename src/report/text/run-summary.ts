import type { Result } from '../../metrics/result.ts';
import { headline, headlineDoubts } from '../words/headline.ts';
import { noteText } from '../words/note-text.ts';
import { precisionText, saidPrecision } from '../words/precision.ts';
import { NOTHING } from '../words/quantity.ts';
import { reportContext } from '../words/report-context.ts';
import { runSpan } from '../words/run-span.ts';
import { verdicts } from '../words/verdicts.ts';
import { escaped, table } from './markdown-table.ts';
import { summaryText } from './summary-text.ts';
import { thresholdTable } from './threshold-table.ts';

/** A run on one screen of Markdown, for the page of a pipeline: what is judged, the numbers, and the command that repeats it. */
export function runSummary(result: Result, command: string): string {
  const context = reportContext(result);
  const { say } = context;
  const precision = saidPrecision(context);
  const numbers = headline(context).flatMap((group) => group.numbers);
  const columns = [
    say({ en: 'Metric', zh: '指标' }),
    say({ en: 'Value', zh: '值' }),
    say({ en: '95 % interval', zh: '95% 置信区间' }),
  ];
  return summaryText({
    title: result.run.scenario,
    blocks: [
      runSpan(context).join(' · '),
      ...thresholdTable(verdicts(context), context),
      ...(precision === undefined ? [] : [precisionText(precision, context)]),
      table(
        columns,
        numbers.map(({ name, value, margin }) => [name, value, margin ?? NOTHING]),
        [1, 2],
      ),
      ...headlineDoubts(context).map(escaped),
      ...result.notes.map((note) => escaped(noteText(note, context))),
    ],
    command,
    run: result.run,
    speech: context,
  });
}
