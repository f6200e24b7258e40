/**
 * The vocabulary of what is recorded: every fact with its version and what its numbers mean. Facts are the truth; rows are
 * folded from them (decision D1). Append, never renumber: a digest and a log depend on the codes.
 */

import type { FACT } from './codes.ts';

/** What one number of a fact means. Instants and durations in ms, sizes in bytes; -1 stands for "never". */
export interface Payload {
  readonly name: string;
  readonly unit: 'ms' | 'instant' | 'bytes' | 'count' | 'code' | 'flag';
}

interface FactType {
  readonly name: string;
  readonly version: number;
  readonly payload: readonly Payload[];
}

const ms = (name: string): Payload => ({ name, unit: 'ms' });
const instant = (name: string): Payload => ({ name, unit: 'instant' });
const bytes = (name: string): Payload => ({ name, unit: 'bytes' });
const count = (name: string): Payload => ({ name, unit: 'count' });
const code = (name: string): Payload => ({ name, unit: 'code' });
const flag = (name: string): Payload => ({ name, unit: 'flag' });
const fact = (name: string, ...payload: Payload[]): FactType => ({ name, version: 1, payload });

/** The position of a fact is its code. */
export const FACT_TYPES: readonly FactType[] = [
  fact('NetworkChanged', code('state')),
  fact('ColdStarted'),
  fact('HotStarted'),
  fact('PackageLoaded'),
  fact('AppClosed'),
  fact('AppSuspended'),
  fact('AppDestroyed', ms('residentMs'), flag('killed')),
  fact('PeriodicScheduled', instant('dueAt')),
  fact('PeriodicLapsed'),
  fact('PeriodicRejected'),
  fact('PeriodicHeld'),
  fact('PeriodicRequested', count('version'), code('outcome'), instant('staleAt')),
  fact('PeriodicFetched', bytes('bytes')),
  fact('PeriodicTooLarge', bytes('bytes')),
  fact('PeriodicFailed', code('reason')),
  fact('PeriodicAwaited'),
  fact('PeriodicHit', ms('ageMs'), count('lagVersions'), ms('waitedMs')),
  fact('PeriodicMissed', ms('waitedMs')),
  fact('PreRejected'),
  fact('PreSkipped'),
  fact('PreRequested', code('outcome')),
  fact('PreFetched', bytes('bytes')),
  fact('PreLost'),
  fact('PreFailed', code('reason'), bytes('bytes')),
  fact('PreAwaited'),
  fact('PreHit', ms('ageMs'), flag('fresh'), ms('waitedMs')),
  fact('PreMissed', ms('waitedMs')),
  fact('PreArrivedLate', count('reads')),
];

export type FactName = keyof typeof FACT;
export type FactCode = (typeof FACT)[FactName];

/** The names of outcomes, by code. */
export const OUTCOMES = ['answered', 'network', 'origin', 'timeout', 'tooLarge', 'overload'] as const;

/** One fact about one app of one device; what concerns the whole device is told of its first app. Unused numbers are 0. */
export interface Fact {
  readonly device: number;
  readonly app: number;
  readonly at: number;
  readonly code: FactCode;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}
