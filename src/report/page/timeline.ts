/** A measure over the run: its lines, the shaded warm-up, mean and peak. */

import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { bucketName } from '../bucket-name.ts';
import type { TimelineChart, TimelineLine } from '../chart-data.ts';
import { dateText, dayText, timeText } from '../local-clock.ts';
import { quantity } from '../quantity.ts';
import {
  axisLooks,
  baseOption,
  type ChartOption,
  type Frame,
  legendLooks,
  legendWidth,
} from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { tickText } from './tick-text.ts';
import type { TimeWindow } from './time-window.ts';

/** Free space under the lowest share, for the label of the warm-up. */
const ROOM_BELOW = 0.08;
const MOST_STEPS = 5;
/** Room that the label of the warm-up takes in px. */
const LABEL_WIDTH = 84;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const STEPS = [
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  56 * DAY,
  91 * DAY,
];

export function timeline(chart: TimelineChart, frame: Frame, window: TimeWindow): ChartOption {
  const { theme } = frame;
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const { min, max, step } = valueRange(chart);
  const hasZoom = chart.hasControls === true;
  const ticks = timeTicks(window, frame.width);
  const hasLegend = chart.lines.length > 1;
  const names = [...chart.lines.map((line) => line.name), ...(chart.mean ? [chart.mean.text] : [])];
  return {
    ...base,
    grid: {
      left: 4,
      right: 4,
      top: hasLegend ? (legendWidth(names) > frame.width ? 64 : 46) : 24,
      bottom: hasZoom ? 48 : 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      ...legendLooks(frame),
      itemHeight: 2,
      data: names,
      show: hasLegend,
      selectedMode: false,
    },
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: theme.soft, type: 'solid' } },
      formatter: (params) => tooltipText(chart, params),
    },
    xAxis: {
      ...looks,
      type: 'time',
      min: chart.startMs,
      max: chart.endMs,
      axisTick: { ...looks.axisTick, customValues: ticks.map((tick) => tick.at) },
      axisLabel: {
        ...looks.axisLabel,
        margin: 12,
        customValues: ticks.map((tick) => tick.at),
        ...lastLabel(ticks, window, frame.width),
        formatter: (value: number) => ticks.find((tick) => tick.at === value)?.text ?? '',
      },
      splitLine: { show: false },
    },
    yAxis: {
      ...looks,
      type: 'value',
      name: chart.axisName,
      nameLocation: 'end',
      nameGap: 14,
      nameTextStyle: { ...looks.nameTextStyle, align: 'left', padding: [0, 0, 0, -4] },
      min,
      max,
      interval: step,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...looks.axisLabel, formatter: (value: number) => tickText(chart.unit, value) },
    },
    dataZoom: [
      {
        id: 'window',
        type: 'inside',
        disabled: true,
        startValue: window.from,
        endValue: window.to,
        filterMode: 'none',
      },
      ...(hasZoom ? [slider(frame, window)] : []),
    ],
    series: [
      ...chart.lines.flatMap((line, index) =>
        lineSeries(chart, frame, line, index === 0 ? warmupArea(chart, frame, window) : {}),
      ),
      ...(chart.mean ? [meanSeries(chart, chart.mean, frame)] : []),
      ...(chart.peak ? [peakSeries(chart.peak, frame)] : []),
    ],
  };
}

function lineSeries(
  chart: TimelineChart,
  frame: Frame,
  line: TimelineLine,
  marks: Pick<LineSeriesOption, 'markArea'>,
): LineSeriesOption[] {
  const { theme } = frame;
  const colour = theme.tone(line.tone);
  const points = (values: readonly (number | null)[]) =>
    values.map((value, index) => [chart.startMs + index * chart.bucketMs, value ?? '-']);
  const common = {
    type: 'line' as const,
    symbol: 'none',
    emphasis: { disabled: true },
    silent: true,
  };
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
      name: `${line.name}, each hour`,
      color: colour,
      lineStyle: { width: 1, color: colour, opacity: 0.38 },
      data: points(line.detail),
      z: 3,
    },
    main,
  ];
}

/** The shaded warm-up; its label keeps away from the lines, and from the axis where the area is narrower than it. */
function warmupArea(
  chart: TimelineChart,
  { theme, width }: Frame,
  window: TimeWindow,
): Pick<LineSeriesOption, 'markArea'> {
  if (chart.measuredFromMs === undefined) return {};
  const shownPx = ((chart.measuredFromMs - window.from) / (window.to - window.from)) * width;
  const low = shownPx < LABEL_WIDTH ? 'insideBottomLeft' : 'insideBottomRight';
  return {
    markArea: {
      silent: true,
      itemStyle: { color: theme.shade },
      label: {
        color: theme.soft,
        fontSize: 12,
        position: chart.unit === 'share' ? low : 'insideTopLeft',
        distance: 6,
      },
      data: [[{ name: 'warm-up', xAxis: chart.startMs }, { xAxis: chart.measuredFromMs }]],
    },
  };
}

/** A line of its own rather than a mark, so that its value stands in the legend and never on top of the other lines. */
function meanSeries(
  chart: TimelineChart,
  mean: { value: number; text: string },
  { theme }: Frame,
): LineSeriesOption {
  const from = chart.measuredFromMs ?? chart.startMs;
  return {
    type: 'line',
    name: mean.text,
    color: theme.ink,
    symbol: 'none',
    silent: true,
    lineStyle: { color: theme.ink, type: [4, 4], width: 1 },
    data: [
      [from, mean.value],
      [chart.endMs, mean.value],
    ],
    tooltip: { show: false },
    z: 5,
  };
}

function peakSeries(peak: { atMs: number; value: number; text: string }, frame: Frame): ScatterSeriesOption {
  const { theme, width } = frame;
  return {
    type: 'scatter',
    name: 'Peak',
    data: [[peak.atMs, peak.value]],
    symbolSize: 9,
    silent: true,
    clip: true,
    itemStyle: { opacity: 1, color: theme.tone('peak'), borderColor: theme.surface, borderWidth: 2 },
    label: {
      show: true,
      formatter: peak.text,
      position: 'top',
      distance: 6,
      color: theme.ink,
      fontSize: 12,
      fontWeight: 600,
    },
    labelLayout: ({ labelRect }) => {
      const half = labelRect.width / 2;
      const middle = labelRect.x + half;
      return {
        x: Math.min(width - half - 4, Math.max(half + 4, middle)),
        y: labelRect.y + labelRect.height / 2,
        align: 'center',
        verticalAlign: 'middle',
      };
    },
    tooltip: { show: false },
    z: 6,
  };
}

function slider({ theme, width }: Frame, window: TimeWindow) {
  return {
    id: 'slider',
    type: 'slider' as const,
    startValue: window.from,
    endValue: window.to,
    filterMode: 'none' as const,
    height: 24,
    bottom: 6,
    left: 8,
    right: 8,
    showDetail: width > 100,
    brushSelect: false,
    borderColor: theme.line,
    fillerColor: theme.shade,
    backgroundColor: 'transparent',
    dataBackground: {
      lineStyle: { color: theme.soft, opacity: 0.5 },
      areaStyle: { color: theme.soft, opacity: 0.12 },
    },
    selectedDataBackground: {
      lineStyle: { color: theme.tone('load') },
      areaStyle: { color: theme.tone('load'), opacity: 0.2 },
    },
    handleStyle: { color: theme.surface, borderColor: theme.soft },
    moveHandleStyle: { color: theme.line },
    emphasis: { handleStyle: { borderColor: theme.ink }, moveHandleStyle: { color: theme.soft } },
    labelFormatter: '',
  };
}

/** Shares start at a round value below the smallest; everything else at 0, with room above the peak for its label. */
function valueRange(chart: TimelineChart): { min: number; max: number; step: number } {
  const values = chart.lines
    .flatMap((line) => [...line.values, ...(line.detail ?? [])])
    .filter((value) => value !== null);
  const highest = Math.max(...values, chart.peak?.value ?? 0, chart.mean?.value ?? 0);
  if (chart.unit === 'share') {
    const min = Math.max(0, Math.floor((Math.min(...values) - ROOM_BELOW) * 5) / 5);
    const step = niceStep('share', 1 - min, MOST_STEPS);
    return { min, max: 1, step };
  }
  const room = 1.15;
  const step = niceStep(chart.unit, highest * room, MOST_STEPS);
  return { min: 0, max: Math.max(step, Math.ceil((highest * room) / step) * step), step };
}

/** Round local instants, as many as fit side by side. */
function timeTicks(window: TimeWindow, width: number): readonly { at: number; text: string }[] {
  const most = Math.max(2, Math.floor(width / 82));
  const step = STEPS.find((candidate) => (window.to - window.from) / candidate <= most) ?? 182 * DAY;
  const monday = 4 * DAY;
  const first = Math.ceil((window.from - monday) / step) * step + monday;
  const dateOf = step <= DAY && (width * step) / (window.to - window.from) > 96 ? dayText : dateText;
  const ticks: { at: number; text: string }[] = [];
  for (let at = step < DAY ? Math.ceil(window.from / step) * step : first; at <= window.to; at += step) {
    ticks.push({ at, text: step < DAY && at % DAY !== 0 ? timeText(at) : dateOf(at) });
  }
  return ticks;
}

/** A label that stands at the end of the axis keeps within it, so that the plot can use the whole width. */
function lastLabel(ticks: readonly { at: number }[], window: TimeWindow, width: number) {
  const pxPerMs = width / (window.to - window.from);
  const room = 24;
  const last = ticks.at(-1)?.at;
  return last !== undefined && (window.to - last) * pxPerMs < room ? { alignMaxLabel: 'right' as const } : {};
}

function tooltipText(chart: TimelineChart, params: unknown): string {
  const items = (Array.isArray(params) ? params : [params]) as { dataIndex?: number; axisValue?: number }[];
  const at = items[0]?.axisValue;
  if (at === undefined) return '';
  const index = Math.round((at - chart.startMs) / chart.bucketMs);
  const bucketAt = chart.startMs + index * chart.bucketMs;
  const lines = chart.lines.flatMap((line) => {
    const now = line.values[index] ?? null;
    const trend = `${line.name}: <b>${quantity(chart.unit, now)}</b>`;
    return line.detail
      ? [
          `${trend} over 24 h, ${quantity(chart.unit, line.detail[index] ?? null)} in this ${bucketName(chart.bucketMs)}`,
        ]
      : [trend];
  });
  return [
    `${dayText(bucketAt)}, ${timeText(bucketAt)} to ${timeText(bucketAt + chart.bucketMs)}`,
    ...lines,
  ].join('<br>');
}
