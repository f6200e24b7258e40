/** Counts by day, one part on top of the other; days of the warm-up are shaded. */

import type { BarSeriesOption } from 'echarts/charts';
import type { StackChart } from '../charts/chart-data.ts';
import { count } from '../words/quantity.ts';
import { NAME_GAP, valueAxis } from './axes.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  LEGEND_ROW,
  legendLooks,
  warmupName,
} from './chart-frame.ts';
import { happeningLegend, happeningSeries, type PlaceOnAxis, stripHeight } from './happening-series.ts';
import { happenedDuring } from './happening-tooltip.ts';
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
  const happened = happeningLegend(chart.happenings, frame, LEGEND_ROW);
  const strip = stripHeight(chart.happenings);
  return {
    ...base,
    grid: {
      left: 4,
      right: 4,
      top: 24 + LEGEND_ROW + happened.height + strip,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: [
      {
        ...legendLooks(frame),
        itemWidth: 10,
        itemHeight: 10,
        data: chart.layers.map(({ name }) => name),
        selectedMode: false,
      },
      happened.legend,
    ],
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: frame.theme.shade } },
      formatter: (params) => {
        const [item] = params as unknown as { dataIndex: number }[];
        const index = item?.dataIndex ?? 0;
        const lines = chart.layers.map((layer) => `${layer.name}: <b>${count(layer.values[index] ?? 0)}</b>`);
        const [from, until] = [chart.edgesMs[index] ?? 0, chart.edgesMs[index + 1] ?? 0];
        const happenings = happenedDuring(chart.happenings, from, until, frame.speech);
        return [chart.fullNames[index], ...lines, ...happenings].join('<br>');
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
        nameGap: NAME_GAP + strip,
        min: 0,
        max: Math.max(step, Math.ceil(needed / step) * step),
        step,
        text: (value) => tickText('count', value, frame.speech),
      },
      frame,
    ),
    series: [
      ...happeningSeries(chart.happenings, frame, onDays(chart), [0, 0]),
      ...chart.layers.map((layer, index) => ({
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
    ],
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

/** On an axis of days, each as wide as the others: an instant stands within its own. */
function onDays({ edgesMs }: StackChart): PlaceOnAxis {
  return (api) => (wallMs) => {
    const within = edgesMs.findLastIndex((edge) => edge <= wallMs);
    const column = Math.min(Math.max(0, within), edgesMs.length - 2);
    const [from, until] = [edgesMs[column]!, edgesMs[column + 1]!];
    const [middle] = api.coord([column, 0]);
    const width = (api.size!([1, 0]) as number[])[0]!;
    return middle! + width * ((wallMs - from) / (until - from) - 0.5);
  };
}
