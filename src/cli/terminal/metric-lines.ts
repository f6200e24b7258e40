/** Metrics in a terminal: a table of all, or what some of them mean. */

import type { Described } from '../../metrics/catalogue/described.ts';
import { UNITS } from '../../metrics/catalogue/unit.ts';
import { wrapped } from '../../report/words/wrapped.ts';
import { plainTable } from './plain-table.ts';

const INDENT = '  ';

/** What is listed: a path, and what is said of it. */
export interface Listed extends Described {
  readonly path: string;
}

export function metricTable(metrics: readonly Listed[], width: number): string {
  const rows = metrics.map(({ path, unit, better, title }) => {
    return [path, unit, better ?? '', title.en];
  });
  return plainTable(['metric', 'unit', 'better', 'what it is'], rows, width);
}

/** Each with its unit, which way is better, and its definition. */
export function metricLines(metrics: readonly Listed[], width: number): string[] {
  return metrics.flatMap(({ path, title, definition, unit, better }, index) => {
    return [
      ...(index === 0 ? [] : ['']),
      `${path}: ${title.en}`,
      ...indented(`${UNITS[unit].en}${betterText(better)}`, width),
      ...indented(definition.en, width),
    ];
  });
}

function betterText(better: Described['better']): string {
  return better === null ? '' : `; ${better} is better`;
}

function indented(text: string, width: number): string[] {
  return wrapped(text, width - INDENT.length).map((line) => `${INDENT}${line.trim()}`);
}
