/** What a timeline says at an instant: the span of its bucket and the value of each line. */

import type { TimelineChart } from '../charts/chart-data.ts';
import type { Speech } from '../words/speech.ts';
import { happenedDuring } from './happening-tooltip.ts';

export function timelineTooltip(chart: TimelineChart, params: unknown, speech: Speech): string {
  const { say, quantity, bucketName, spanText } = speech;
  const items = (Array.isArray(params) ? params : [params]) as { dataIndex?: number; axisValue?: number }[];
  const at = items[0]?.axisValue;
  if (at === undefined) return '';
  const index = Math.round((at - chart.startMs) / chart.bucketMs);
  const bucketAt = chart.startMs + index * chart.bucketMs;
  const lines = chart.lines.map((line) => {
    const now = `<b>${quantity(chart.unit, line.values[index] ?? null)}</b>`;
    if (!line.detail) return `${line.name}: ${now}`;
    const here = quantity(chart.unit, line.detail[index] ?? null);
    const bucket = bucketName(chart.bucketMs);
    return say({
      en: `${line.name}: ${now} over 24 h, ${here} in this ${bucket}`,
      zh: `${line.name}：24 小时均值 ${now}，本${bucket} ${here}`,
    });
  });
  const happenings = happenedDuring(chart.happenings, bucketAt, bucketAt + chart.bucketMs, speech);
  return [spanText(bucketAt, chart.bucketMs), ...lines, ...happenings].join('<br>');
}
