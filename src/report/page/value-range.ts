/** From where to where the value axis of a timeline goes, and in which steps. */

import type { TimelineChart } from '../charts/chart-data.ts';
import { niceStep } from './nice-step.ts';

/** Free space under the lowest share, for the label of the warm-up. */
const ROOM_BELOW = 0.08;
const MOST_STEPS = 5;

/** Shares start at a round value below the smallest; everything else at 0, with room above the peak for its label. */
export function valueRange(chart: TimelineChart): { min: number; max: number; step: number } {
  const values = (
    chart.isStacked ? sumsOf(chart) : chart.lines.flatMap((line) => [...line.values, ...(line.detail ?? [])])
  ).filter((value) => value !== null);
  const highest = Math.max(...values, chart.peak?.value ?? 0, chart.mean?.value ?? 0);
  if (chart.unit === 'share') {
    const min = Math.max(0, Math.floor((Math.min(...values) - ROOM_BELOW) * 5) / 5);
    const step = niceStep('share', 1 - min, MOST_STEPS);
    return { min, max: 1, step };
  }
  const room = 1.15;
  const step = niceStep(chart.unit, highest * room, MOST_STEPS);
  return { min: 0, max: Math.max(step, Math.ceil((highest * room) / step) * step), step };
}

function sumsOf({ lines: [first, ...others] }: TimelineChart): readonly number[] {
  const at = (values: readonly (number | null)[], index: number) => values[index] ?? 0;
  return (first?.values ?? []).map(
    (value, index) => (value ?? 0) + others.reduce((sum, { values }) => sum + at(values, index), 0),
  );
}
