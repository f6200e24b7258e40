/** Load by hour and weekday. Where there is room the hours run to the right, on a phone downwards. */

import type { HeatMapChart } from '../charts/chart-data.ts';
import { axisLooks, baseOption, type ChartOption, type Frame, isNarrow } from './chart-frame.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

export function heatMap(chart: HeatMapChart, frame: Frame): ChartOption {
  const { theme, speech } = frame;
  const { say, quantity, weeklyHour } = speech;
  const upright = isNarrow(frame);
  const base = baseOption(frame);
  const looks = axisLooks(frame);
  const known = chart.cells.flat().filter((value) => value !== null);
  // From nothing: what differs by a tenth looks so.
  const [low, high] = [0, Math.max(...known)];
  const category = {
    ...looks,
    type: 'category' as const,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
  };
  const everyThird = { ...looks.axisLabel, interval: 2 };
  const hours = { ...category, data: HOURS, axisLabel: everyThird };
  const weekdays = {
    ...category,
    data: [0, 1, 2, 3, 4, 5, 6].map(speech.weekdayName),
    axisLabel: { ...looks.axisLabel, interval: 0 },
  };
  const data = chart.cells.flatMap((row, weekday) =>
    row.flatMap((value, hour) =>
      value === null ? [] : [upright ? [weekday, hour, value] : [hour, weekday, value]],
    ),
  );
  return {
    ...base,
    grid: { left: 4, right: 4, top: 8, bottom: 46, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: upright ? { ...weekdays, position: 'bottom' } : hours,
    yAxis: upright ? { ...hours, inverse: true } : { ...weekdays, inverse: true },
    visualMap: {
      type: 'continuous',
      min: low,
      max: high === low ? low + 1 : high,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: 10,
      itemHeight: 140,
      text: [quantity(chart.unit, high), quantity(chart.unit, low)],
      textStyle: { color: theme.soft, fontSize: 12 },
      inRange: { color: [...theme.heat] },
      hoverLink: false,
      silent: true,
    } as NonNullable<ChartOption['visualMap']>,
    tooltip: {
      ...base.tooltip,
      formatter: (params) => {
        const [x = 0, y = 0, value = 0] = (params as unknown as { value: number[] }).value;
        const [weekday, hour] = upright ? [x, y] : [y, x];
        const mean = `<b>${quantity(chart.unit, value)}</b>`;
        return `${weeklyHour(weekday, hour)}<br>${say({ en: `${mean} on average`, zh: `平均 ${mean}` })}`;
      },
    },
    series: [
      {
        type: 'heatmap',
        data,
        itemStyle: { borderColor: theme.surface, borderWidth: 2, borderRadius: 3 },
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 1 } },
      },
    ],
  };
}
