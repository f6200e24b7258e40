/** What is checked: a scenario like anyone's, a number that it gives, and the exact value of that number. */

/** Looks up a metric by its dotted path, those of an app as `apps.<id>.…`, those of a service as `services.<name>.…`. */
export type MetricAt = (path: string) => number;

export interface Check {
  readonly id: string;
  /** The model it belongs to, in words. */
  readonly topic: string;
  /** What is compared, with its unit. */
  readonly quantity: string;
  /** Where the formula is, and who found it. */
  readonly source: string;
  readonly exact: number;
  /** A scenario without its seed. */
  readonly scenario: Readonly<Record<string, unknown>>;
  measure(metricAt: MetricAt): number;
  /** Independent runs, each with a seed of its own, where devices are not independent of one another; all of a service is. One by default. */
  readonly runs?: number;
  /** The formula is a limit of ever more: by what share of it the truth may be off. By default it is exact. */
  readonly within?: number;
}

/** What is common to the checks of a topic. */
export type Topic = Pick<Check, 'topic' | 'source'>;
