/** How many real devices the simulated ones stand for: the factor between counts of the run and shown load. */

import type { Result } from '../../metrics/result.ts';
import { inputValue } from '../words/input-value.ts';
import { count, figure, percent, rps } from '../words/quantity.ts';

export interface LoadScale {
  readonly simulated: number;
  readonly represented: number;
  /** represented / simulated. */
  readonly factor: number;
}

/** The scale of a run; a run without `represents` stands for itself. */
export function loadScale(result: Result): LoadScale {
  const simulated = result.run.devices;
  const given = inputValue(result, 'represents');
  const represented = typeof given === 'number' && given > 0 ? given : simulated;
  return { simulated, represented, factor: simulated > 0 ? represented / simulated : 1 };
}

/** Requests, bytes and errors of the represented devices: the metrics count those of the simulated ones. */
export function scaledOrigin(result: Result): {
  readonly requests: number;
  readonly bytes: number;
  readonly errors: number;
} {
  const { factor } = loadScale(result);
  const { requests, bytes, errors } = result.metrics.origin;
  return { requests: requests * factor, bytes: bytes * factor, errors: errors * factor };
}

/** What scaling does to the numbers, in sentences; none where nothing is scaled. */
export function scaleSentences(result: Result): readonly string[] {
  const { simulated, represented, factor } = loadScale(result);
  if (factor === 1) return [];
  const sentences = [
    `Load is scaled from ${count(simulated)} simulated devices to the ${count(represented)} they represent: each simulated request counts as ${figure(factor)}.`,
    `The busiest second and minute are estimated for all of them: what chance explains in the sample is computed as chance in the fleet, and only what it does not is multiplied. Charts show the sample, in steps of ${rps(factor)} over a second.`,
  ];
  const { requests } = result.metrics.origin;
  const hours = (result.run.horizonMs - result.run.warmupMs) / 3_600_000;
  const perHour = requests / hours;
  if (perHour > 0) {
    sentences.push(
      `An hour holds ${count(perHour)} simulated requests on average, so that an hourly mean is off by about ${percent(1 / Math.sqrt(perHour))} by chance, if devices act independently.`,
    );
  }
  return sentences;
}
