/**
 * Servers that may not come back by themselves after an outage: ten of 0.1 s with an endless queue, and clients that give up after a second
 * and try three times more. Whether they do is a matter of chance, so it is counted over seeds.
 */

import { serviceMetrics } from '../metrics/services.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { live } from './live.ts';
import type { Raw } from './scenarios.ts';
import { idle, outage, seconds } from './server-scenarios.ts';

/** When the outage begins, and how long after it the servers are looked at, for how long; seconds. */
const BEGINS = 60;
const PATIENCE = 600;
const LOOK = 120;

export interface Trigger {
  /** First tries per second; the servers can do 100. */
  readonly rps: number;
  /** How long they refuse all connections. */
  readonly outage: number;
}

/** Delays of 1, 2, 4 s, each drawn between 0 and itself. */
const FULL_JITTER = { kind: 'exponential', base: '1s', cap: '10s', jitter: 'full', maxAttempts: 4 };

/** How many of so many seeds, from 1, are down for good: most of what is asked at first is not answered in time ten minutes later. */
export function collapses(
  { rps, outage: lasts }: Trigger,
  seeds: number,
  module: WebAssembly.Module,
): number {
  const from = BEGINS + lasts + PATIENCE;
  const scenario = clients({ rps, lasts, queueLimit: 'never', retry: FULL_JITTER, from, to: from + LOOK });
  const seen = Array.from({ length: seeds }, (_, seed) => seenOf(scenario, seed + 1, module));
  return seen.filter(({ served, lateServed, firstTries }) => served - lateServed < firstTries / 2).length;
}

/** Share of first tries that a short queue turns away in one second after a minute's outage, at 70 of 100 a second. */
export function turnedAway(retry: Raw, second: number, seeds: number, module: WebAssembly.Module): number {
  const from = BEGINS + 60 + second;
  const scenario = clients({ rps: 70, lasts: 60, queueLimit: 50, retry, from, to: from + 1 });
  const seen = Array.from({ length: seeds }, (_, seed) => seenOf(scenario, seed + 1, module));
  const sum = (of: 'firstTries' | 'firstTriesRejected') => seen.reduce((all, one) => all + one[of], 0);
  return sum('firstTriesRejected') / sum('firstTries');
}

function clients(given: {
  readonly rps: number;
  readonly lasts: number;
  readonly queueLimit: number | 'never';
  readonly retry: Raw;
  readonly from: number;
  readonly to: number;
}): Raw {
  const { rps, lasts, queueLimit, retry, from, to } = given;
  const background = { rps, timeout: '1s', retry };
  return {
    ...idle(from, to),
    services: { data: { instances: 10, time: seconds(0.1), queueLimit, background } },
    ...outage('down', lasts, BEGINS),
  };
}

function seenOf(scenario: Raw, seed: number, module: WebAssembly.Module) {
  const { observed } = live(compile(parseScenario({ ...scenario, seed })), module);
  return serviceMetrics(observed.services[0]!, observed.model);
}
