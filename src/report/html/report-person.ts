/** One simulated person whose days the report tells, as the caller has worded them. */

export interface ReportPerson {
  readonly name: string;
  /** Who this is: device, cohort, habits. */
  readonly about: string;
  /** What happened, in order, a sentence each. */
  readonly story: readonly string[];
}
