/** From the data of a chart to what echarts draws, at the present width and looks of its container. */

import type { ChartData } from '../charts/chart-data.ts';
import { balance } from './balance.ts';
import { bars } from './bars.ts';
import type { ChartOption, Frame } from './chart-frame.ts';
import { curves } from './curves.ts';
import { differences } from './differences.ts';
import { heatMap } from './heat-map.ts';
import { histogram } from './histogram.ts';
import { stack } from './stack.ts';
import type { TimeWindow } from './time-window.ts';
import { timeline } from './timeline.ts';

export function chartOption(chart: ChartData, frame: Frame, window: TimeWindow): ChartOption {
  switch (chart.kind) {
    case 'timeline':
      return timeline(chart, frame, window);
    case 'heatMap':
      return heatMap(chart, frame);
    case 'histogram':
      return histogram(chart, frame);
    case 'bars':
      return bars(chart, frame);
    case 'stack':
      return stack(chart, frame);
    case 'curves':
      return curves(chart, frame);
    case 'balance':
      return balance(chart, frame);
    case 'differences':
      return differences(chart, frame);
  }
}
