/** The type of the object that rows of a catalogue describe, read off their paths and the figures that they give. */

import type { Count, Figure } from '../figure.ts';
import type { Ratio } from '../ratio.ts';
import type { Sometimes } from './branches.ts';
import type { Row, Rows } from './row.ts';

/** A count is always there; a share, mean, quantile, peak or largest value may be of nothing. */
type Value<R> = R extends Row<infer F extends Figure> ? (F extends Count ? number : Ratio) : never;

type Head<Path> = Path extends `${infer First}.${string}` ? First : Path;

type Below<R, First> = {
  [Path in keyof R as Path extends `${First & string}.${infer Rest}` ? Rest : never]: R[Path];
};

type Tree<R> = {
  readonly [First in Head<keyof R> & string]: First extends keyof R ? Value<R[First]> : Tree<Below<R, First>>;
};

export type MetricsOf<R extends Rows> = {
  readonly [First in keyof Tree<R>]: First extends Sometimes ? Tree<R>[First] | null : Tree<R>[First];
};
