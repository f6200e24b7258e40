/**
 * What an order of events is for: the same servers and the same clients, run exactly and by the rule that the load of a window decides what
 * the next one meets. Outages, retries and a herd, as steady load hides the difference.
 */

import { SECOND } from '../compiled/kernel/time.ts';
import type { ServiceModel } from '../compiled/services/service-model.ts';
import { serviceMetrics } from '../metrics/services.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import * as collapse from './collapse.ts';
import { live } from './live.ts';
import { clientsOf, type Lived, nextWindow, type Rule } from './next-window.ts';
import type { Raw } from './scenarios.ts';
import { herd } from './server-scenarios.ts';

/** As many as are published. */
export const SEEDS = 20;

/** First tries per second, of 100 that the servers can do. */
export const LOADS = [30, 40, 50, 60] as const;
/** Seconds. */
export const WINDOWS = [1, 10, 60] as const;
/** How long the servers are down, seconds. */
const OUTAGE = 60;

/** Servers are over it when in each of so many seconds, from that one on, less than this share of first tries is turned away. */
export const QUIET = { seconds: 5, share: 0.05 } as const;
/** So long they are looked at, in seconds. */
const PATIENCE = 600;

const HERD = 1000;

/** Of the intervals of what was counted. */
export const CONFIDENCE = 0.95;

/** What is found exactly, and by the rule with each of the windows. */
export interface Compared {
  readonly exact: number;
  /** Load is all that is sent. */
  readonly windows: readonly number[];
  /** Load is all but what is refused in the outage. */
  readonly uncounted: readonly number[];
}

export interface Feedback {
  /** Each number is of so many seeds, from 1. */
  readonly seeds: number;
  /** How many of them are down for good after an outage. */
  readonly collapses: readonly (Compared & { readonly rps: number })[];
  /** Seconds until a short queue is over it, all seeds taken together. */
  readonly recoveries: readonly (Compared & { readonly retry: string })[];
  /** Mean wait of 1,000 who ask at one instant, seconds. */
  readonly herd: Omit<Compared, 'uncounted'>;
}

export interface Asked {
  readonly seeds: number;
  readonly module: WebAssembly.Module;
  readonly told?: (done: string) => void;
}

export function feedback({ seeds, module, told = () => {} }: Asked): Feedback {
  const rules = (isRefusedCounted: boolean) =>
    WINDOWS.map((window): Rule => ({ windowMs: window * SECOND, isRefusedCounted }));
  const collapses = LOADS.map((rps) => {
    const trigger = { rps, outage: OUTAGE };
    const by = (rule: Rule) => collapsesBy(collapse.afterTrigger(trigger), rule, seeds);
    const exact = collapse.collapses(trigger, seeds, module);
    told(`${rps} first tries a second`);
    return { rps, exact, windows: rules(true).map(by), uncounted: rules(false).map(by) };
  });
  const recoveries = Object.entries(collapse.RETRIES).map(([retry, delays]) => {
    const by = (rule: Rule) => recoveryBy(collapse.afterOutage(delays, PATIENCE), rule, seeds);
    const exact = quietFrom((second) => collapse.turnedAway(delays, second, seeds, module));
    told(`retries with ${retry}`);
    return { retry, exact, windows: rules(true).map(by), uncounted: rules(false).map(by) };
  });
  return { seeds, collapses, recoveries, herd: herdOf(rules(true), module) };
}

function collapsesBy({ scenario, from, to }: collapse.Looked, rule: Rule, seeds: number): number {
  return livedBy(scenario, rule, seeds).filter(({ answered, firstTries }) =>
    collapse.isDownForGood(sumIn(answered, from, to), sumIn(firstTries, from, to)),
  ).length;
}

function recoveryBy({ scenario, from }: collapse.Looked, rule: Rule, seeds: number): number {
  const lived = livedBy(scenario, rule, seeds);
  const ended = from - PATIENCE;
  const at = (of: 'firstTries' | 'firstTriesRejected', second: number) =>
    lived.reduce((sum, one) => sum + one[of][ended + second]!, 0);
  return quietFrom((second) => at('firstTriesRejected', second) / at('firstTries', second));
}

/** The first of so many quiet seconds. @throws RangeError if there are none */
function quietFrom(shareAt: (second: number) => number): number {
  let quiet = 0;
  for (let second = 0; second < PATIENCE; second++) {
    quiet = shareAt(second) < QUIET.share ? quiet + 1 : 0;
    if (quiet === QUIET.seconds) return second + 1 - QUIET.seconds;
  }
  throw new RangeError(`not over it within ${PATIENCE} s`);
}

function livedBy(scenario: Raw, rule: Rule, seeds: number): Lived[] {
  const { model } = compile(parseScenario(scenario));
  const service = model.services[0]!;
  return Array.from({ length: seeds }, (_, index) => {
    const run = { seed: index + 1, horizonMs: model.horizonMs };
    return nextWindow(service, clientsOf(service.background!, run), rule, run);
  });
}

/** The whole herd comes in one window, and nothing before it. */
function herdOf(rules: readonly Rule[], module: WebAssembly.Module): Feedback['herd'] {
  const asked = { devices: HERD, service: { instances: 10, time: 100 }, horizon: 60 };
  const { observed } = live(compile(parseScenario(herd(asked))), module);
  const { waitMs } = serviceMetrics(observed.services[0]!, observed.model);
  const clients = Array.from({ length: HERD }, (_, k) => ({ at: 0, second: 0, k }));
  const windows = rules.map((rule) => {
    const run = { seed: 1, horizonMs: asked.horizon * SECOND };
    return nextWindow(patient(asked.service), clients, rule, run).meanWaitMs! / SECOND;
  });
  return { exact: waitMs.mean! / SECOND, windows };
}

/** The servers of the herd, asked by clients that wait for ever. */
function patient(service: Raw): ServiceModel {
  const scenario = { ...herd({ devices: 1, service, horizon: 60 }) };
  const services = { data: { ...service, queueLimit: 'never', background: { rps: 1 } } };
  return compile(parseScenario({ ...scenario, services })).model.services[0]!;
}

function sumIn(seconds: Float64Array, from: number, to: number): number {
  return seconds.subarray(from, to).reduce((sum, count) => sum + count, 0);
}
