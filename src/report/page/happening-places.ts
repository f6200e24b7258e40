/** Where marks of happenings stand in a chart, and which of their labels have room. */

import type { ChartHappening } from '../happenings/happening.ts';

export interface Place {
  readonly happening: ChartHappening;
  /** In px, within the plot. */
  readonly left: number;
  readonly right: number;
  /** Whether its beginning is to be seen, and with it its sign. */
  readonly hasSign: boolean;
  readonly hasLabel: boolean;
}

/** What is seen of a plot: px, from and to. */
export interface Plot {
  readonly left: number;
  readonly right: number;
}

export const SIGN = 10;
const LABEL_GAP = 4;

/** A stretch too short to be seen is drawn as wide as this. */
const NARROWEST = 2;

/** Those that are seen. A label is left out where it would reach the next sign or beyond the plot. */
export function placesOf(
  happenings: readonly ChartHappening[],
  plot: Plot,
  xOf: (wallMs: number) => number,
  widthOf: (text: string) => number,
): readonly Place[] {
  const seen = happenings
    .map((happening) => ({ happening, from: xOf(happening.fromMs), until: xOf(happening.untilMs) }))
    .filter(({ from, until }) => until >= plot.left && from <= plot.right)
    .sort((a, b) => a.from - b.from);
  const signs = seen.filter(({ from }) => from >= plot.left);
  return seen.map(({ happening, from, until }) => {
    const next = signs.find((other) => other.happening !== happening && other.from >= from);
    const labelEnd = labelStart(from) + widthOf(happening.label);
    const room = Math.min(plot.right, next ? next.from - SIGN / 2 - LABEL_GAP : plot.right);
    const left = Math.max(plot.left, from);
    const right = Math.min(plot.right, Math.max(until, until > from ? from + NARROWEST : from));
    const hasSign = from >= plot.left;
    return { happening, left, right, hasSign, hasLabel: hasSign && labelEnd <= room };
  });
}

/** Where the label of a sign begins. */
export function labelStart(signAt: number): number {
  return signAt + SIGN / 2 + LABEL_GAP;
}
