/** What the catalogue says of a metric, once and for all: everything that shows one derives from its row. */

import type { Tally } from '../../compiled/books/tally.ts';
import type { Words } from '../../kernel/words.ts';
import type { Spread } from '../adopters.ts';
import { type Count, count, type Figure } from '../figure.ts';
import type { Peaks } from '../peaks.ts';
import type { Scope } from '../scope.ts';
import type { Unit } from './unit.ts';

/** What a metric is computed from. */
export interface Seen {
  readonly tally: Tally;
  readonly scope: Scope;
  /** Of the load; `null` for a part of the devices, of whose load nothing is kept. */
  readonly peaks: Peaks | null;
  /** Of each release that is measured, how far it has come a day later. */
  readonly adoptions: readonly Spread[];
}

export interface Row<F extends Figure = Figure> {
  /** A few words that stand alone in a table. */
  readonly title: Words;
  readonly unit: Unit;
  /** Whether more or less of it is better for people or servers; `null` where neither is. */
  readonly better: 'more' | 'less' | null;
  /** One or two sentences: what is divided by what, and what is left out. */
  readonly definition: Words;
  readonly of: (seen: Seen) => F;
}

/** By dotted path, which is the place in a result. */
export type Rows = Readonly<Record<string, Row>>;

/** How often facts happened in measured time. @param codes of the facts */
export function happened({ tally }: Pick<Seen, 'tally'>, ...codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + tally.counts.measured[code]!, 0);
}

/** The number of facts of measured time. */
export function counted(...codes: readonly number[]): (seen: Seen) => Count {
  return (seen) => count(happened(seen, ...codes));
}
