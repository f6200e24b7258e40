/** How many systems are down for good after an outage, exactly and by the rule of the load of the window before. */

import { shareInterval } from '../statistics/share-interval.ts';
import { counts, drawn, INK, measures } from './drawn.ts';
import { CONFIDENCE, type Feedback, LOADS, WINDOWS } from './feedback.ts';

const EXACT = '#c9591a';
const BLUES = ['#9db8ea', '#5b86d6', '#2f5fc9'];
/** Points of one load stand so far apart, in first tries per second. */
const APART = 0.7;

/** @returns an SVG document: points, joined, with their intervals */
export function collapsesPicture({ seeds, collapses }: Feedback): string {
  const lines = [
    { name: 'exact', color: EXACT, found: collapses.map(({ exact }) => exact) },
    ...WINDOWS.map((window, index) => ({
      name: `${window} s windows`,
      color: BLUES[index]!,
      found: collapses.map(({ windows }) => windows[index]!),
    })),
  ];
  const series = lines.flatMap(({ name, color, found }, line) => {
    const at = collapses.map(({ rps }) => rps + (line - (lines.length - 1) / 2) * APART);
    const points = found.map((count, index) => [at[index]!, count]);
    const whiskers = found.map((count, index) => {
      const { low, high } = shareInterval(count, seeds, CONFIDENCE);
      return [at[index]!, low * seeds, high * seeds];
    });
    return [
      { name, type: 'line', data: points, symbol: 'circle', symbolSize: 8, color, lineStyle: { width: 2 } },
      { type: 'custom', data: whiskers, renderItem: whisker(color), silent: true },
    ];
  });
  return drawn({
    legend: {
      ...{ top: 10, right: 20, itemGap: 28, textStyle: { color: INK } },
      data: lines.map(({ name }) => name),
    },
    xAxis: measures('first tries per second; the servers can do 100 requests', {
      min: LOADS[0] - 5,
      max: LOADS.at(-1)! + 5,
    }),
    yAxis: { ...counts(`down, of ${seeds}`), max: seeds },
    series,
  });
}

interface Coordinates {
  value(index: number): number;
  coord(point: readonly number[]): number[];
}

/** A line from the lower to the upper end. */
function whisker(color: string) {
  return (_params: unknown, api: Coordinates) => {
    const [x, low] = api.coord([api.value(0), api.value(1)]) as [number, number];
    const [, high] = api.coord([api.value(0), api.value(2)]) as [number, number];
    return {
      type: 'line',
      shape: { x1: x, x2: x, y1: low, y2: high },
      style: { stroke: color, lineWidth: 1.5 },
    };
  };
}
