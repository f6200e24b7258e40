/** What was lost to the left of nothing, what was won to the right, under their names. */

import type { BalanceChart } from '../charts/chart-data.ts';
import { barNames, barTip } from './bar-names.ts';
import { axisLooks, baseOption, type ChartOption, type Frame } from './chart-frame.ts';

export function balance(chart: BalanceChart, frame: Frame): ChartOption {
  const { theme } = frame;
  const base = baseOption(frame);
  const most = Math.max(...chart.bars.flatMap(({ lost, won }) => [lost, won]), 1e-12);
  const side = (values: readonly number[], color: string) => ({
    type: 'bar' as const,
    stack: 'balance',
    barWidth: 12,
    data: chart.bars.map(({ name }, index) => ({ name, value: values[index]! })),
    itemStyle: { color, borderRadius: 3 },
  });
  return {
    ...base,
    tooltip: { ...base.tooltip, formatter: barTip(chart.bars) },
    grid: { left: 2, right: 2, top: 10, bottom: 0, outerBoundsMode: 'none' },
    xAxis: {
      ...axisLooks(frame),
      type: 'value',
      min: -most,
      max: most,
      interval: most,
      splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: theme.line } },
      axisLabel: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    yAxis: { ...barNames(chart.bars, theme), axisLine: { show: false, onZero: false } },
    series: [
      side(
        chart.bars.map(({ lost }) => -lost),
        theme.bad,
      ),
      side(
        chart.bars.map(({ won }) => won),
        theme.good,
      ),
    ],
  };
}
