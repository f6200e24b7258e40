import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import { escaped, table } from '../text/markdown-table.ts';
import { summaryText } from '../text/summary-text.ts';
import { thresholdTable } from '../text/threshold-table.ts';
import { valueText } from '../words/metric.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { comparisonDoubts, TOLD } from './comparison-doubts.ts';
import { notesOf } from './comparison-report.ts';
import { differenceText } from './comparison-rows.ts';
import { differenceVerdicts } from './difference-verdicts.ts';
import { numbersOf, verdictOf } from './verdict.ts';

/** What a pipeline shows of every policy. */
const NUMBERS: readonly MetricPath[] = [
  'periodic.freshHitRate',
  'periodic.ageMs.mean',
  'launch.waitMs.p90',
  'periodic.unreadRate',
  'periodic.attemptsPerDeviceDay',
  'origin.meanRps',
  'origin.fleetPeakRps1m',
];

/** A comparison on one screen of Markdown, for the page of a pipeline. */
export function comparisonSummary(context: ComparisonContext): string {
  const { title, base, contrasts, policies, command, say } = context;
  return summaryText({
    title,
    blocks: [
      contrasts.map((contrast) => `- ${escaped(verdictOf(contrast, context))}`).join('\n'),
      ...thresholdTable(differenceVerdicts(contrasts, context), context),
      table(
        [say({ en: 'Metric', zh: '指标' }), ...policies.map(({ label }) => escaped(label))],
        NUMBERS.map((path) => rowOf(path, context)),
        policies.map((_, index) => index + 1),
      ),
      ...comparisonDoubts(context, [...TOLD, ...NUMBERS]).map(escaped),
      ...notesOf(context).map(escaped),
    ],
    command,
    run: base.result.run,
    speech: context,
  });
}

/** The value under every policy, with the difference from the base. */
function rowOf(path: MetricPath, context: ComparisonContext): readonly string[] {
  const { policies, contrasts, titleOf, say } = context;
  return [
    titleOf(path),
    ...policies.map(({ result }, index) => {
      const value = valueText(context, result.metrics, path);
      if (index === 0) return value;
      const difference = differenceText(path, numbersOf(contrasts[index - 1]!), context);
      return say({ en: `${value} (${difference})`, zh: `${value}（${difference}）` });
    }),
  ];
}
