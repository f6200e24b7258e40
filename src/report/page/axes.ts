/** The axes that charts share: values upwards, under their name; time to the right, with round local instants. */

import { axisLooks, type Frame } from './chart-frame.ts';
import { lastLabel, timeTicks } from './time-ticks.ts';
import type { TimeWindow } from './time-window.ts';

/** Between an axis and its name, in px. */
export const NAME_GAP = 14;

export interface ValueAxis {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Between the axis and its name, in px. */
  readonly nameGap?: number;
  text(value: number): string;
}

export function valueAxis({ name, min, max, step, nameGap = NAME_GAP, text }: ValueAxis, frame: Frame) {
  const looks = axisLooks(frame);
  return {
    ...looks,
    type: 'value' as const,
    name,
    nameLocation: 'end' as const,
    nameGap,
    nameTextStyle: { ...looks.nameTextStyle, align: 'left' as const, padding: [0, 0, 0, -4] },
    min,
    max,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...looks.axisLabel, formatter: text },
  };
}

/** @param whole what the axis covers @param shown the part of it that is to be seen, for which there are ticks */
export function timeAxis(whole: TimeWindow, shown: TimeWindow, frame: Frame) {
  const looks = axisLooks(frame);
  const ticks = timeTicks(shown, frame.width, frame.speech);
  return {
    ...looks,
    type: 'time' as const,
    min: whole.from,
    max: whole.to,
    axisLine: { onZero: false, lineStyle: { color: frame.theme.line } },
    axisTick: { ...looks.axisTick, customValues: ticks.map((tick) => tick.at) },
    axisLabel: {
      ...looks.axisLabel,
      margin: 12,
      customValues: ticks.map((tick) => tick.at),
      ...lastLabel(ticks, shown, frame.width),
      formatter: (value: number) => ticks.find((tick) => tick.at === value)?.text ?? '',
    },
    splitLine: { show: false },
  };
}
