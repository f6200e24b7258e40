/**
 * A free-running tick per device that fetches if the last open is at most a window ago (closed). The phase of the ticks is
 * independent of the opens, which are a renewal process. Times in one unit, rates per that unit.
 * Source: derived; the never-read shares count the opens between two ticks.
 */

import { cdf, type Law, limitedMean, meanOf, survivalIntegral } from './law.ts';
import { integral } from './quadrature.ts';
import { renewalFunction } from './renewal.ts';

export interface TickRule {
  readonly every: number;
  readonly window: number;
}

export function fetchesPerOpen(gap: Law, { every, window }: TickRule): number {
  return limitedMean(gap, window) / every;
}

export function fetchRate(gap: Law, rule: TickRule): number {
  return fetchesPerOpen(gap, rule) / meanOf(gap);
}

/** Share of opens whose copy is at most one tick old: (1/P) int_0^P (F(x + W) - F(x)) (1 + m(P - x)) dx. */
export function freshHit(gap: Law, { every, window }: TickRule): number {
  const renewals = renewalFunction(gap, every);
  const density = (x: number) => (cdf(gap, x + window) - cdf(gap, x)) * (1 + renewals(every - x));
  return integral(density, 0, every) / every;
}

/** Share of fetches with no open within one period after them. */
export function unreadWithinInterval(gap: Law, { every, window }: TickRule): number {
  return survivalIntegral(gap, every, every + window) / limitedMean(gap, window);
}

/** Share of fetches never read before the next one. */
export function unread(gap: Law, { every, window }: TickRule): number {
  return survivalIntegral(gap, every, window) / limitedMean(gap, window);
}

/** Poisson opens: mean age of the copy that an open finds. */
export function meanAge(rate: number, { every, window }: TickRule): number {
  return every / 2 + (every * Math.exp(-rate * window)) / -Math.expm1(-rate * every);
}

/** Poisson opens: P(age > a), from the number of ticks skipped: P(N >= k) = e^(-rate (W + (k - 1) P)) for k >= 1. */
export function ageAbove(rate: number, { every, window }: TickRule, a: number): number {
  const skipped = (k: number) => (k <= 0 ? 1 : Math.exp(-rate * (window + (k - 1) * every)));
  const ticks = Math.floor(a / every);
  const rest = a / every - ticks;
  return skipped(ticks + 1) + (skipped(ticks) - skipped(ticks + 1)) * (1 - rest);
}

/** Poisson opens and changes: share of opens that find the content unchanged since the fetch. */
export function currentAtRead(rate: number, { every, window }: TickRule, changes: number): number {
  const z = Math.exp(-changes * every);
  const lapsed = Math.exp(-rate * window);
  const q = Math.exp(-rate * every);
  return ((1 - z) / (changes * every)) * (1 - lapsed + (lapsed * (1 - q) * z) / (1 - z * q));
}

/** Devices whose Poisson rates are gamma-distributed: fetches of a device per unit of time. */
export function mixedFetchRate(shape: number, scale: number, { every, window }: TickRule): number {
  return (1 - (1 + scale * window) ** -shape) / every;
}

/** The same devices: share of all opens whose copy is at most one tick old. */
export function mixedFreshHit(shape: number, scale: number, { window }: TickRule): number {
  return 1 - (1 + scale * window) ** -(shape + 1);
}
