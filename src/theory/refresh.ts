/**
 * A copy that is fetched at each tick, and at each open that finds it older than an age: within a tick, refreshes are a renewal
 * process whose gaps are that age and the wait for the next Poisson open. An open finds the age that time finds (PASTA; R. Wolff,
 * Operations Research 30 (1982)). Times in one unit, rates per that unit. Source: derived from the renewal density.
 */

import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import type { Cycle } from './cycles.ts';
import { integral } from './quadrature.ts';

export interface RefreshRule {
  readonly every: number;
  /** Opens per unit of time. */
  readonly opens: number;
  readonly olderThan: number;
}

/** Fetches per unit of time: that of the tick, and the refreshes before the next one. */
export function fetchRate(rule: RefreshRule): number {
  return (1 + refreshesPerTick(rule)) / rule.every;
}

export function refreshesPerTick({ every, opens, olderThan }: RefreshRule): number {
  let sum = 0;
  for (let k = 1; k * olderThan < every; k++) sum += gammaCdf(every - k * olderThan, k, opens);
  return sum;
}

export function meanAge(rule: RefreshRule): number {
  return overTick(rule, 1, rule.every) / rule.every;
}

/** Share of opens whose copy is at most so old. */
export function freshHit(rule: RefreshRule, freshFor: number): number {
  return overTick(rule, 0, freshFor) / rule.every;
}

/** The timer that counts from each success, a refresh included: S = min(every, olderThan + X). */
export function withTimer(rule: RefreshRule): Cycle {
  const { every, olderThan } = rule;
  const tail = (a: number) => lifeIntegral(rule, a, every, 0);
  return {
    mean: tail(0),
    square: 2 * lifeIntegral(rule, 0, every, 1),
    attempts: 1,
    interval: olderThan,
    tail,
  };
}

/** The integral over a tick of age^power up to an age: of the copy of the tick, and of those that refreshes have brought. */
function overTick(rule: RefreshRule, power: 0 | 1, edge: number): number {
  const { every, opens, olderThan } = rule;
  const upTo = (span: number) => lifeIntegral(rule, 0, Math.min(span, edge), power);
  let sum = upTo(every);
  for (let k = 1; k * olderThan < every; k++) {
    const brought = (s: number) => erlangDensity(s - k * olderThan, k, opens) * upTo(every - s);
    const from = k * olderThan;
    // Where the life that is left passes the age or the edge, the slope jumps.
    const bends = [every - olderThan, every - edge].filter((s) => s > from && s < every);
    const points = [from, ...bends.sort((a, b) => a - b), every];
    for (let i = 1; i < points.length; i++) sum += integral(brought, points[i - 1]!, points[i]!);
  }
  return sum;
}

function erlangDensity(x: number, k: number, rate: number): number {
  let density = rate * Math.exp(-rate * x);
  for (let i = 1; i < k; i++) density *= (rate * x) / i;
  return density;
}

/** The integral of x^power P(a copy lives longer than x), for a power of 0 or 1. */
function lifeIntegral(rule: RefreshRule, from: number, to: number, power: 0 | 1): number {
  const { opens, olderThan } = rule;
  const middle = Math.min(to, Math.max(from, olderThan));
  const certain = (middle ** (power + 1) - from ** (power + 1)) / (power + 1);
  const tail = (x: number) =>
    ((power === 0 ? 1 : x + 1 / opens) / opens) * Math.exp(-opens * (x - olderThan));
  return certain + tail(middle) - tail(to);
}
