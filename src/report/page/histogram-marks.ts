/** Lines that mark quantiles and limits in a histogram, their labels stacked above the plot so that none hides another. */

import type { CustomSeriesOption } from 'echarts/charts';
import type { HistogramChart } from '../charts/chart-data.ts';
import { binPosition } from './bin-scale.ts';
import { type Frame, textWidths } from './chart-frame.ts';

/** Height of one row of labels in px. */
export const MARK_HEIGHT = 19;

const GAP = 6;

/** Draws each mark; from left to right a label stands lower, so that the next line starts below it. */
export function histogramMarks(chart: HistogramChart, { theme, width }: Frame): CustomSeriesOption {
  const widthOf = textWidths(theme, 600);
  const marks = chart.marks
    .map((mark) => ({ ...mark, at: binPosition(chart.edges, mark.atMs) }))
    .sort((one, other) => one.at - other.at);
  return {
    type: 'custom',
    silent: true,
    z: 5,
    tooltip: { show: false },
    data: marks.map((mark) => [mark.at, 0]),
    renderItem: (params, api) => {
      const mark = marks[params.dataIndex];
      const area = params.coordSys as unknown as { y: number; height: number };
      const [x = 0] = api.coord([api.value(0), 0]);
      const top = area.y - 2 - MARK_HEIGHT * (marks.length - params.dataIndex);
      const text = mark?.name ?? '';
      const overflows = x + GAP + widthOf(text) > width;
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            z2: 1,
            shape: { x1: x, y1: top, x2: x, y2: area.y + area.height },
            style: {
              stroke: theme.ink,
              lineWidth: 1,
              ...(mark?.tone === 'fresh' ? {} : { lineDash: [4, 4] }),
            },
          },
          {
            type: 'text',
            z2: 10,
            style: {
              text,
              x: x + (overflows ? -GAP : GAP),
              y: top,
              align: overflows ? 'right' : 'left',
              verticalAlign: 'top',
              fill: theme.ink,
              backgroundColor: theme.surface,
              padding: [1, 2],
              fontSize: 12,
              fontWeight: 600,
              fontFamily: theme.font,
            },
          },
        ],
      };
    },
  };
}
