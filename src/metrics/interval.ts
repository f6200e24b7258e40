/** How an interval was found: from clusters of devices, from replications, or read off the distribution of a quantile. */
export type Method = 'devices' | 'replications' | 'quantile';

/** How sure a metric is: the range from low to high holds the true value with a confidence of 95 %. */
export interface Interval {
  readonly mean: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** How many independent clusters of devices, or runs, it was estimated from. */
  readonly clusters: number;
  readonly method: Method;
}

/** By dotted path of a metric; `null` where nothing can be said, such as of the peak of a single run. */
export type Intervals = Readonly<Record<string, Interval | null>>;
