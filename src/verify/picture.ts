/** Scores against the normal law, as a picture that any page can show. */

import { normalCdf } from '../statistics/simultaneous.ts';
import { categories, counts, drawn, INK } from './drawn.ts';

const BIN = 0.5;
const REACH = 4;

/** @param scores standard normal if all is right @returns an SVG document */
export function scoresPicture(scores: readonly number[]): string {
  const centres = Array.from({ length: (2 * REACH) / BIN + 1 }, (_, index) => -REACH + index * BIN);
  const bins = centres.map((centre) => centre - BIN / 2);
  const found = bins.map((from) => scores.filter((z) => z >= from && z < from + BIN).length);
  const expected = bins.map((from) => scores.length * (normalCdf(from + BIN) - normalCdf(from)));
  return drawn({
    legend: { top: 10, right: 20, textStyle: { color: INK } },
    xAxis: categories(
      'standard errors between simulated and exact value (z)',
      centres.map((centre) => String(centre).replace('-', '−')),
    ),
    yAxis: counts('cases'),
    series: [
      { name: 'found', type: 'bar', data: found, barWidth: '92%', itemStyle: { color: '#2f5fc9' } },
      {
        name: 'expected if the simulator is right',
        type: 'line',
        data: expected,
        smooth: 0.35,
        symbol: 'circle',
        symbolSize: 5,
        itemStyle: { color: '#c9591a' },
        lineStyle: { color: '#c9591a', width: 2 },
      },
    ],
  });
}
