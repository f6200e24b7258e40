import Table from 'cli-table3';
import { columnsOf } from '../../report/words/columns.ts';

/** How wide a line may be: the terminal's width, 80 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 80;
}

/** Between columns. */
const GAP = 2;

/** A table without lines that fits into a width: the last column takes what is left and wraps. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = head.map(
    (title, column) => GAP + Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[column]!))),
  );
  const others = widths.slice(0, -1).reduce((sum, column) => sum + column, 0);
  // What stands right of the last column is cut off.
  const last = Math.max(20, Math.min(widths.at(-1)!, width - others + GAP));
  const table = new Table({
    head: [...head],
    colWidths: [...widths.slice(0, -1), last],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    chars: NO_LINES,
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((corner) => [`${side}${corner}`, '']),
  ),
) as Record<string, string>;
NO_LINES.middle = '';
