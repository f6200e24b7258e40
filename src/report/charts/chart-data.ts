/**
 * What the page script is given to draw: data and words, no colours and no sizes. Instants are wall clock ms (see
 * local-clock), so that the page shows local time without knowing the zone.
 */

import type { Unit } from '../../metrics/catalogue/unit.ts';
import type { ChartHappening } from '../happenings/happening.ts';

/** The part a mark plays; the style sheet has a custom property of this name for each. */
export type Tone =
  | 'load'
  | 'peak'
  | 'fresh'
  | 'hit'
  | 'stale'
  | 'unread'
  | 'waiting'
  | 'failed'
  | 'refused'
  | 'late'
  | 'age'
  | 'cold'
  | 'hot';

export interface TimelineLine {
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly (number | null)[];
  /** The same measure as it moves by the bucket, drawn faintly behind `values`. */
  readonly detail?: readonly (number | null)[];
  readonly hasArea?: boolean;
  /** Not what was measured but what can be borne: a dashed line in steps. */
  readonly isLimit?: boolean;
}

export interface TimelineChart {
  readonly kind: 'timeline';
  readonly unit: Unit;
  readonly axisName: string;
  readonly startMs: number;
  readonly bucketMs: number;
  readonly endMs: number;
  /** End of the warm-up; absent where there is none. */
  readonly measuredFromMs?: number;
  readonly happenings: readonly ChartHappening[];
  readonly lines: readonly TimelineLine[];
  /** Whether lines stand on top of one another, each as an area; values are never `null` then. */
  readonly isStacked?: boolean;
  /** Stretches of time that are shaded under one name. */
  readonly shaded?: {
    readonly name: string;
    readonly spans: readonly { readonly fromMs: number; readonly untilMs: number }[];
  };
  readonly mean?: { readonly value: number; readonly text: string };
  readonly peak?: { readonly atMs: number; readonly value: number; readonly text: string };
  /** Whether it always shows all of its time, whatever part of the run other timelines show. */
  readonly hasOwnTime?: boolean;
  /** Whether this chart carries the controls of the time window that all timelines share. */
  readonly hasControls?: boolean;
}

export interface HeatMapChart {
  readonly kind: 'heatMap';
  readonly unit: Unit;
  /** Seven rows, Monday first, of 24 hours; `null` where nothing was measured. */
  readonly cells: readonly (readonly (number | null)[])[];
}

export interface HistogramChart {
  readonly kind: 'histogram';
  readonly axisName: string;
  /** Bin i holds the ages in [edges[i], edges[i + 1]). */
  readonly edges: readonly number[];
  /** Share of all values in each bin. */
  readonly shares: readonly number[];
  /** Everything above the last edge, set apart from the bins. */
  readonly above?: { readonly share: number; readonly name: string };
  /** Up to here a value counts as fresh; absent where it always does. */
  readonly freshForMs?: number;
  readonly marks: readonly { readonly name: string; readonly atMs: number; readonly tone: Tone }[];
}

export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly share: number;
    readonly text: string;
  }[];
}

export interface StackChart {
  readonly kind: 'stack';
  readonly axisName: string;
  readonly names: readonly string[];
  readonly fullNames: readonly string[];
  /** How many leading columns belong to the warm-up. */
  readonly warmup: number;
  /** Where on the wall clock each column begins, and where the last one ends. */
  readonly edgesMs: readonly number[];
  readonly happenings: readonly ChartHappening[];
  readonly layers: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly values: readonly number[];
  }[];
}

/** Shares against something else: the hours since something happened, or what is spent. */
export interface CurvesChart {
  readonly kind: 'curves';
  readonly axisName: string;
  readonly across: { readonly name: string; readonly unit: 'hours' | 'figure' };
  readonly lines: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly points: readonly { readonly at: number; readonly share: number }[];
  }[];
  /** Single points that are told by name. */
  readonly dots?: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly at: number;
    readonly share: number;
  }[];
}

/** What was lost and what was won, to the left and to the right of nothing, under its name. */
export interface BalanceChart {
  readonly kind: 'balance';
  readonly bars: readonly {
    readonly name: string;
    /** Both positive, in the same unit. */
    readonly lost: number;
    readonly won: number;
    readonly text: string;
  }[];
}

/** Differences of shares over time, each with the range in which the true one lies. */
export interface DifferencesChart {
  readonly kind: 'differences';
  readonly axisName: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly happenings: readonly ChartHappening[];
  readonly lines: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly points: readonly {
      readonly at: number;
      readonly share: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
}

export type ChartData =
  | TimelineChart
  | HeatMapChart
  | HistogramChart
  | BarsChart
  | StackChart
  | CurvesChart
  | BalanceChart
  | DifferencesChart;

/** The charts of a page by the id of the element they are drawn into. */
export interface ChartsById {
  readonly [id: string]: ChartData;
}
