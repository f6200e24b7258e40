import { COMPARED } from '../../report/comparison/compared-metrics.ts';
import type { ComparisonContext } from '../../report/comparison/comparison-context.ts';
import { columnsOf } from '../../report/words/columns.ts';
import { valueText } from '../../report/words/metric.ts';
import { plainTable } from './plain-table.ts';

/** Policies side by side in a terminal, as many as fit; the others against the first one below. */
export function sideBySide(context: ComparisonContext, width: number): string {
  const columns = context.policies.map(({ label, result }) => [
    label,
    ...COMPARED.map((path) => valueText(context, result.metrics, path)),
  ]);
  const [base, ...others] = columns;
  const names = ['', ...COMPARED.map(context.titleOf)];
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
  return 2 + Math.max(...texts.map(columnsOf));
}
