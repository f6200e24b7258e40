/**
 * A sweep at a fixed time in each period; the host app is opened at a Poisson rate and lives on for a while. If it is dead
 * at the sweep, the sweep is made when it opens again, and the schedule does not move. Opens of the app are a thinning of
 * those of the host and come before the late sweep. Times in one unit, rates per that unit. Source: derived.
 */

import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { integral } from './quadrature.ts';

export interface SweepRule {
  readonly period: number;
  readonly hostOpens: number;
  readonly keepAlive: number;
}

export function onTime({ hostOpens, keepAlive }: SweepRule): number {
  return -Math.expm1(-hostOpens * keepAlive);
}

export function sweepRate({ period, hostOpens, keepAlive }: SweepRule): number {
  return -Math.expm1(-hostOpens * (period + keepAlive)) / period;
}

/** Share of opens that find this period's sweep done. */
export function sweptThisPeriod({ period, hostOpens, keepAlive }: SweepRule): number {
  return 1 - (Math.exp(-hostOpens * keepAlive) * -Math.expm1(-hostOpens * period)) / (hostOpens * period);
}

export function meanAge(rule: SweepRule): number {
  const { period, hostOpens, keepAlive } = rule;
  const dead = 1 - onTime(rule);
  const share = -Math.expm1(-hostOpens * period) / (hostOpens * period);
  const missed = Math.exp(-hostOpens * period);
  const g = (v: number) => -Math.expm1(-hostOpens * v) / hostOpens - v * Math.exp(-hostOpens * v);
  const spread = integral(g, 0, period) / period;
  return (
    period / 2 + ((dead * share) / (1 - missed)) * (period - dead * g(period - keepAlive)) - dead * spread
  );
}

/** Opens at rate l (1 + a cos(2 pi t / 24)) against one sweep a day that is always on time; hours. */
export function diurnalMeanAge(amplitude: number, sweepHour: number): number {
  return 12 + ((amplitude * 24) / (2 * Math.PI)) * Math.sin((2 * Math.PI * sweepHour) / 24);
}

/** The same: share of opens whose copy is more than half a day old. */
export function diurnalStale(amplitude: number, sweepHour: number): number {
  return 1 / 2 + (amplitude / Math.PI) * Math.sin((2 * Math.PI * sweepHour) / 24);
}

/**
 * A sweep that goes from app to app, whose answers take exponential times: the request of the k-th app, from 1, is sent after the k - 1
 * answers before it, an Erlang law. @returns P(it is sent in [from, to) after the sweep is due)
 */
export function turnWithin(k: number, meanLatency: number, from: number, to: number): number {
  if (k === 1) return from <= 0 && to > 0 ? 1 : 0;
  return gammaCdf(to, k - 1, 1 / meanLatency) - gammaCdf(from, k - 1, 1 / meanLatency);
}
