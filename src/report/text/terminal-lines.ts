/** Numbers in columns of a terminal, each with further facts beside it, or below it where there is no room: none is left out. */

import type { MetricPath } from '../../metrics/catalogue/catalogue.ts';
import { columnsOf, padEndTo, padStartTo } from '../words/columns.ts';
import { wrapped } from '../words/wrapped.ts';

export interface Line {
  /** The metric, where it is one. */
  readonly path?: MetricPath;
  readonly name: string;
  readonly value: string;
  /** How far off it may be. */
  readonly margin?: string | null;
  /** Further facts, on lines of their own where they do not fit. */
  readonly more: readonly string[];
}

/** In columns. */
export interface Widths {
  readonly name: number;
  readonly value: number;
  readonly margin: number;
  readonly line: number;
}

const NAME_WIDTH = 16;
const VALUE_WIDTH = 11;
const MARGIN_WIDTH = 9;

/** So wide that all numbers stand below one another. */
export function widthsOf(all: readonly Line[], line: number): Widths {
  return {
    name: Math.max(NAME_WIDTH, ...all.map(({ name }) => columnsOf(name))),
    value: Math.max(VALUE_WIDTH, ...all.map(({ value }) => columnsOf(value))),
    // A bound is longer, and moves its own line alone.
    margin: Math.max(
      MARGIN_WIDTH,
      ...all.map(marginOf).map((off) => (off.startsWith('±') ? columnsOf(off) : 0)),
    ),
    line,
  };
}

function marginOf({ margin: off = null }: Line): string {
  return off === null ? '' : off.replace('±\u00a0', '±');
}

export function lineTexts(line: Line, widths: Widths): readonly string[] {
  const { name, value, more } = line;
  const sure = padEndTo(marginOf(line), widths.margin);
  const start = `  ${padEndTo(name, widths.name)}  ${padStartTo(value, widths.value)} ${sure}`;
  const left = columnsOf(start) + 1;
  const isBeside = more.every((part) => columnsOf(part) <= widths.line - left);
  if (!isBeside) {
    const indent = ' '.repeat(MORE_INDENT);
    return [start.trimEnd(), ...inLines(more, widths.line - MORE_INDENT).map((text) => indent + text)];
  }
  const [first = '', ...others] = inLines(more, widths.line - left);
  return [`${start} ${first}`.trimEnd(), ...others.map((text) => ' '.repeat(left) + text)];
}

/** Of facts that have no room beside their number. */
const MORE_INDENT = 4;

const BETWEEN = ' · ';

/** Parts with a middle dot between them, in as many lines as they take. */
export function inLines(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${BETWEEN}${part}`;
    if (last !== undefined && columnsOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrapped(part, width));
  }
  return lines;
}
