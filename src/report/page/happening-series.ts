/** Faults and releases on a chart over time: bands, lines at instants, and signs in a strip above the plot. */

import type { CustomSeriesOption } from 'echarts/charts';
import { type ChartHappening, type HappeningKind, KIND_TITLES } from '../happenings/happening.ts';
import { type Frame, LEGEND_ROW, legendLooks, legendRows, textWidths } from './chart-frame.ts';
import { HAPPENING_LOOKS, type HappeningLook } from './happening-looks.ts';
import { labelStart, type Place, placesOf, SIGN } from './happening-places.ts';

type Api = Parameters<NonNullable<CustomSeriesOption['renderItem']>>[1];

/** From an instant of the wall clock to px, once the axes are known. */
export type PlaceOnAxis = (api: Api) => (wallMs: number) => number;

const STRIP = 18;
const BETWEEN_STROKES = 7;

/** Of a legend of signs, in px. */
const NEXT_ROW = 26;

/** On an axis of time. */
export const onTimeAxis: PlaceOnAxis = (api) => (wallMs) => api.coord([wallMs, 0])[0]!;

/** How much room the signs need above the plot. */
export function stripHeight(happenings: readonly ChartHappening[]): number {
  return happenings.length > 0 ? STRIP : 0;
}

/** What is in the legend of happenings, in px of height, and the legend itself, under `top`. */
export function happeningLegend(happenings: readonly ChartHappening[], frame: Frame, top: number) {
  const kinds = kindsOf(happenings);
  const titles = kinds.map((kind) => frame.speech.say(KIND_TITLES[kind]));
  return {
    height: kinds.length > 0 ? LEGEND_ROW + NEXT_ROW * (legendRows(titles, frame) - 1) : 0,
    legend: {
      ...legendLooks(frame),
      top,
      itemWidth: SIGN,
      itemHeight: SIGN,
      show: kinds.length > 0,
      selectedMode: false as const,
      data: kinds.map((kind, index) => ({
        name: titles[index]!,
        icon: `path://${HAPPENING_LOOKS[kind].sign}`,
        itemStyle: { color: HAPPENING_LOOKS[kind].colour(frame.theme) },
      })),
    },
  };
}

/** One series for each kind, so that each stands in the legend. */
export function happeningSeries(
  happenings: readonly ChartHappening[],
  frame: Frame,
  onAxis: PlaceOnAxis,
  first: readonly [number, number],
): CustomSeriesOption[] {
  return kindsOf(happenings).map((kind) => ({
    type: 'custom',
    name: frame.speech.say(KIND_TITLES[kind]),
    silent: true,
    tooltip: { show: false },
    data: [[...first]],
    z: 3,
    renderItem: (params, api) => {
      const { x, y, width, height } = params.coordSys as unknown as Plot;
      const places = placesOf(
        happenings,
        { left: x, right: x + width },
        onAxis(api),
        textWidths(frame.theme),
      );
      return {
        type: 'group',
        // Else what is no longer within the plot would stay where it was drawn last.
        $mergeChildren: false,
        children: places
          .filter(({ happening }) => happening.kind === kind)
          .flatMap((place) => markOf(place, { x, y, width, height }, frame)),
      };
    },
  }));
}

interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function kindsOf(happenings: readonly ChartHappening[]): readonly HappeningKind[] {
  return [...new Set(happenings.map(({ kind }) => kind))];
}

type Mark = NonNullable<ReturnType<NonNullable<CustomSeriesOption['renderItem']>>>;

function markOf(place: Place, plot: Plot, frame: Frame): Mark[] {
  const { happening, left, hasSign, hasLabel } = place;
  const look = HAPPENING_LOOKS[happening.kind];
  const fill = look.colour(frame.theme);
  const signY = plot.y - STRIP + 2;
  return [
    ...(happening.untilMs > happening.fromMs
      ? band(place, plot, look, fill)
      : [instant(left, plot, look, fill)]),
    ...(hasSign
      ? [
          {
            type: 'path' as const,
            // Moved, not drawn elsewhere: a path is only drawn anew where its letters change.
            shape: { pathData: look.sign },
            x: left - SIGN / 2,
            y: signY,
            style: { fill },
          },
        ]
      : []),
    ...(hasLabel
      ? [
          {
            type: 'text' as const,
            style: {
              text: happening.label,
              x: labelStart(left),
              y: signY + SIGN / 2,
              verticalAlign: 'middle' as const,
              fill: frame.theme.ink,
              font: `12px ${frame.theme.font}`,
            },
          },
        ]
      : []),
  ];
}

/** Tinted and hatched, so that neither colour nor paper is needed to see it. */
function band(
  { left, right }: Place,
  { y, height }: Plot,
  { pattern }: HappeningLook,
  colour: string,
): Mark[] {
  const width = right - left;
  const pathData = pattern === 'rising' ? rising(left, y, width, height) : level(left, y, width, height);
  return [
    { type: 'rect', shape: { x: left, y, width, height }, style: { fill: colour, opacity: 0.2 } },
    {
      type: 'path',
      shape: { pathData },
      style: { stroke: colour, fill: 'none', lineWidth: 1, opacity: 0.45 },
    },
    {
      type: 'path',
      shape: { pathData: `M${left} ${y}V${y + height}M${right} ${y}V${y + height}` },
      style: { stroke: colour, fill: 'none', lineWidth: 1, opacity: 0.8 },
    },
  ];
}

/** Strokes at 45°, cut at the edges of the band. */
function rising(left: number, top: number, width: number, height: number): string {
  let path = `M${left} ${top}`;
  for (let sum = BETWEEN_STROKES; sum < width + height; sum += BETWEEN_STROKES) {
    const [fromX, toX] = [Math.max(0, sum - height), Math.min(width, sum)];
    path += `M${left + fromX} ${top + sum - fromX}L${left + toX} ${top + sum - toX}`;
  }
  return path;
}

function level(left: number, top: number, width: number, height: number): string {
  let path = `M${left} ${top}`;
  for (let y = BETWEEN_STROKES; y < height; y += BETWEEN_STROKES) path += `M${left} ${top + y}h${width}`;
  return path;
}

function instant(x: number, { y, height }: Plot, { dashes }: HappeningLook, stroke: string): Mark {
  return {
    type: 'line',
    shape: { x1: x, y1: y - 3, x2: x, y2: y + height },
    style: { stroke, lineWidth: 1, ...(dashes.length > 0 ? { lineDash: [...dashes] } : {}) },
  };
}
