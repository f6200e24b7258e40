/** What is said of one mutant. */

/** What a kept scenario noticed. */
export type Killer = 'facts' | 'tallies' | 'opens' | 'no end' | 'an error';

export interface Verdict {
  /** Of the mutant. */
  readonly id: number;
  /** The names of the scenarios that noticed it, as many as were wanted; none if it survived. */
  readonly noticedBy: readonly string[];
  /** What the first one noticed. */
  readonly by: Killer | 'nothing' | 'not reached';
}

/** A small scenario by which mutants are noticed. */
export interface Case {
  readonly name: string;
  readonly scenario: unknown;
}

/** What a thread is asked. */
export interface Assignment {
  readonly cases: readonly Case[];
  /** Where the traces of the cases are looked for. */
  readonly folder: string;
  /** The mutants. */
  readonly ids: readonly number[];
  /** By how many scenarios a mutant is to be noticed before no more are asked. */
  readonly wanted: number;
}
