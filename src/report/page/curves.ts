/** Shares by the hours since something happened: a line for each time, from 0 to 100 %. */

import type { CurvesChart } from '../chart-data.ts';
import { percent } from '../quantity.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  legendLooks,
  legendRows,
} from './chart-frame.ts';
import { tickText } from './tick-text.ts';

const LEGEND_ROW = 22;
const HOURS_BETWEEN_TICKS = 12;

export function curves(chart: CurvesChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const names = chart.lines.map((line) => line.name);
  const last = Math.max(1, ...chart.lines.flatMap((line) => line.points.map((point) => point.hours)));
  return {
    ...base,
    grid: {
      left: 4,
      right: 16,
      top: 24 + LEGEND_ROW * legendRows(names, frame),
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { ...legendLooks(frame), selectedMode: false },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      formatter: (params) => {
        const items = params as unknown as { seriesName: string; value: [number, number] }[];
        const [first] = items;
        const lines = items.map((item) => `${item.seriesName}: <b>${percent(item.value[1])}</b>`);
        return [`${first?.value[0] ?? 0} h after`, ...lines].join('<br>');
      },
    },
    xAxis: {
      ...looks,
      type: 'value',
      min: 0,
      max: last,
      interval: last > 2 * HOURS_BETWEEN_TICKS ? HOURS_BETWEEN_TICKS : 6,
      name: chart.hoursName,
      nameLocation: 'middle',
      nameGap: 28,
      splitLine: { show: false },
      axisLabel: { ...looks.axisLabel, formatter: (hours: number) => `${hours} h` },
    },
    yAxis: {
      ...looks,
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      name: chart.axisName,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: { ...looks.nameTextStyle, align: 'left', padding: [0, 0, 0, -4] },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...looks.axisLabel, formatter: (share: number) => tickText('share', share) },
    },
    series: chart.lines.map((line) => ({
      type: 'line' as const,
      name: line.name,
      color: frame.theme.tone(line.tone),
      symbolSize: 5,
      lineStyle: { width: 2 },
      emphasis: { disabled: true },
      data: line.points.map(({ hours, share }) => [hours, share]),
    })),
  };
}
