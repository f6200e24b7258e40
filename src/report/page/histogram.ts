/** Shares of values by bin; what counts as fresh in one colour, the rest in another, quantiles as lines with labels. */

import type { CustomSeriesOption } from 'echarts/charts';
import type { HistogramChart } from '../chart-data.ts';
import { duration, percent } from '../quantity.ts';
import { binPosition } from './bin-scale.ts';
import { axisLooks, baseOption, type ChartOption, type Frame } from './chart-frame.ts';
import { histogramMarks, MARK_HEIGHT } from './histogram-marks.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';

const TICK_WIDTH = 60;

export function histogram(chart: HistogramChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const bins = chart.shares.length;
  const highest = Math.max(...chart.shares);
  const step = niceStep('share', highest, 4);
  const ticks = edgeTicks(chart.edges, frame.width);
  return {
    ...base,
    grid: {
      left: 4,
      right: 16,
      top: 22 + MARK_HEIGHT * chart.marks.length,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (params) => {
        const bin = (params as unknown as { dataIndex: number }).dataIndex;
        const [from, to] = [chart.edges[bin] ?? 0, chart.edges[bin + 1] ?? 0];
        return `${duration(from)} to ${duration(to)}<br><b>${percent(chart.shares[bin] ?? 0)}</b> of reads`;
      },
    },
    xAxis: {
      ...looks,
      type: 'value',
      min: 0,
      max: bins,
      name: chart.axisName,
      nameLocation: 'middle',
      nameGap: 28,
      splitLine: { show: false },
      axisTick: { ...looks.axisTick, show: true, customValues: [...ticks] },
      axisLabel: {
        ...looks.axisLabel,
        customValues: [...ticks],
        formatter: (value: number) => tickText('duration', chart.edges[value] ?? 0),
      },
    },
    yAxis: {
      ...looks,
      type: 'value',
      name: 'share of reads',
      nameLocation: 'end',
      nameGap: 8,
      nameTextStyle: { ...looks.nameTextStyle, align: 'left', padding: [0, 0, 0, -4] },
      min: 0,
      max: Math.ceil(highest / step - 1e-9) * step,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...looks.axisLabel, formatter: (value: number) => tickText('share', value) },
    },
    series: [binSeries(chart, frame), histogramMarks(chart, frame)],
  };
}

function binSeries(chart: HistogramChart, { theme }: Frame): CustomSeriesOption {
  const limit =
    chart.freshForMs === undefined ? chart.shares.length : binPosition(chart.edges, chart.freshForMs);
  return {
    type: 'custom',
    data: chart.shares.map((share, bin) => [bin, share]),
    renderItem: (_params, api) => {
      const bin = Number(api.value(0));
      const share = Number(api.value(1));
      const split = Math.min(bin + 1, Math.max(bin, limit));
      const part = (from: number, to: number, tone: 'fresh' | 'stale') => {
        const [left = 0, top = 0] = api.coord([from, share]);
        const [right = 0, bottom = 0] = api.coord([to, 0]);
        return {
          type: 'rect' as const,
          shape: { x: left + 0.5, y: top, width: Math.max(0, right - left - 1), height: bottom - top },
          style: { fill: theme.tone(tone) },
        };
      };
      const children = [
        ...(split > bin ? [part(bin, split, 'fresh')] : []),
        ...(split < bin + 1 ? [part(split, bin + 1, 'stale')] : []),
      ];
      return { type: 'group', children };
    },
  };
}

/** Every edge, or every second, third … one, so that labels of about 60 px fit. */
function edgeTicks(edges: readonly number[], width: number): readonly number[] {
  const stride = Math.max(1, Math.ceil((edges.length * TICK_WIDTH) / width));
  return edges.map((_, index) => index).filter((index) => index % stride === 0);
}
