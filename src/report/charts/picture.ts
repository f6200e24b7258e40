/** One picture of the report before it is drawn: its title, the sentence that says what is to be seen, chart and data. */

import type { States } from '../findings/finding.ts';
import type { ChartData } from './chart-data.ts';

export interface DataTable {
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture; without a `chart` there is nothing to draw and the sentence says why. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** What has to pass a test against chance before it is said, drawn or put in order; or that these are numbers as they are. */
  readonly states: States;
  /** How to read it: units, what is shaded, what counts. */
  readonly note?: string;
  readonly chart?: ChartData;
  readonly table?: DataTable;
}
