import type { Speech } from '../words/speech.ts';
import { explanationsOf, thresholdColumns, type Verdict, verdictSummary } from '../words/verdicts.ts';
import { code, escaped, table } from './markdown-table.ts';

/** Rules in Markdown: how many hold, a table of all, what too close means if one is; nothing where there are none. */
export function thresholdTable(
  all: readonly (Verdict & { readonly variant?: string })[],
  speech: Speech,
): readonly string[] {
  const { say } = speech;
  const summary = verdictSummary(all, speech);
  if (summary === undefined) return [];
  const hasVariants = all.some(({ variant }) => variant !== undefined);
  const rows = all.map(({ variant = '', rule, limit, value, interval, passed, verdict }) => [
    ...(hasVariants ? [escaped(variant)] : []),
    code(rule),
    passed ? verdict : `**${verdict}**`,
    value,
    interval,
    limit,
  ]);
  const columns = [...(hasVariants ? [say({ en: 'Policy', zh: '策略' })] : []), ...thresholdColumns(speech)];
  const measured = hasVariants ? 3 : 2;
  return [
    say({ en: `${summary}.`, zh: `${summary}。` }),
    table(columns, rows, [measured, measured + 1, measured + 2]),
    ...explanationsOf(all).map(escaped),
  ];
}
