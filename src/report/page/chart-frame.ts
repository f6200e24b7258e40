/** What every chart has in common: letters, quiet axes, a tooltip that stays inside, no animation. */

import type {
  BarSeriesOption,
  CustomSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import type {
  DataZoomComponentOption,
  GridComponentOption,
  LegendComponentOption,
  MarkAreaComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Theme } from './theme.ts';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | DataZoomComponentOption
  | GridComponentOption
  | LegendComponentOption
  | MarkAreaComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

export interface Frame {
  readonly theme: Theme;
  readonly width: number;
}

/** Below this width of its container a chart shows fewer ticks and smaller margins. */
export function isNarrow({ width }: Frame): boolean {
  return width < 560;
}

export function baseOption({ theme }: Frame) {
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: theme.font, fontSize: 12, color: theme.soft },
    tooltip: {
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      borderWidth: 1,
      padding: [8, 10] as [number, number],
      textStyle: { color: theme.ink, fontSize: 12, fontFamily: theme.font },
      extraCssText: 'box-shadow: 0 2px 10px rgb(0 0 0 / 0.12); border-radius: 6px;',
    },
  };
}

export function axisLooks({ theme }: Frame) {
  return {
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { lineStyle: { color: theme.line } },
    axisLabel: { color: theme.soft, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: theme.line } },
    nameTextStyle: { color: theme.soft, fontSize: 12 },
  };
}

export function legendLooks({ theme }: Frame) {
  return {
    top: 0,
    right: 0,
    itemWidth: 16,
    itemHeight: 8,
    itemGap: 14,
    textStyle: { color: theme.ink, fontSize: 12 },
    inactiveColor: theme.line,
  };
}

/** The width in px that the entries of a legend need in one row, estimated from the length of their names. */
export function legendWidth(names: readonly string[]): number {
  const letter = 6.6;
  const icon = 35;
  return names.reduce((width, name) => width + icon + name.length * letter, 0);
}
