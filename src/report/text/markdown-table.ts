/** What Markdown is made of. */

export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${columns.map((_, index) => (rightAligned.includes(index) ? ' ---: ' : ' --- ')).join('|')}|`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Keeps what a scenario wrote from being read as markup. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#]/g, '\\$&').replaceAll('\n', ' ');
}
