/** What a chart over time marks, for those who do not see it. */

import type { ChartData } from '../charts/chart-data.ts';
import type { DataTable } from '../charts/picture.ts';
import type { Speech } from '../words/speech.ts';
import { whenText } from './when-text.ts';

/** `undefined` for a chart that marks nothing. */
export function happeningsTable(chart: ChartData | undefined, speech: Speech): DataTable | undefined {
  if (!chart || !('happenings' in chart) || chart.happenings.length === 0) return undefined;
  const { say } = speech;
  return {
    columns: [say({ en: 'Marked', zh: '标记' }), say({ en: 'When', zh: '时间' })],
    rows: chart.happenings.map(({ name, fromMs, untilMs }) => [name, whenText(speech, fromMs, untilMs)]),
  };
}
