/** The report as text: what `report.html` tells, without its pictures, for a pull request or a terminal. */

import type { Result } from '../../metrics/result.ts';
import { scaleSentences } from '../charts/load-scale.ts';
import { fetchFateCounts } from '../pictures/fetch-fates.ts';
import { preFetchGainCounts } from '../pictures/pre-fetch-gains.ts';
import { reportPictures } from '../pictures/report-pictures.ts';
import { headline } from '../words/headline.ts';
import { inputGroups } from '../words/input-groups.ts';
import { inputValue } from '../words/input-value.ts';
import { lede } from '../words/lede.ts';
import { count, percent } from '../words/quantity.ts';
import { runRows } from '../words/run-rows.ts';
import { runSpan } from '../words/run-span.ts';
import { verdictSummary, verdicts } from '../words/verdicts.ts';

export interface MarkdownOptions {
  /** The command line that repeats the run. */
  readonly command: string;
  /** The name of the scenario, where none is given. */
  readonly title?: string;
}

export function reportMarkdown(result: Result, options: MarkdownOptions): string {
  const description = inputValue(result, 'description');
  const blocks = [
    `# ${escaped(options.title ?? result.run.scenario)}`,
    ...(typeof description === 'string' && description !== '' ? [escaped(description)] : []),
    lede(result),
    runSpan(result)
      .map((part) => `- ${part}`)
      .join('\n'),
    scaleSentences(result).join(' '),
    result.notes.map((note) => `Note: ${escaped(note)}.`).join('\n'),
    '## Headline numbers',
    headlineTable(result),
    '## What is to be seen',
    findings(result),
    ...fates(result),
    ...thresholds(result),
    '## Inputs',
    inputTable(result),
    '## This run',
    `\`\`\`sh\n${options.command}\n\`\`\``,
    table(
      ['', ''],
      runRows(result).map(({ name, value, isCode }) => [name, isCode ? code(value) : value]),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function headlineTable(result: Result): string {
  const rows = headline(result).flatMap((group) =>
    group.numbers.map(({ name, value, margin, meaning }) => [
      group.name,
      name,
      `**${value}**`,
      margin ?? '',
      meaning,
    ]),
  );
  return table(['', 'Number', 'Value', '95 %', 'Meaning'], rows, [2]);
}

function findings(result: Result): string {
  return reportPictures(result)
    .flatMap((group) => group.pictures)
    .map(({ picture }) => `- **${picture.title}.** ${escaped(picture.sentence)}`)
    .join('\n');
}

function fates(result: Result): readonly string[] {
  const rowsOf = (fatesOrGains: readonly { name: string; count: number; share: number; meaning: string }[]) =>
    fatesOrGains.map((row) => [row.name, count(row.count), percent(row.share), row.meaning]);
  const fetches = fetchFateCounts(result);
  const hasFetches = fetches.some((fate) => fate.count > 0);
  return [
    ...(hasFetches
      ? [
          '## What became of periodic fetches',
          table(['Fate', 'Fetches', 'Share', 'Meaning'], rowsOf(fetches), [1, 2]),
        ]
      : []),
    ...(result.metrics.pre.reads > 0
      ? [
          '## What pre-fetch gave',
          table(['Read', 'Count', 'Share', 'Meaning'], rowsOf(preFetchGainCounts(result)), [1, 2]),
        ]
      : []),
  ];
}

function thresholds(result: Result): readonly string[] {
  const summary = verdictSummary(result);
  if (!summary) return [];
  const rows = verdicts(result).map(({ rule, value, passed }) => [
    code(rule),
    value,
    passed ? 'holds' : '**fails**',
  ]);
  return ['## Thresholds', `${summary}.`, table(['Rule', 'Measured', 'Verdict'], rows, [1])];
}

function inputTable(result: Result): string {
  const rows = inputGroups(result.inputs).flatMap(({ name, rows: inputs }) =>
    inputs.map(({ path, value }) => [
      code([name, path].filter((part) => part !== '').join('.')),
      escaped(value),
    ]),
  );
  return table(['Path', 'Value'], rows);
}

function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${columns.map((_, index) => (rightAligned.includes(index) ? ' ---: ' : ' --- ')).join('|')}|`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Keeps what a scenario wrote from being read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#]/g, '\\$&').replaceAll('\n', ' ');
}
