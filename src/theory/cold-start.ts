/** What happens between the tap and the data. */

import { cdf, type Law, survivalIntegral } from './law.ts';
import { renewalFunction } from './renewal.ts';

/** A pre-fetch races a load that takes a fixed time: P(L <= D). */
export function ready(latency: Law, load: number): number {
  return cdf(latency, load);
}

/** The wait after the load: E (L - D)+. @param longest a latency that is never exceeded, nearly */
export function extraWait(latency: Law, load: number, longest: number): number {
  return survivalIntegral(latency, load, longest);
}

/** Exponential latency against an exponential load: P(L <= D). */
export function readyOfExponentials(meanLatency: number, meanLoad: number): number {
  return meanLoad / (meanLatency + meanLoad);
}

/**
 * An app's own cache with a lifetime, filled when nothing is found: the share of reads that find something.
 * Source: J. Jung, A. Berger, H. Balakrishnan, "Modeling TTL-based Internet caches", INFOCOM 2003: m(T) / (1 + m(T)).
 */
export function foundWithin(gap: Law, lifetime: number): number {
  const renewals = renewalFunction(gap, lifetime)(lifetime);
  return renewals / (1 + renewals);
}
