/**
 * A link that all who are on it share in equal parts, with a Poisson stream of arrivals (M/G/1-PS). Times in seconds, sizes in bytes.
 * Source: L. Kleinrock, "Queueing Systems" II (1976), 4.4. What holds on average does not depend on the law of sizes.
 */

export interface SharedLink {
  /** Per second. */
  readonly arrivals: number;
  readonly meanBytes: number;
  readonly bytesPerSecond: number;
}

/** Share of the time in which there is anything on it. */
export function linkUse({ arrivals, meanBytes, bytesPerSecond }: SharedLink): number {
  return (arrivals * meanBytes) / bytesPerSecond;
}

/** How long one is on it: E[S] / (1 - rho), where S is the time that it would need alone. */
export function meanTransfer(link: SharedLink): number {
  return link.meanBytes / link.bytesPerSecond / (1 - linkUse(link));
}

/** How many are on it at a time: rho / (1 - rho). */
export function meanTransfers(link: SharedLink): number {
  return linkUse(link) / (1 - linkUse(link));
}

/** So many of one size that come at once are through together, as each has the same part of the link all the time. */
export function timeOfHerd(count: number, bytes: number, bytesPerSecond: number): number {
  return (count * bytes) / bytesPerSecond;
}
