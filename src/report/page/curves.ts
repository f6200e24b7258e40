/** Shares against the hours since something happened, or against what is spent: a line for each, from 0 to 100 %. */

import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { CurvesChart } from '../chart-data.ts';
import { figure, percent } from '../quantity.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  legendLooks,
  legendRows,
} from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';

const LEGEND_ROW = 22;
const HOURS_BETWEEN_TICKS = 12;
const TICKS = 5;

export function curves(chart: CurvesChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const { lines, dots = [], across } = chart;
  const names = [...lines, ...dots].map(({ name }) => name);
  const { last, step } = spanOf(chart);
  const acrossText = (at: number) => (across.unit === 'hours' ? `${at} h` : figure(at));
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
      // Lines that were asked at the same hours are told together.
      trigger: across.unit === 'hours' ? 'axis' : 'item',
      formatter: (params) => {
        const items = [params].flat() as unknown as { seriesName: string; value: [number, number] }[];
        const at = items[0]?.value[0] ?? 0;
        const where = across.unit === 'hours' ? `${at} h after` : `${figure(at)} ${across.name}`;
        return [where, ...items.map((item) => `${item.seriesName}: <b>${percent(item.value[1])}</b>`)].join(
          '<br>',
        );
      },
    },
    xAxis: {
      ...looks,
      type: 'value',
      min: 0,
      max: last,
      interval: step,
      name: across.name,
      nameLocation: 'middle',
      nameGap: 28,
      splitLine: { show: false },
      axisLabel: { ...looks.axisLabel, formatter: acrossText },
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
    series: [
      ...lines.map(
        (line): LineSeriesOption => ({
          type: 'line',
          name: line.name,
          color: frame.theme.tone(line.tone),
          symbolSize: 5,
          lineStyle: { width: 2 },
          emphasis: { disabled: true },
          data: line.points.map(({ at, share }) => [at, share]),
        }),
      ),
      ...dots.map(
        (dot): ScatterSeriesOption => ({
          type: 'scatter',
          name: dot.name,
          color: frame.theme.tone(dot.tone),
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { borderColor: frame.theme.surface, borderWidth: 1.5 },
          emphasis: { disabled: true },
          data: [[dot.at, dot.share]],
          z: 6,
        }),
      ),
    ],
  };
}

function spanOf({ lines, dots = [], across }: CurvesChart): { last: number; step: number } {
  const furthest = Math.max(...[...lines.flatMap(({ points }) => points), ...dots].map(({ at }) => at));
  if (across.unit === 'hours') {
    const last = Math.max(1, furthest);
    return { last, step: last > 2 * HOURS_BETWEEN_TICKS ? HOURS_BETWEEN_TICKS : 6 };
  }
  const step = niceStep('rps', 1.02 * furthest, TICKS);
  return { last: step * Math.ceil((1.02 * furthest) / step), step };
}
