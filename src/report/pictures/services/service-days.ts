import { spanColumn, spanLabel } from '../../charts/calendar-spans.ts';
import type { DataTable } from '../../charts/picture.ts';
import { type ServiceSpan, spanOf } from '../../charts/service-spans.ts';
import type { ServiceView } from '../../charts/service-view.ts';
import type { ReportContext } from '../../words/report-context.ts';

/** A row for each local day of the run, or for each week. @param writing how cells are written, once all days are known */
export function daysTable(
  context: ReportContext,
  { series, time }: ServiceView,
  columns: readonly string[],
  writing: (days: readonly ServiceSpan[]) => (day: ServiceSpan) => readonly string[],
): DataTable {
  const { calendarSpans, result } = context;
  const { spans } = calendarSpans;
  const starts = [...spans.map(({ rows }) => rows[0]!.t), result.run.horizonMs];
  const stretchAt = (ms: number) => Math.ceil(ms / series.stretchMs);
  const days = spans.map((_, index) =>
    spanOf(series, stretchAt(starts[index]!), stretchAt(starts[index + 1]!), time),
  );
  const write = writing(days);
  return {
    columns: [spanColumn(calendarSpans, context), ...columns],
    rows: days.map((day, index) => [spanLabel(spans[index]!, context), ...write(day)]),
  };
}
