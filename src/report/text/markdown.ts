/** The report as text: what `report.html` tells, without its pictures, for a pull request or a terminal. */

import type { Result } from '../../metrics/result.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import { whatHappened } from '../happenings/what-happened.ts';
import { fateColumns, fatesTitle, fetchFateCounts } from '../pictures/fetch-fates.ts';
import { gainColumns, gainsTitle, preFetchGainCounts } from '../pictures/pre-fetch-gains.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { headline, headlineDoubts } from '../words/headline.ts';
import { inputGroups } from '../words/input-groups.ts';
import { lede } from '../words/lede.ts';
import { noteText } from '../words/note-text.ts';
import { count, percent } from '../words/quantity.ts';
import { type ReportContext, reportContext } from '../words/report-context.ts';
import { runRows } from '../words/run-rows.ts';
import { runSpan } from '../words/run-span.ts';
import { scaleSentences } from '../words/scale-sentences.ts';
import { serviceNumbers } from '../words/service-numbers.ts';
import { verdicts } from '../words/verdicts.ts';
import { code, escaped, table } from './markdown-table.ts';
import { thresholdTable } from './threshold-table.ts';

export interface MarkdownOptions {
  /** The command line that repeats the run. */
  readonly command: string;
  /** The name of the scenario, where none is given. */
  readonly title?: string;
  /** What happened at services over time. */
  readonly services?: readonly ServiceSeries[];
}

export function reportMarkdown(result: Result, options: MarkdownOptions): string {
  const context = reportContext(result, undefined, options.services);
  const { given, say, paragraph } = context;
  const blocks = [
    `# ${escaped(options.title ?? result.run.scenario)}`,
    escaped(given.description),
    lede(context),
    runSpan(context)
      .map((part) => `- ${part}`)
      .join('\n'),
    paragraph(scaleSentences(context)),
    result.notes.map((note) => escaped(noteText(note, context))).join('\n'),
    `## ${say({ en: 'Headline numbers', zh: '关键指标' })}`,
    headlineTable(context),
    headlineDoubts(context).join('\n'),
    ...happened(context),
    `## ${say({ en: 'Findings', zh: '主要结论' })}`,
    findings(context),
    ...fates(context),
    ...services(context),
    ...thresholds(context),
    `## ${say({ en: 'Inputs', zh: '输入' })}`,
    inputTable(context),
    `## ${say({ en: 'This run', zh: '本次运行' })}`,
    `\`\`\`sh\n${options.command}\n\`\`\``,
    table(
      ['', ''],
      runRows(context).map(({ name, value, isCode }) => [name, isCode ? code(value) : value]),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headlineTable(context: ReportContext): string {
  const { say } = context;
  const rows = headline(context).flatMap((group) =>
    group.numbers.map(({ name, value, margin, meaning }) => [
      group.name,
      name,
      `**${value}**`,
      margin ?? '',
      meaning,
    ]),
  );
  const columns = [
    '',
    say({ en: 'Metric', zh: '指标' }),
    say({ en: 'Value', zh: '值' }),
    say({ en: '95 % interval', zh: '95% 置信区间' }),
    say({ en: 'Meaning', zh: '含义' }),
  ];
  return table(columns, rows, [2]);
}

/** A line for each fault and release. */
function happened(context: ReportContext): readonly string[] {
  const told = whatHappened(context);
  if (!told) return [];
  const entries = told.entries.map(({ title, text }) =>
    text === ''
      ? `- **${escaped(title)}**`
      : context.say({
          en: `- **${escaped(title)}.** ${escaped(text)}`,
          zh: `- **${escaped(title)}**：${escaped(text)}`,
        }),
  );
  return [`## ${told.title}`, told.question, entries.join('\n')];
}

function findings(context: ReportContext): string {
  return reportPictures(context)
    .flatMap((group) => group.pictures)
    .map(({ picture: { title, sentence } }) =>
      context.say({
        en: `- **${title}.** ${escaped(sentence)}`,
        zh: `- **${title}**：${escaped(sentence)}`,
      }),
    )
    .join('\n');
}

function fates(context: ReportContext): readonly string[] {
  const rowsOf = (fatesOrGains: readonly { name: string; count: number; share: number; meaning: string }[]) =>
    fatesOrGains.map((row) => [row.name, count(row.count), percent(row.share), row.meaning]);
  const fetches = fetchFateCounts(context);
  const hasFetches = fetches.some((fate) => fate.count > 0);
  return [
    ...(hasFetches
      ? [`## ${fatesTitle(context)}`, table(fateColumns(context), rowsOf(fetches), [1, 2])]
      : []),
    ...(context.result.metrics.pre.reads > 0
      ? [
          `## ${gainsTitle(context)}`,
          table(gainColumns(context), rowsOf(preFetchGainCounts(context)), [1, 2]),
        ]
      : []),
  ];
}

/** A table for each service. */
function services(context: ReportContext): readonly string[] {
  const { say } = context;
  const columns = [
    say({ en: 'Metric', zh: '指标' }),
    say({ en: 'Value', zh: '值' }),
    say({ en: 'In detail', zh: '详情' }),
  ];
  return serviceNumbers(context).flatMap(({ title, numbers }) => [
    `## ${title}`,
    table(
      columns,
      numbers.map(({ name, value, margin, more }) => [
        name,
        margin === null ? value : `${value} (${margin})`,
        more.join(' · '),
      ]),
      [1],
    ),
  ]);
}

function thresholds(context: ReportContext): readonly string[] {
  const rows = thresholdTable(verdicts(context), context);
  return rows.length === 0 ? [] : [`## ${context.say({ en: 'Thresholds', zh: '阈值' })}`, ...rows];
}

function inputTable({ result, say }: ReportContext): string {
  const rows = inputGroups(result.inputs, say).flatMap(({ name, rows: inputs }) =>
    inputs.map(({ path, value }) => [
      code([name, path].filter((part) => part !== '').join('.')),
      escaped(value),
    ]),
  );
  return table([say({ en: 'Path', zh: '路径' }), say({ en: 'Value', zh: '值' })], rows);
}
