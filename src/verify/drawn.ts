/** Charts of published pages: SVG that any page can show. */

import * as echarts from 'echarts';

const WIDTH = 760;
const HEIGHT = 360;
export const INK = '#1b1e25';
const SOFT = '#585e6b';
const LINE = '#dfe0dc';

/** @returns an SVG document */
export function drawn(option: echarts.EChartsCoreOption): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'sans-serif', color: INK },
    grid: { left: 60, right: 20, top: 48, bottom: 56 },
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

/** The axis below, of words. */
export function categories(name: string, data: readonly string[]): object {
  return {
    type: 'category',
    data,
    ...below(name),
    axisLabel: { color: SOFT, interval: 1 },
    axisTick: { alignWithLabel: true, lineStyle: { color: LINE } },
  };
}

/** The axis below, of numbers. */
export function measures(name: string, ends: { readonly min: number; readonly max: number }): object {
  return { type: 'value', ...ends, ...below(name), axisLabel: { color: SOFT }, splitLine: { show: false } };
}

function below(name: string): object {
  return {
    name,
    nameLocation: 'middle',
    nameGap: 34,
    nameTextStyle: { color: SOFT },
    axisLine: { lineStyle: { color: LINE } },
  };
}

/** The axis on the left. */
export function counts(name: string): object {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: SOFT },
    axisLabel: { color: SOFT },
    splitLine: { lineStyle: { color: LINE } },
  };
}
