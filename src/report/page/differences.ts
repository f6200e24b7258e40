/** Differences over time: a line for each, in the band where the true one lies, and nothing as a line of its own. */

import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { DifferencesChart } from '../charts/chart-data.ts';
import { NAME_GAP, timeAxis, valueAxis } from './axes.ts';
import {
  baseOption,
  type ChartOption,
  type Frame,
  LEGEND_ROW,
  legendLooks,
  legendRows,
} from './chart-frame.ts';
import { happeningLegend, happeningSeries, onTimeAxis, stripHeight } from './happening-series.ts';
import { happenedDuring } from './happening-tooltip.ts';
import { niceStep } from './nice-step.ts';

const STEPS = 4;
const DAY = 86_400_000;

type Line = DifferencesChart['lines'][number];

export function differences(chart: DifferencesChart, frame: Frame): ChartOption {
  const { theme, speech } = frame;
  const base = baseOption(frame);
  const range = rangeOf(chart);
  const names = chart.lines.map(({ name }) => name);
  const linesHeight = LEGEND_ROW * legendRows(names, frame);
  const happened = happeningLegend(chart.happenings, frame, linesHeight);
  const strip = stripHeight(chart.happenings);
  const window = { from: chart.startMs, to: chart.endMs };
  return {
    ...base,
    grid: {
      left: 4,
      right: 4,
      top: 24 + linesHeight + happened.height + strip,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: [{ ...legendLooks(frame), itemHeight: 2, data: names, selectedMode: false }, happened.legend],
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      formatter: (params) => {
        const items = params as unknown as {
          seriesName: string;
          value: [number, number];
          dataIndex: number;
        }[];
        const lines = items.map(({ seriesName, value, dataIndex }) => {
          const { low, high } = chart.lines.find(({ name }) => name === seriesName)!.points[dataIndex]!;
          const [from, to] = [pointsText(low), pointsText(high)];
          const range = speech.say({ en: `${from} to ${to}`, zh: `${from} 到 ${to}` });
          return `${seriesName}: <b>${pointsText(value[1])}</b> (${range})`;
        });
        const noon = items[0]?.value[0] ?? 0;
        const [from, until] = [noon - DAY / 2, noon + DAY / 2];
        const happenings = happenedDuring(chart.happenings, from, until, speech);
        return [speech.dayText(from), ...lines, ...happenings].join('<br>');
      },
    },
    xAxis: timeAxis(window, window, frame),
    yAxis: valueAxis({ name: chart.axisName, nameGap: NAME_GAP + strip, ...range, text: pointsText }, frame),
    series: [
      ...happeningSeries(chart.happenings, frame, onTimeAxis, [chart.startMs, range.min]),
      ...chart.lines.map((line) => bandSeries(line, frame)),
      nothingSeries(chart, frame),
      ...chart.lines.map(
        (line): LineSeriesOption => ({
          type: 'line',
          name: line.name,
          color: theme.tone(line.tone),
          symbol: 'none',
          lineStyle: { width: 2 },
          emphasis: { disabled: true },
          data: line.points.map(({ at, share }) => [at, share]),
          z: 5,
        }),
      ),
    ],
  };
}

/** One polygon around all intervals of a line. */
function bandSeries({ tone, points }: Line, { theme }: Frame): CustomSeriesOption {
  const edge = [
    ...points.map(({ at, high }) => [at, high] as const),
    ...points.toReversed().map(({ at, low }) => [at, low] as const),
  ];
  return {
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    data: [[points[0]?.at ?? 0, 0]],
    clip: true,
    renderItem: (_params, api) => ({
      type: 'polygon',
      shape: { points: edge.map(([at, share]) => api.coord([at, share]) as [number, number]) },
      style: { fill: theme.tone(tone), opacity: 0.18 },
    }),
    z: 2,
  };
}

function nothingSeries({ startMs, endMs }: DifferencesChart, { theme }: Frame): LineSeriesOption {
  return {
    type: 'line',
    symbol: 'none',
    silent: true,
    tooltip: { show: false },
    lineStyle: { color: theme.soft, width: 1 },
    data: [
      [startMs, 0],
      [endMs, 0],
    ],
    z: 3,
  };
}

function rangeOf({ lines }: DifferencesChart): { min: number; max: number; step: number } {
  const values = lines.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = niceStep('share', Math.max(highest - lowest, 1e-4), STEPS);
  return {
    min: step * Math.floor(lowest / step),
    max: step * Math.ceil(highest / step),
    step,
  };
}

/** Shares as points: a hundredth is one. */
function pointsText(share: number): string {
  const points = Number((100 * share).toPrecision(3));
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`;
}
