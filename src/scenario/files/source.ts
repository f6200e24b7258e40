/** What a scenario file says before it is checked, and where each of its keys stands. */

/** A place in a file: line and column from 1, and how many keys of the asked path the file has. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly depth: number;
}

/** A scenario as it was read. `placeOf` is absent for a TypeScript module, which has values but no text for them. */
export interface Source {
  readonly raw: unknown;
  /** Whether it is what the result of a run says of its scenario. */
  readonly isRun?: boolean;
  placeOf?(keys: readonly PropertyKey[], isKeyWrong: boolean): Place;
}
