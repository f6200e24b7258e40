/** The stretch of the run that all timelines show, and the buttons that choose it without a pointer. */

import type { TimelineChart } from '../charts/chart-data.ts';
import { isFault } from '../happenings/happening.ts';
import type { Speech } from '../words/speech.ts';

const DAY = 86_400_000;

/** Wall clock ms. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export function wholeRun(chart: TimelineChart): TimeWindow {
  return { from: chart.startMs, to: chart.endMs };
}

/** The windows worth a button, by name; only those that differ from the whole run. */
export function namedWindows(chart: TimelineChart, { say }: Speech): ReadonlyMap<string, TimeWindow> {
  const whole = wholeRun(chart);
  const windows = new Map([[say({ en: 'Whole run', zh: '全部' }), whole]]);
  if (chart.measuredFromMs !== undefined)
    windows.set(say({ en: 'Measured time', zh: '统计时段' }), {
      from: chart.measuredFromMs,
      to: chart.endMs,
    });
  if (chart.peak) {
    const midnight = midnightBefore(chart.peak.atMs);
    const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
    const monday = midnight - weekday * DAY;
    if (whole.to - whole.from > 9 * DAY) {
      windows.set(say({ en: 'Peak week', zh: '峰值周' }), within(whole, monday, monday + 7 * DAY));
    }
    if (whole.to - whole.from > 2 * DAY) {
      windows.set(say({ en: 'Peak day', zh: '峰值日' }), within(whole, midnight, midnight + DAY));
    }
  }
  const fault = chart.happenings.find(isFault);
  if (fault && whole.to - whole.from > 3 * DAY) {
    const midnight = midnightBefore(fault.fromMs);
    const name = say({ en: 'First fault', zh: '首次故障' });
    windows.set(name, within(whole, midnight, midnightBefore(fault.untilMs) + 2 * DAY));
  }
  return windows;
}

/** Fills the element with a button for each window; the one that is shown is marked as pressed. */
export function showWindowButtons(
  element: HTMLElement,
  windows: ReadonlyMap<string, TimeWindow>,
  choose: (window: TimeWindow) => void,
  { say }: Speech,
): (shown: TimeWindow) => void {
  const buttons = [...windows].map(([name, window]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => choose(window));
    element.append(button);
    return { button, window };
  });
  element.hidden = false;
  element.setAttribute('role', 'group');
  const label = say({ en: 'Time shown in all timelines', zh: '所有时间图所示的时段' });
  element.setAttribute('aria-label', label);
  return (shown) => {
    for (const { button, window } of buttons) {
      button.setAttribute('aria-pressed', String(isSame(window, shown)));
    }
  };
}

function midnightBefore(wallMs: number): number {
  return Math.floor(wallMs / DAY) * DAY;
}

function within(whole: TimeWindow, from: number, to: number): TimeWindow {
  return { from: Math.max(whole.from, from), to: Math.min(whole.to, to) };
}

function isSame(one: TimeWindow, other: TimeWindow): boolean {
  const tolerance = 60_000;
  return Math.abs(one.from - other.from) < tolerance && Math.abs(one.to - other.to) < tolerance;
}
