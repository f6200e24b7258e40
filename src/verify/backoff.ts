/**
 * A hundred clients that all want to write one row: one reads its version, and its write holds if nobody else has written since. So from
 * the first read that comes on, all others are in vain until it is written 20 ms later: a server that takes one request at a time, for
 * 20 ms, and turns away the others. Read, write and their answers take 10 ms each way, with some variance: 40 ms from a try to the next.
 * It is not quite the same: here the first to read wins, there the first to write, so that the row is free again a little sooner.
 * Source: M. Brooker, "Exponential backoff and jitter", AWS Architecture Blog (2015); aws-arch-backoff-simulator: delays of 5 ms to 2 s.
 */

import { serviceMetrics } from '../metrics/services.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { live } from './live.ts';
import type { Raw } from './scenarios.ts';
import { herd } from './server-scenarios.ts';

// There the first delay is twice the base already, but for that of decorrelated delays.
const GROWING = { kind: 'exponential', base: 10, cap: 2000, maxAttempts: 99_999 };

/** Kinds of delays as scenarios write them, and the calls that were published for each. */
export const BACKOFFS = {
  none: { calls: 2413, retry: { kind: 'fixed', after: 1 } },
  exponential: { calls: 1848, retry: GROWING },
  equal: { calls: 812, retry: { ...GROWING, jitter: 'equal' } },
  full: { calls: 794, retry: { ...GROWING, jitter: 'full' } },
  decorrelated: { calls: 1001, retry: { ...GROWING, base: 5, jitter: 'decorrelated' } },
} as const satisfies Record<string, { readonly calls: number; readonly retry: Raw }>;

/** Calls until all have written, in the mean of runs of so many seeds. */
export function callsOf(retry: Raw, seeds: number, module: WebAssembly.Module): number {
  const scenario = herd({
    devices: 100,
    service: { instances: 1, time: 20, queueLimit: 0 },
    retry,
    horizon: 120,
    more: { origin: { latency: { law: 'gamma', shape: 100, mean: 40 } } },
  });
  let calls = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { observed } = live(compile(parseScenario({ ...scenario, seed })), module);
    calls += serviceMetrics(observed.services[0]!, observed.model).arrivals / seeds;
  }
  return calls;
}
