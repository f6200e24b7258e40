/** Parts of a whole as bars under their names, so that long names need no margin and fit a phone. */

import type { BarsChart } from '../chart-data.ts';
import { axisLooks, baseOption, type ChartOption, type Frame } from './chart-frame.ts';

export function bars(chart: BarsChart, frame: Frame): ChartOption {
  const { theme } = frame;
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const texts = new Map(chart.bars.map((bar) => [bar.name, bar.text]));
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      formatter: (params) => {
        const { name } = params as unknown as { name: string };
        return `${name}<br><b>${texts.get(name) ?? ''}</b>`;
      },
    },
    grid: { left: 2, right: 2, top: 10, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { ...looks, type: 'value', min: 0, max: 1, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.bars.map((bar) => bar.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: 0,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, 12, 0],
        interval: 0,
        formatter: (name: string) => `{name|${name}}  {text|${texts.get(name) ?? ''}}`,
        rich: {
          name: { color: theme.ink, fontSize: 13, fontFamily: theme.font },
          text: { color: theme.soft, fontSize: 13, fontFamily: theme.font },
        },
      },
      z: 5,
    },
    series: [
      {
        type: 'bar',
        barWidth: 12,
        showBackground: true,
        backgroundStyle: { color: theme.shade, borderRadius: 3 },
        data: chart.bars.map((bar) => ({
          name: bar.name,
          value: bar.share,
          itemStyle: { color: theme.tone(bar.tone), borderRadius: 3 },
        })),
      },
    ],
  };
}
