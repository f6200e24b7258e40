/** The script of the report page: draws each chart into its element, and again when width, colours or paper change. */

import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData, ChartsById, TimelineChart } from '../charts/chart-data.ts';
import { speechOf } from '../words/speech.ts';
import { chartOption } from './chart-option.ts';
import { readTheme } from './theme.ts';
import { namedWindows, showWindowButtons, type TimeWindow, wholeRun } from './time-window.ts';

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Width that a chart has on a sheet of A4, in CSS px. */
const PAPER_WIDTH = 640;

interface Drawn {
  readonly element: HTMLElement;
  readonly data: ChartData;
  readonly chart: ECharts;
}

const root = document.documentElement;
const speech = speechOf(root.lang.startsWith('zh') ? 'zh' : 'en');
const charts = JSON.parse(document.getElementById('charts')?.textContent ?? '{}') as ChartsById;
root.classList.add('drawn');

const drawn = [...document.querySelectorAll<HTMLElement>('[data-chart]')].flatMap((element): Drawn[] => {
  const data = charts[element.dataset.chart ?? ''];
  return data ? [{ element, data, chart: init(element, null, { renderer: 'svg' }) }] : [];
});
const lead = drawn.find(({ data }) => data.kind === 'timeline' && data.hasControls);
const leadData = lead?.data.kind === 'timeline' ? lead.data : undefined;

let shown: TimeWindow = leadData ? wholeRun(leadData) : { from: 0, to: 0 };
let isOnPaper = false;
let markShown: (window: TimeWindow) => void = () => {};

function widthOf({ clientWidth }: HTMLElement): number {
  return isOnPaper ? Math.min(PAPER_WIDTH, clientWidth || PAPER_WIDTH) : clientWidth;
}

function draw({ element, data, chart }: Drawn): void {
  const width = widthOf(element);
  if (width === 0) return;
  chart.resize({ width, height: element.clientHeight });
  const isApart = data.kind === 'timeline' && (!leadData || data.hasOwnTime === true);
  const window = isApart ? wholeRun(data) : shown;
  chart.setOption(chartOption(data, { theme: readTheme(), width, speech }, window), { notMerge: true });
}

function drawAll(): void {
  for (const each of drawn) draw(each);
}

function show(window: TimeWindow, except?: Drawn): void {
  shown = window;
  markShown(window);
  for (const each of drawn) {
    if (each !== except && each.data.kind === 'timeline' && !each.data.hasOwnTime) draw(each);
  }
}

/** While the handle is dragged its own chart keeps its slider and changes only the ticks. */
function followSlider(source: Drawn, data: TimelineChart): void {
  source.chart.on('datazoom', () => {
    const [zoom] = (source.chart.getOption().dataZoom ?? []) as {
      startValue?: number;
      endValue?: number;
    }[];
    if (zoom?.startValue === undefined || zoom.endValue === undefined) return;
    const whole = wholeRun(data);
    show({ from: Math.max(whole.from, zoom.startValue), to: Math.min(whole.to, zoom.endValue) }, source);
    const { xAxis } = chartOption(
      data,
      { theme: readTheme(), width: widthOf(source.element), speech },
      shown,
    );
    if (xAxis) source.chart.setOption({ xAxis });
  });
}

const controls = document.getElementById('time-controls');
if (lead && leadData) {
  followSlider(lead, leadData);
  const windows = namedWindows(leadData, speech);
  if (controls && windows.size > 1) markShown = showWindowButtons(controls, windows, show, speech);
  markShown(shown);
}

drawAll();

let frame = 0;
const observer = new ResizeObserver(() => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(drawAll);
});
for (const { element } of drawn) observer.observe(element);

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

const openedForPaper: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  isOnPaper = true;
  root.dataset.paper = '';
  for (const details of document.querySelectorAll('details')) {
    if (details.open) continue;
    details.open = true;
    openedForPaper.push(details);
  }
  drawAll();
});
addEventListener('afterprint', () => {
  isOnPaper = false;
  delete root.dataset.paper;
  for (const details of openedForPaper.splice(0)) details.open = false;
  drawAll();
});
