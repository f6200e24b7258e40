/**
 * Who reads a key of the schema. A key that nothing reads in the scenario at hand has no effect, and the person who gave it believes
 * that it has one. The tables in this folder name a reader for every key: one without it does not pass the type check.
 */

import type { Words } from '../../kernel/words.ts';
import type { AppSettings, CohortSettings } from '../compile/population.ts';
import type { Scenario } from '../schema/scenario.ts';

/** One app of one cohort, with all that holds there. */
export interface Where {
  readonly scenario: Scenario;
  readonly cohort: CohortSettings;
  readonly app: AppSettings;
  /** The name of the service, where the key is one of a service. */
  readonly service?: string;
}

/** When a key is read. */
export interface Condition {
  /** What reads the key, as it follows "is read by" or stands before "读取". */
  readonly by: Words;
  /** What there is instead, as a clause. */
  here(where: Where): Words;
  isMet(where: Where): boolean;
  /** How the key comes to have an effect, as it follows "leave it out, or". */
  readonly cure: string;
  /**
   * `refuse`: the key contradicts the keys beside it. `note`: it says what the world is like, which another policy on the same people may
   * read, so that a comparison must be able to say it once.
   */
  readonly unread: 'refuse' | 'note';
  /** Whether a value that would hold anyway is refused too: one that reads like a promise. */
  readonly isRefusedAsDefault?: boolean;
}

export interface Reader {
  /** run: the model of a run. report: what is told of it. requests: what `explain --requests` prints. files: how a log is read. */
  readonly by: 'run' | 'report' | 'requests' | 'files';
  /** All of them have to hold in one place; the first that does not is what a person is told. */
  readonly when: readonly Condition[];
  /** Readers of the keys below; of each element where the value is a list. */
  readonly below?: ReaderTable;
}

export type ReaderTable = Readonly<Record<string, Reader>>;

type KeysOf<Settings> = Settings extends unknown ? keyof Settings : never;

/** A reader for each key of some settings, of every kind of them; `kind` is read by whatever reads the object. */
export type ReadersOf<Settings> = { readonly [Key in Exclude<KeysOf<Settings>, 'kind'>]-?: Reader };

export const RUN: Reader = { by: 'run', when: [] };
export const REPORT: Reader = { by: 'report', when: [] };
export const REQUESTS: Reader = { by: 'requests', when: [] };
export const FILES: Reader = { by: 'files', when: [] };

/** Read by the run if conditions hold. */
export function runIf(...when: readonly Condition[]): Reader {
  return { by: 'run', when };
}

/** An object or a list whose keys have readers of their own. */
export function holding<Settings>(below: ReadersOf<Settings>): Reader {
  return { by: 'run', when: [], below: below as unknown as ReaderTable };
}

/** The same readers, which read only if one more condition holds. */
export function under<Table extends object>(condition: Condition, table: Table): Table {
  const entries = Object.entries(table as ReaderTable).map(([key, reader]) => [
    key,
    { ...reader, when: [condition, ...reader.when] },
  ]);
  return Object.fromEntries(entries) as Table;
}
