/** So many requests in measured time could have served so many reads. */
export type FrontierPoint = readonly [requests: number, served: number];

/** The best that any number of requests could have done: corners of concave lines. */
export interface Frontier {
  /** Measured days of all devices, of one run: what requests are spread over. */
  readonly deviceDays: number;
  readonly fresh: readonly FrontierPoint[];
  readonly current: readonly FrontierPoint[] | null;
}
