/**
 * Servers that may not come back by themselves after an outage: ten of 0.1 s, and clients that give up after a second and try three times
 * more. With an endless queue it is a matter of chance whether they do, so it is counted over seeds; with a short one they do in seconds.
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

/** The load at which a short queue is looked at, of the 100 requests a second that the servers can do, and the outage. */
const SHORT = { rps: 70, lasts: 60, queueLimit: 50 } as const;

export interface Trigger {
  /** First tries per second; the servers can do 100. */
  readonly rps: number;
  /** How long they refuse all connections. */
  readonly outage: number;
}

const DELAYS = { kind: 'exponential', base: '1s', cap: '10s', maxAttempts: 4 };

/** What clients do after a failure: delays of 1, 2, 4 s, each drawn between 0 and itself, or as they are; or next to none. */
export const RETRIES = {
  'full jitter': { ...DELAYS, jitter: 'full' },
  'no jitter': { ...DELAYS, jitter: 'none' },
  'at once': { kind: 'fixed', after: 1, maxAttempts: 4 },
} as const satisfies Record<string, Raw>;

/** A scenario, and what is looked at in it: seconds after its start. */
export interface Looked {
  readonly scenario: Raw;
  readonly from: number;
  readonly to: number;
}

/** An endless queue, ten minutes after an outage. */
export function afterTrigger({ rps, outage: lasts }: Trigger): Looked {
  const from = BEGINS + lasts + PATIENCE;
  return clients({ rps, lasts, queueLimit: 'never', retry: RETRIES['full jitter'], from, to: from + LOOK });
}

/** Down for good: most of what is asked at first is not answered in time. @param answered in time, first tries and others */
export function isDownForGood(answered: number, firstTries: number): boolean {
  return answered < firstTries / 2;
}

/** How many of so many seeds, from 1, are down for good ten minutes after an outage. */
export function collapses(trigger: Trigger, seeds: number, module: WebAssembly.Module): number {
  const looked = afterTrigger(trigger);
  const seen = Array.from({ length: seeds }, (_, seed) => seenOf(looked, seed + 1, module));
  return seen.filter(({ served, lateServed, firstTries }) => isDownForGood(served - lateServed, firstTries))
    .length;
}

/** A short queue in one second after a minute's outage; 0 is the first one. */
export function afterOutage(retry: Raw, second: number): Looked {
  const from = BEGINS + SHORT.lasts + second;
  return clients({ ...SHORT, retry, from, to: from + 1 });
}

/** Share of first tries that it turns away in that second, of all seeds together. */
export function turnedAway(retry: Raw, second: number, seeds: number, module: WebAssembly.Module): number {
  const looked = afterOutage(retry, second);
  const seen = Array.from({ length: seeds }, (_, seed) => seenOf(looked, seed + 1, module));
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
}): Looked {
  const { rps, lasts, queueLimit, retry, from, to } = given;
  const background = { rps, timeout: '1s', retry };
  const scenario = {
    ...idle(from, to),
    services: { data: { instances: 10, time: seconds(0.1), queueLimit, background } },
    ...outage('down', lasts, BEGINS),
  };
  return { scenario, from, to };
}

function seenOf({ scenario }: Looked, seed: number, module: WebAssembly.Module) {
  const { observed } = live(compile(parseScenario({ ...scenario, seed })), module);
  return serviceMetrics(observed.services[0]!, observed.model);
}
