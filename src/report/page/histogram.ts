/** Shares of values by bin; what counts as fresh in one colour, the rest in another, quantiles as lines with labels. */

import type { CustomSeriesOption } from 'echarts/charts';
import type { HistogramChart } from '../charts/chart-data.ts';
import { percent } from '../words/quantity.ts';
import type { Speech } from '../words/speech.ts';
import { valueAxis } from './axes.ts';
import { binPosition } from './bin-scale.ts';
import { axisLooks, baseOption, type ChartOption, type Frame } from './chart-frame.ts';
import { histogramMarks, MARK_HEIGHT } from './histogram-marks.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';

const TICK_WIDTH = 56;

/** A column of the histogram on the axis, where bin i lies between i and i + 1. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly text: string;
}

export function histogram(chart: HistogramChart, frame: Frame): ChartOption {
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const { say } = frame.speech;
  const columns = columnsOf(chart, frame.speech);
  const axisEnd = columns.at(-1)?.to ?? 1;
  const highest = Math.max(...columns.map((column) => column.share));
  const step = niceStep('share', highest, 4);
  const ticks = ticksOf(chart, columns, frame.width / axisEnd, frame.speech);
  return {
    ...base,
    grid: {
      left: 4,
      right: 16,
      top: 28 + MARK_HEIGHT * chart.marks.length,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      ...base.tooltip,
      trigger: 'item',
      formatter: (params) => {
        const column = columns[(params as unknown as { dataIndex: number }).dataIndex];
        if (!column) return '';
        const share = `<b>${percent(column.share)}</b>`;
        return `${column.text}<br>${say({ en: `${share} of reads`, zh: `占读取的 ${share}` })}`;
      },
    },
    xAxis: {
      ...looks,
      type: 'value',
      min: 0,
      max: axisEnd,
      name: chart.axisName,
      nameLocation: 'middle',
      nameGap: 28,
      splitLine: { show: false },
      axisTick: { ...looks.axisTick, show: true, customValues: chart.edges.map((_, index) => index) },
      axisLabel: {
        ...looks.axisLabel,
        customValues: [...ticks.keys()],
        formatter: (value: number) => ticks.get(value) ?? '',
      },
    },
    yAxis: valueAxis(
      {
        name: say({ en: 'share of reads', zh: '读取占比' }),
        nameGap: 12 + MARK_HEIGHT * chart.marks.length,
        min: 0,
        max: Math.ceil(highest / step - 1e-9) * step,
        step,
        text: (value) => tickText('share', value, frame.speech),
      },
      frame,
    ),
    series: [columnSeries(chart, columns, frame), histogramMarks(chart, frame)],
  };
}

/** The bins, and after a gap what lies above them. */
function columnsOf({ edges, shares, above }: HistogramChart, { say, duration }: Speech): readonly Column[] {
  const bins = shares.map((share, bin) => {
    const [least, most] = [duration(edges[bin] ?? 0), duration(edges[bin + 1] ?? 0)];
    const text = say({ en: `${least} to ${most}`, zh: `${least} 到 ${most}` });
    return { from: bin, to: bin + 1, share, text };
  });
  if (!above) return bins;
  const from = shares.length * 1.04 + 0.1;
  const last = duration(edges.at(-1) ?? 0);
  const text = say({ en: `over ${last}`, zh: `超过 ${last}` });
  return [...bins, { from, to: from + Math.max(1, shares.length / 14), share: above.share, text }];
}

function columnSeries(
  chart: HistogramChart,
  columns: readonly Column[],
  { theme }: Frame,
): CustomSeriesOption {
  const limit =
    chart.freshForMs === undefined ? Number.POSITIVE_INFINITY : binPosition(chart.edges, chart.freshForMs);
  return {
    type: 'custom',
    data: columns.map(({ from, share }) => [from, share]),
    renderItem: ({ dataIndex }, api) => {
      const column = columns[dataIndex] ?? { from: 0, to: 0, share: 0 };
      const part = (from: number, to: number, tone: 'fresh' | 'stale') => {
        const [left = 0, top = 0] = api.coord([from, column.share]);
        const [right = 0, bottom = 0] = api.coord([to, 0]);
        return {
          type: 'rect' as const,
          shape: { x: left + 0.5, y: top, width: Math.max(0, right - left - 1), height: bottom - top },
          style: { fill: theme.tone(tone) },
        };
      };
      const split = Math.min(column.to, Math.max(column.from, limit));
      const children = [
        ...(split > column.from ? [part(column.from, split, 'fresh')] : []),
        ...(split < column.to ? [part(split, column.to, 'stale')] : []),
      ];
      return { type: 'group', children };
    },
  };
}

/** Texts by place: every edge, or every second, third … one, as they fit, and the name of what lies above. */
function ticksOf(
  chart: HistogramChart,
  columns: readonly Column[],
  pxPerBin: number,
  speech: Speech,
): ReadonlyMap<number, string> {
  const stride = Math.max(1, Math.ceil(TICK_WIDTH / pxPerBin));
  const rest = chart.above ? columns.at(-1) : undefined;
  const restAt = rest ? (rest.from + rest.to) / 2 : Number.POSITIVE_INFINITY;
  const ticks = new Map<number, string>();
  for (let index = 0; index < chart.edges.length; index += stride) {
    if ((restAt - index) * pxPerBin < TICK_WIDTH * 0.75) continue;
    ticks.set(index, tickText('ms', chart.edges[index] ?? 0, speech));
  }
  if (chart.above) ticks.set(restAt, chart.above.name);
  return ticks;
}
