import Table from 'cli-table3';

/** How wide a line may be: the terminal's width, 80 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 80;
}

/** A table without lines that fits into a width: the last column takes what is left and wraps. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = head.map(
    (title, column) => 2 + Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const others = widths.slice(0, -1).reduce((sum, column) => sum + column, 0);
  const last = Math.max(20, Math.min(widths.at(-1)!, width - others));
  const table = new Table({
    head: [...head],
    colWidths: [...widths.slice(0, -1), last],
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
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
