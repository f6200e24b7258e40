/** Scores against the normal law, as a picture that any page can show. */

import * as echarts from 'echarts';
import { normalCdf } from '../statistics/simultaneous.ts';

const WIDTH = 760;
const HEIGHT = 360;
const BIN = 0.5;
const REACH = 4;
const INK = '#1b1e25';
const SOFT = '#585e6b';
const LINE = '#dfe0dc';

/** @param scores standard normal if all is right @returns an SVG document */
export function scoresPicture(scores: readonly number[]): string {
  const centres = Array.from({ length: (2 * REACH) / BIN + 1 }, (_, index) => -REACH + index * BIN);
  const bins = centres.map((centre) => centre - BIN / 2);
  const found = bins.map((from) => scores.filter((z) => z >= from && z < from + BIN).length);
  const expected = bins.map((from) => scores.length * (normalCdf(from + BIN) - normalCdf(from)));
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif', color: INK },
    grid: { left: 60, right: 20, top: 48, bottom: 56 },
    legend: { top: 10, right: 20, textStyle: { color: INK } },
    xAxis: {
      type: 'category',
      data: centres.map((centre) => String(centre).replace('-', '−')),
      name: 'standard errors between simulated and exact value (z)',
      nameLocation: 'middle',
      nameGap: 34,
      nameTextStyle: { color: SOFT },
      axisLabel: { color: SOFT, interval: 1 },
      axisLine: { lineStyle: { color: LINE } },
      axisTick: { alignWithLabel: true, lineStyle: { color: LINE } },
    },
    yAxis: {
      type: 'value',
      name: 'cases',
      nameTextStyle: { color: SOFT },
      axisLabel: { color: SOFT },
      splitLine: { lineStyle: { color: LINE } },
    },
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
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}
