/** Shares against the hours since something happened, or against what is spent: a line for each, from 0 to 100 %. */

import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { CurvesChart } from '../charts/chart-data.ts';
import { figure, percent } from '../words/quantity.ts';
import { valueAxis } from './axes.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  LEGEND_ROW,
  legendLooks,
  legendRows,
} from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';

const HOURS_BETWEEN_TICKS = 12;
const TICKS = 5;
const LABEL_ROW = 16;

export function curves(chart: CurvesChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const { lines, dots = [], across } = chart;
  const names = lines.map(({ name }) => name);
  const { last, step } = spanOf(chart);
  const { say } = frame.speech;
  const acrossText = (at: number) =>
    across.unit === 'hours' ? say({ en: `${at} h`, zh: `${at} 小时` }) : figure(at);
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
    legend: { ...legendLooks(frame), data: names, selectedMode: false },
    tooltip: {
      ...base.tooltip,
      // Lines that were asked at the same hours are told together.
      trigger: across.unit === 'hours' ? 'axis' : 'item',
      formatter: (params) => {
        const items = [params].flat() as unknown as {
          name: string;
          seriesName: string;
          value: [number, number];
        }[];
        const at = items[0]?.value[0] ?? 0;
        const where =
          across.unit === 'hours'
            ? say({ en: `${at} h after`, zh: `发布后 ${at} 小时` })
            : `${figure(at)} ${across.name}`;
        return [
          where,
          ...items.map((item) => `${item.name || item.seriesName}: <b>${percent(item.value[1])}</b>`),
        ].join('<br>');
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
    yAxis: valueAxis(
      {
        name: chart.axisName,
        min: 0,
        max: 1,
        step: 0.25,
        text: (share) => tickText('share', share, frame.speech),
      },
      frame,
    ),
    series: [
      ...lines.map(
        (line): LineSeriesOption => ({
          type: 'line',
          name: line.name,
          color: frame.theme.tone(line.tone),
          symbolSize: across.unit === 'hours' ? 5 : 0,
          lineStyle: { width: 2 },
          emphasis: { disabled: true },
          data: line.points.map(({ at, share }) => [at, share]),
        }),
      ),
      ...(dots.length > 0 ? [dotSeries(dots, last, frame)] : []),
    ],
  };
}

/** Dots by name. A name moves down a line for each dot above its own that stands so near that the names would meet. */
function dotSeries(
  dots: NonNullable<CurvesChart['dots']>,
  last: number,
  { theme }: Frame,
): ScatterSeriesOption {
  const ordered = dots.toSorted((a, b) => b.share - a.share);
  const linesDown = ordered.map(
    (dot, index) =>
      ordered
        .slice(0, index)
        .filter((other) => other.share - dot.share < 0.1 && Math.abs(other.at - dot.at) < last / 6).length,
  );
  return {
    type: 'scatter',
    symbol: 'diamond',
    symbolSize: 14,
    emphasis: { disabled: true },
    data: ordered.map((dot, index) => ({
      name: dot.name,
      value: [dot.at, dot.share],
      itemStyle: { color: theme.tone(dot.tone), borderColor: theme.surface, borderWidth: 1.5 },
      label: {
        position: dot.at > last / 2 ? ('left' as const) : ('right' as const),
        offset: [0, LABEL_ROW * linesDown[index]!],
      },
    })),
    label: {
      show: true,
      formatter: '{b}',
      color: theme.ink,
      fontSize: 12,
      fontWeight: 600,
      backgroundColor: theme.surface,
      padding: [1, 3],
    },
    z: 6,
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
