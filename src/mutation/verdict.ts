/** What is said of one mutant. */

/** What a kept scenario noticed. */
export type Killer = 'facts' | 'tallies' | 'no end' | 'an error';

export interface Verdict {
  /** Of the mutant. */
  readonly id: number;
  /** The scenario that noticed it; `null` if it survived. */
  readonly trial: string | null;
  readonly by: Killer | 'nothing' | 'not reached';
}

/** A small scenario that is kept. */
export interface Case {
  readonly name: string;
  readonly scenario: unknown;
}
