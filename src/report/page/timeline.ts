/** A measure over the run: its lines, the shaded warm-up, mean and peak. */

import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { TimelineChart } from '../charts/chart-data.ts';
import { NAME_GAP, timeAxis, valueAxis } from './axes.ts';
import {
  baseOption,
  type ChartOption,
  type Frame,
  LEGEND_ROW,
  legendLooks,
  legendRows,
  textWidths,
  warmupName,
} from './chart-frame.ts';
import { happeningLegend, happeningSeries, onTimeAxis, stripHeight } from './happening-series.ts';
import { tickText } from './tick-text.ts';
import { type TimeWindow, wholeRun } from './time-window.ts';
import { lineSeries } from './timeline-lines.ts';
import { timelineTooltip } from './timeline-tooltip.ts';
import { valueRange } from './value-range.ts';

/** Around the label of the warm-up, in px. */
const LABEL_GAPS = 36;

/** Of an area in the legend, in px. */
const SWATCH = 10;

export function timeline(chart: TimelineChart, frame: Frame, window: TimeWindow): ChartOption {
  const { theme } = frame;
  const base = baseOption(frame);
  const { min, max, step } = valueRange(chart);
  const hasZoom = chart.hasControls === true;
  const hasLegend = chart.lines.length > 1 || chart.shaded !== undefined;
  const names = [
    ...chart.lines.map((line) => line.name),
    ...(chart.mean ? [chart.mean.text] : []),
    ...(chart.shaded ? [chart.shaded.name] : []),
  ];
  const linesHeight = hasLegend ? LEGEND_ROW * legendRows(names, frame) : 0;
  const happened = happeningLegend(chart.happenings, frame, linesHeight);
  const strip = stripHeight(chart.happenings);
  return {
    ...base,
    grid: {
      left: 4,
      right: 4,
      top: 24 + linesHeight + happened.height + strip,
      bottom: hasZoom ? 48 : 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: [
      {
        ...legendLooks(frame),
        itemHeight: chart.isStacked || chart.shaded ? SWATCH : 2,
        data: names.map((name) => ({ name, ...swatchOf(chart, name) })),
        show: hasLegend,
        selectedMode: false,
      },
      happened.legend,
    ],
    tooltip: {
      ...base.tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: theme.soft, type: 'solid' } },
      formatter: (params) => timelineTooltip(chart, params, frame.speech),
    },
    xAxis: timeAxis(wholeRun(chart), window, frame),
    yAxis: valueAxis(
      {
        name: chart.axisName,
        nameGap: NAME_GAP + strip,
        min,
        max,
        step,
        text: (value) => tickText(chart.unit, value, frame.speech),
      },
      frame,
    ),
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
      ...happeningSeries(chart.happenings, frame, onTimeAxis, [chart.startMs, min]),
      ...(chart.shaded ? [shadedSeries(chart.shaded, frame)] : []),
      ...chart.lines.flatMap((line, index) =>
        lineSeries(chart, frame, line, index === 0 ? warmupArea(chart, frame, window) : {}),
      ),
      ...(chart.mean ? [meanSeries(chart, chart.mean, frame)] : []),
      ...(chart.peak ? [peakSeries(chart.peak, frame)] : []),
    ],
  };
}

/** Areas have a swatch in the legend, lines a line, beside areas one of the same height. */
function swatchOf({ isStacked, shaded, lines }: TimelineChart, name: string): object {
  if (name === shaded?.name) return { icon: 'rect', itemStyle: { opacity: 0.4 } };
  if (isStacked) return { icon: 'rect' };
  if (!shaded) return {};
  const isLimit = lines.find((line) => line.name === name)?.isLimit === true;
  return { icon: isLimit ? 'path://M0 0H6V2H0ZM10 0H16V2H10Z' : 'path://M0 0H16V2H0Z' };
}

/** Shaded under a name of its own, so that the legend says what it is. */
function shadedSeries(
  { name, spans }: NonNullable<TimelineChart['shaded']>,
  { theme }: Frame,
): LineSeriesOption {
  const colour = theme.tone('stale');
  return {
    type: 'line',
    name,
    color: colour,
    silent: true,
    data: [],
    markArea: {
      silent: true,
      itemStyle: { color: colour, opacity: 0.18 },
      data: spans.map(({ fromMs, untilMs }) => [{ xAxis: fromMs }, { xAxis: untilMs }]),
    },
    tooltip: { show: false },
    z: 1,
  };
}

/** The shaded warm-up; its label keeps away from the lines, and from the axis where the area is narrower than it. */
function warmupArea(
  chart: TimelineChart,
  frame: Frame,
  window: TimeWindow,
): Pick<LineSeriesOption, 'markArea'> {
  if (chart.measuredFromMs === undefined) return {};
  const { theme, width } = frame;
  const name = warmupName(frame);
  const shownPx = ((chart.measuredFromMs - window.from) / (window.to - window.from)) * width;
  const low = shownPx < textWidths(theme)(name) + LABEL_GAPS ? 'insideBottomLeft' : 'insideBottomRight';
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
      data: [[{ name, xAxis: chart.startMs }, { xAxis: chart.measuredFromMs }]],
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
      // Bands are hatched: their strokes end at the text.
      backgroundColor: theme.surface,
      padding: [1, 3],
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
