/** How many real devices the simulated ones represent: the factor between counts of the run and shown load. */

import type { Result } from '../../metrics/result.ts';

export interface LoadScale {
  readonly simulated: number;
  readonly represented: number;
  /** represented / simulated. */
  readonly factor: number;
}

/** @param given how many they represent; `null`: themselves */
export function loadScale(simulated: number, given: number | null): LoadScale {
  const represented = given ?? simulated;
  return { simulated, represented, factor: simulated > 0 ? represented / simulated : 1 };
}

/** Requests, bytes and errors of the represented devices: the metrics count those of the simulated ones. */
export function scaledOrigin({
  result,
  scale: { factor },
}: {
  readonly result: Result;
  readonly scale: LoadScale;
}): {
  readonly requests: number;
  readonly bytes: number;
  readonly errors: number;
} {
  const { requests, bytes, errors } = result.metrics.origin;
  return { requests: requests * factor, bytes: bytes * factor, errors: errors * factor };
}
