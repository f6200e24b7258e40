/** The lines of a timeline: measures, each with the same by the bucket behind it; limits in steps; areas on top of one another. */

import type { LineSeriesOption } from 'echarts/charts';
import type { TimelineChart, TimelineLine } from '../charts/chart-data.ts';
import type { Frame } from './chart-frame.ts';

/** @param marks that stand on this line alone */
export function lineSeries(
  chart: TimelineChart,
  frame: Frame,
  line: TimelineLine,
  marks: Pick<LineSeriesOption, 'markArea'>,
): LineSeriesOption[] {
  const { theme, speech } = frame;
  const colour = line.isLimit ? theme.ink : theme.tone(line.tone);
  const points = (values: readonly (number | null)[]) =>
    values.map((value, index) => [chart.startMs + index * chart.bucketMs, value ?? '-']);
  const common = {
    type: 'line' as const,
    symbol: 'none',
    emphasis: { disabled: true },
    silent: true,
  };
  if (line.isLimit || chart.isStacked) {
    const looks: LineSeriesOption = line.isLimit
      ? { step: 'end', lineStyle: { width: 1.25, color: colour, type: [6, 3] } }
      : // Sampled one by one, areas would no longer stand on one another.
        { stack: 'all', lineStyle: { width: 0 }, areaStyle: { color: colour, opacity: 0.85 } };
    return [
      { ...common, name: line.name, color: colour, data: points(line.values), z: 4, ...looks, ...marks },
    ];
  }
  const main: LineSeriesOption = {
    ...common,
    name: line.name,
    color: colour,
    sampling: line.tone === 'peak' ? 'max' : 'lttb',
    lineStyle: { width: line.tone === 'peak' ? 1 : line.detail ? 2.25 : 1.5, color: colour },
    ...(line.hasArea ? { areaStyle: { color: colour, opacity: 0.12 } } : {}),
    data: points(line.values),
    z: line.tone === 'peak' ? 2 : 4,
    ...marks,
  };
  if (!line.detail) return [main];
  return [
    {
      ...common,
      name: speech.say({ en: `${line.name}, each hour`, zh: `${line.name}（每小时）` }),
      color: colour,
      lineStyle: { width: 1, color: colour, opacity: 0.38 },
      data: points(line.detail),
      z: 3,
    },
    main,
  ];
}
