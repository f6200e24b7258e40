/** Rules in a terminal, and where there is none: each with what was measured and its verdict, no line wider than asked. */

import { columnsOf, padEndTo, padStartTo } from '../words/columns.ts';
import { NOTHING } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import { explanationsOf, FAILS, HOLDS, type Verdict, verdictSummary } from '../words/verdicts.ts';
import { wrapped } from '../words/wrapped.ts';

/** A line, and the verdict that it is about. */
export interface JudgedLine {
  readonly text: string;
  readonly passed: boolean;
}

/** Between columns. */
const GAP = '  ';

interface Widths {
  readonly word: number;
  readonly rule: number;
  readonly value: number;
}

/** Side by side where all fit, each on two lines where one does not; a rule is never cut. */
export function thresholdLines(
  all: readonly (Verdict & { readonly variant?: string })[],
  width: number,
  speech: Speech,
): readonly JudgedLine[] {
  const summary = verdictSummary(all, speech);
  if (summary === undefined) return [];
  const title = all.some(({ interval }) => interval !== NOTHING)
    ? speech.say({
        en: `${summary} (with 95 % confidence intervals)`,
        zh: `${summary}（附 95% 置信区间）`,
      })
    : summary;
  const isKept = all.every(({ passed }) => passed);
  const rows = all.map((verdict) => rowOf(verdict, speech));
  const widths = {
    word: Math.max(...rows.map(({ word }) => columnsOf(word))),
    rule: Math.max(...rows.map(({ rule }) => columnsOf(rule))),
    value: Math.max(...rows.map(({ value }) => columnsOf(value))),
  };
  const lines = rows.map((row) => sideBySide(row, widths));
  const isRoomy = lines.every((line) => columnsOf(line) <= width);
  return [
    ...wrapped(title, width).map((text) => ({ text, passed: isKept })),
    ...rows.flatMap((row, index) =>
      (isRoomy ? withNote(lines[index]!, row, widths, width) : stacked(row, widths, width)).map((text) => ({
        text,
        passed: row.passed,
      })),
    ),
    ...explanationsOf(all).flatMap((text) =>
      wrapped(text, width).map((line) => ({ text: line, passed: isKept })),
    ),
  ];
}

interface RuleRow {
  readonly word: string;
  readonly rule: string;
  readonly value: string;
  readonly interval: string;
  readonly note: string;
  readonly passed: boolean;
}

function rowOf(
  { rule, variant, value, interval, passed, note }: Verdict & { readonly variant?: string },
  { say }: Speech,
): RuleRow {
  return {
    word: say(passed ? HOLDS : FAILS),
    rule: variant === undefined ? rule : `${variant}: ${rule}`,
    value,
    interval: interval === NOTHING ? '' : interval,
    note,
    passed,
  };
}

function sideBySide({ word, rule, value, interval }: RuleRow, widths: Widths): string {
  const cells = [
    padEndTo(word, widths.word),
    padEndTo(rule, widths.rule),
    padStartTo(value, widths.value),
    interval,
  ];
  return `${GAP}${cells.join(GAP)}`.trimEnd();
}

function withNote(line: string, { note }: RuleRow, { word }: Widths, width: number): readonly string[] {
  if (note === '') return [line];
  const whole = `${line}${GAP}${note}`;
  return columnsOf(whole) <= width ? [whole] : [line, `${indentOf(word)}${note}`];
}

function stacked(row: RuleRow, { word }: Widths, width: number): readonly string[] {
  const { value, interval, note } = row;
  const indent = indentOf(word);
  const measured = [value, interval, note].filter((part) => part !== '');
  return [
    `${GAP}${padEndTo(row.word, word)}${GAP}${row.rule}`,
    ...fitted(measured, width - indent.length).map((line) => `${indent}${line}`),
  ];
}

/** As many parts in a line as fit. */
function fitted(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + GAP.length + columnsOf(part) <= width) {
      lines[lines.length - 1] = `${last}${GAP}${part}`;
    } else lines.push(...wrapped(part, width));
  }
  return lines;
}

function indentOf(word: number): string {
  return ' '.repeat(word + 2 * GAP.length);
}
