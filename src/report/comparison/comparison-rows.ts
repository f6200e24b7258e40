/** The numbers that a policy meeting looks at, of every policy, with their differences from the first. */

import type { Contrast } from '../../compare/contrast.ts';
import type { Metrics } from '../../metrics/result.ts';
import { metricAt } from '../../metrics/thresholds.ts';
import { duration, figure, percent, rps, size } from '../words/quantity.ts';
import { aligned, differenceOf, margins, signOf, UNKNOWN } from './verdict.ts';

type Kind = 'share' | 'duration' | 'figure' | 'rps' | 'size';

export interface Line {
  readonly metric: string;
  readonly name: string;
  readonly kind: Kind;
  /** Whether more of it is better, worse, or neither. */
  readonly better: 'more' | 'less' | null;
}

export const LINES: readonly Line[] = [
  { metric: 'periodic.freshHitRate', name: 'Fresh hits of reads', kind: 'share', better: 'more' },
  { metric: 'periodic.hitRate', name: 'Hits of any age', kind: 'share', better: 'more' },
  { metric: 'periodic.ageMs.mean', name: 'Mean age at a read', kind: 'duration', better: 'less' },
  { metric: 'periodic.currentAtReadRate', name: 'Content unchanged at a hit', kind: 'share', better: 'more' },
  { metric: 'launch.waitMs.mean', name: 'Mean wait at a cold start', kind: 'duration', better: 'less' },
  { metric: 'launch.waitMs.p90', name: 'Wait, p90', kind: 'duration', better: 'less' },
  {
    metric: 'periodic.attemptsPerDeviceDay',
    name: 'Fetches per device and day',
    kind: 'figure',
    better: null,
  },
  { metric: 'periodic.unreadRate', name: 'Answers never read', kind: 'share', better: 'less' },
  {
    metric: 'periodic.possible.fresh.reached',
    name: 'Of the fresh hits possible',
    kind: 'share',
    better: 'more',
  },
  {
    metric: 'periodic.possible.fresh.needed',
    name: 'Requests that would do as well',
    kind: 'share',
    better: null,
  },
  { metric: 'origin.meanRps', name: 'Mean load', kind: 'rps', better: 'less' },
  { metric: 'origin.fleetPeakRps1m', name: 'Busiest minute', kind: 'rps', better: 'less' },
  { metric: 'origin.fleetPeakRps1s', name: 'Busiest second', kind: 'rps', better: 'less' },
  { metric: 'origin.bytes', name: 'Bytes served', kind: 'size', better: 'less' },
];

export function valueText({ metric, kind }: Line, metrics: Metrics): string {
  return written(kind, metricAt(metrics, metric) ?? null);
}

/** `+3.1 ± 0.2 points`, or that none is to be seen. */
export function differenceText({ metric, kind }: Line, contrast: Pick<Contrast, 'differences'>): string {
  const found = differenceOf(contrast, metric);
  if (!found || found.difference === null) return '–';
  const { difference, half, isSeen } = margins(found);
  if (difference === 0 && half === 0) return 'none';
  const isShare = kind === 'share';
  const unit = isShare ? ' points' : '';
  const scale = isShare ? 100 : 1;
  const isPlain = isShare || kind === 'figure';
  const text = (value: number) => (isPlain ? figure(scale * value) : written(kind, value));
  if (!isSeen) return `none seen, ± ${text(half!)}${unit}`;
  const size = Math.abs(difference);
  if (half === null) return `${signOf(difference)}${text(size)}${unit}${UNKNOWN}`;
  if (isPlain) return `${signOf(difference)}${aligned(scale * size, scale * half)}${unit}`;
  return `${signOf(difference)}${text(size)} ± ${text(half)}`;
}

/** Whether a difference is for the better, for the worse, or cannot be told. */
export function judgement(
  { metric, better }: Line,
  contrast: Pick<Contrast, 'differences'>,
): 'good' | 'bad' | null {
  const found = differenceOf(contrast, metric);
  if (!found?.difference || better === null || found.low === null) return null;
  if (!margins(found).isSeen) return null;
  return (better === 'more') === found.difference > 0 ? 'good' : 'bad';
}

function written(kind: Kind, value: number | null): string {
  switch (kind) {
    case 'share':
      return percent(value);
    case 'duration':
      return duration(value);
    case 'figure':
      return figure(value);
    case 'rps':
      return rps(value);
    case 'size':
      return size(value);
  }
}
