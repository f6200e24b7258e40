import type { Policy } from '../../compare/comparison.ts';
import { LINES } from '../../report/comparison/comparison-rows.ts';
import { titleOf, valueText } from '../../report/words/metric.ts';
import { plainTable } from './plain-table.ts';

/** Policies side by side in a terminal, as many as fit; the others against the first one below. */
export function sideBySide(policies: readonly Policy[], width: number): string {
  const columns = policies.map(({ label, result }) => [
    label,
    ...LINES.map((path) => valueText(result.metrics, path)),
  ]);
  const [base, ...others] = columns;
  const names = ['', ...LINES.map(titleOf)];
  const room = width - columnWidth(names) - columnWidth(base!);
  return inGroups(others, room)
    .map((group) => {
      const [head, ...rows] = names.map((name, row) => [
        name,
        base![row]!,
        ...group.map((column) => column[row]!),
      ]);
      return plainTable(head!, rows, width);
    })
    .join('\n\n');
}

/** As many columns side by side as there is room for, at least one. */
function inGroups(columns: readonly (readonly string[])[], room: number): (readonly string[])[][] {
  const groups: (readonly string[])[][] = [];
  let left = 0;
  for (const column of columns) {
    left -= columnWidth(column);
    if (left < 0) {
      groups.push([]);
      left = room - columnWidth(column);
    }
    groups.at(-1)!.push(column);
  }
  return groups;
}

/** With the gap to the next one. */
function columnWidth(texts: readonly string[]): number {
  return 2 + Math.max(...texts.map(({ length }) => length));
}
