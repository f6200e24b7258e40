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
import type { Speech } from '../words/speech.ts';
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
  readonly speech: Speech;
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

/** What stands in the shaded warm-up. */
export function warmupName({ speech: { say } }: Frame): string {
  return say({ en: 'warm-up', zh: '预热期' });
}

/** Measures texts in the font that charts are drawn in: their widths in px. */
export function textWidths({ font }: Theme, weight = 400): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${weight} 12px ${font}`;
  return (text) => context?.measureText(text).width ?? text.length * 7;
}

/** In px. */
export const LEGEND_ROW = 22;

/** How many rows the entries of a legend take. */
export function legendRows(names: readonly string[], { theme, width }: Frame): number {
  const widthOf = textWidths(theme);
  const iconAndGaps = 16 + 5 + 14;
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const entry = iconAndGaps + widthOf(name);
    if (used > 0 && used + entry > width) {
      rows += 1;
      used = 0;
    }
    used += entry;
  }
  return rows;
}
