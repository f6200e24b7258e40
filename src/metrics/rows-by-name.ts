import type { SeriesColumn } from './metrics.ts';
import type { Ratio } from './ratio.ts';
import type { Series } from './result.ts';

/** A row of a series: what stands in a column, `null` where there is nothing. */
export type CellOf = (column: SeriesColumn) => Ratio;

/** The rows of a series by the names of its columns. */
export function rowsByName({ columns, rows }: Pick<Series, 'columns' | 'rows'>): CellOf[] {
  const places = new Map(columns.map((column, place) => [column, place]));
  return rows.map((cells) => (column) => cells[places.get(column) ?? -1] ?? null);
}
