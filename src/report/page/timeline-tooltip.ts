/** What a timeline says at an instant: the span of its bucket and the value of each line. */

import { bucketName } from '../charts/bucket-name.ts';
import type { TimelineChart } from '../charts/chart-data.ts';
import { dayText, timeText } from '../charts/local-clock.ts';
import { quantity } from '../words/quantity.ts';

export function timelineTooltip(chart: TimelineChart, params: unknown): string {
  const items = (Array.isArray(params) ? params : [params]) as { dataIndex?: number; axisValue?: number }[];
  const at = items[0]?.axisValue;
  if (at === undefined) return '';
  const index = Math.round((at - chart.startMs) / chart.bucketMs);
  const bucketAt = chart.startMs + index * chart.bucketMs;
  const lines = chart.lines.flatMap((line) => {
    const now = line.values[index] ?? null;
    const trend = `${line.name}: <b>${quantity(chart.unit, now)}</b>`;
    return line.detail
      ? [
          `${trend} over 24 h, ${quantity(chart.unit, line.detail[index] ?? null)} in this ${bucketName(chart.bucketMs)}`,
        ]
      : [trend];
  });
  return [
    `${dayText(bucketAt)}, ${timeText(bucketAt)} to ${timeText(bucketAt + chart.bucketMs)}`,
    ...lines,
  ].join('<br>');
}
