/** Parts of a whole as bars under their names. */

import type { BarsChart } from '../charts/chart-data.ts';
import { barNames, barTip } from './bar-names.ts';
import { axisLooks, baseOption, type ChartOption, type Frame } from './chart-frame.ts';

export function bars(chart: BarsChart, frame: Frame): ChartOption {
  const { theme } = frame;
  const base = baseOption(frame);
  return {
    ...base,
    tooltip: { ...base.tooltip, formatter: barTip(chart.bars) },
    grid: { left: 2, right: 2, top: 10, bottom: 0, outerBoundsMode: 'none' },
    xAxis: { ...axisLooks(frame), type: 'value', min: 0, max: 1, show: false },
    yAxis: barNames(chart.bars, theme),
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
