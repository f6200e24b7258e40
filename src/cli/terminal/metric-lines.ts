/** Metrics in a terminal: a table of all, or what some of them mean. */

import { type MetricPath, rowOf } from '../../metrics/catalogue/catalogue.ts';
import type { Row } from '../../metrics/catalogue/row.ts';
import { UNITS } from '../../metrics/catalogue/unit.ts';
import { wrapped } from '../../report/words/wrapped.ts';
import { plainTable } from './plain-table.ts';

const INDENT = '  ';

export function metricTable(paths: readonly MetricPath[], width: number): string {
  const rows = paths.map((path) => {
    const { unit, better, title } = rowOf(path);
    return [path, unit, better ?? '', title.en];
  });
  return plainTable(['metric', 'unit', 'better', 'what it is'], rows, width);
}

/** Each with its unit, which way is better, and its definition. */
export function metricLines(paths: readonly MetricPath[], width: number): string[] {
  return paths.flatMap((path, index) => {
    const { title, definition, unit, better } = rowOf(path);
    return [
      ...(index === 0 ? [] : ['']),
      `${path}: ${title.en}`,
      ...indented(`${UNITS[unit].en}${betterText(better)}`, width),
      ...indented(definition.en, width),
    ];
  });
}

function betterText(better: Row['better']): string {
  return better === null ? '' : `; ${better} is better`;
}

function indented(text: string, width: number): string[] {
  return wrapped(text, width - INDENT.length).map((line) => `${INDENT}${line.trim()}`);
}
