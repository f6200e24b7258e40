/** Counts by day, one part on top of the other; days of the warm-up are shaded. */

import type { BarSeriesOption } from 'echarts/charts';
import type { StackChart } from '../charts/chart-data.ts';
import { count } from '../words/quantity.ts';
import { valueAxis } from './axes.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  legendLooks,
  warmupName,
} from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';

/** Room above the columns of the warm-up for its label. */
const LABEL_ROOM = 1.1;

export function stack(chart: StackChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const sums = chart.names.map((_, index) =>
    chart.layers.reduce((sum, layer) => sum + (layer.values[index] ?? 0), 0),
  );
  const highest = Math.max(...sums);
  const needed = Math.max(highest, LABEL_ROOM * Math.max(0, ...sums.slice(0, chart.warmup)));
  const step = niceStep('count', needed, 5);
  const stride = Math.max(1, Math.ceil(chart.names.length / (frame.width / 64)));
  return {
    ...base,
    grid: { left: 4, right: 4, top: 46, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { ...legendLooks(frame), itemWidth: 10, itemHeight: 10, selectedMode: false },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: frame.theme.shade } },
      formatter: (params) => {
        const [item] = params as unknown as { dataIndex: number }[];
        const index = item?.dataIndex ?? 0;
        const lines = chart.layers.map((layer) => `${layer.name}: <b>${count(layer.values[index] ?? 0)}</b>`);
        return [chart.fullNames[index], ...lines].join('<br>');
      },
    },
    xAxis: {
      ...looks,
      type: 'category',
      data: [...chart.names],
      axisTick: { show: false },
      axisLabel: { ...looks.axisLabel, margin: 12, interval: (index: number) => index % stride === 0 },
      splitLine: { show: false },
    },
    yAxis: valueAxis(
      {
        name: chart.axisName,
        min: 0,
        max: Math.max(step, Math.ceil(needed / step) * step),
        step,
        text: (value) => tickText('count', value, frame.speech),
      },
      frame,
    ),
    series: chart.layers.map((layer, index) => ({
      type: 'bar' as const,
      stack: 'all',
      name: layer.name,
      color: frame.theme.tone(layer.tone),
      barMaxWidth: 32,
      barCategoryGap: '25%',
      data: [...layer.values],
      emphasis: { disabled: true },
      ...(index === 0 ? warmupArea(chart, frame) : {}),
    })),
  };
}

function warmupArea(chart: StackChart, frame: Frame): Pick<BarSeriesOption, 'markArea'> {
  const { theme } = frame;
  const last = chart.names[chart.warmup - 1];
  const [first] = chart.names;
  if (first === undefined || last === undefined) return {};
  return {
    markArea: {
      silent: true,
      itemStyle: { color: theme.shade },
      label: { color: theme.soft, fontSize: 12, position: 'insideTopLeft', distance: 6 },
      data: [[{ name: warmupName(frame), xAxis: first }, { xAxis: last }]],
    },
  };
}
