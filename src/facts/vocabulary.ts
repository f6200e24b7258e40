/**
 * The vocabulary of what is recorded: every fact with its version and what its numbers mean. Facts are the truth; rows are
 * folded from them (decision D1). Append, never renumber: a digest and a log depend on the codes.
 */

import type { FACT } from '../compiled/facts/codes.ts';

/** What one number of a fact means. Instants and durations in ms, sizes in bytes; -1 stands for "never". */
export interface Payload {
  readonly name: string;
  readonly unit: 'ms' | 'instant' | 'bytes' | 'count' | 'code' | 'flag';
  /** What a code means, by code; without them it is a number of the scenario, such as the index of a state. */
  readonly names?: readonly string[];
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
const code = (name: string, names?: readonly string[]): Payload => ({
  name,
  unit: 'code',
  ...(names && { names }),
});
const flag = (name: string): Payload => ({ name, unit: 'flag' });
const fact = (name: string, ...payload: Payload[]): FactType => ({ name, version: 1, payload });

/** The names of outcomes, by code. */
export const OUTCOMES = ['answered', 'network', 'origin', 'timeout', 'tooLarge', 'overload'] as const;

/** Why an app was destroyed, by code. */
const CAUSES = ['idle', 'killed', 'evicted', 'abandoned'] as const;

/** How a package came to a device, by code. */
export const PACKAGE_KINDS = ['first', 'sync', 'async', 'push'] as const;

/** Why the platform sends no request for a user, by code. */
const REFUSALS = ['none', 'tokenNotSet', 'notStarred'] as const;

/** What a scenario may do, by code. */
export const FAULTS = ['outage', 'slow', 'pullNow', 'clearCache', 'simulateRelease'] as const;

/** The position of a fact is its code. */
export const FACT_TYPES: readonly FactType[] = [
  fact('NetworkChanged', code('state')),
  fact('ColdStarted'),
  fact('HotStarted'),
  fact('PackageLoaded'),
  fact('AppClosed'),
  fact('AppSuspended'),
  fact('AppDestroyed', ms('residentMs'), code('cause', CAUSES)),
  fact('PeriodicScheduled', instant('dueAt')),
  fact('PeriodicLapsed'),
  fact('PeriodicRejected', code('refusal', REFUSALS)),
  fact('PeriodicHeld'),
  fact('PeriodicRequested', count('version'), code('outcome', OUTCOMES), instant('staleAt')),
  fact('PeriodicFetched', bytes('bytes')),
  fact('PeriodicTooLarge', bytes('bytes')),
  fact('PeriodicFailed', code('reason', OUTCOMES)),
  fact('PeriodicAwaited'),
  fact('PeriodicHit', ms('ageMs'), count('lagVersions'), ms('waitedMs')),
  fact('PeriodicMissed', ms('waitedMs')),
  fact('PreRejected', code('refusal', REFUSALS)),
  fact('PreSkipped'),
  fact('PreRequested', code('outcome', OUTCOMES)),
  fact('PreFetched', bytes('bytes')),
  fact('PreLost'),
  fact('PreFailed', code('reason', OUTCOMES), bytes('bytes')),
  fact('PreAwaited'),
  fact('PreHit', ms('ageMs'), flag('fresh'), ms('waitedMs')),
  fact('PreMissed', ms('waitedMs')),
  fact('PreArrivedLate', count('reads')),
  fact('PeriodicDeferred'),
  fact('HostActivated'),
  fact('HostLeft'),
  fact('HostEnded'),
  fact('SweepScheduled', instant('dueAt')),
  fact('SweepRan', flag('late')),
  fact('SweepMissed', flag('skipped')),
  fact('UpdateChecked', code('outcome', OUTCOMES), flag('known')),
  fact('UpdateAnswered', count('version')),
  fact('UpdateCheckFailed', code('reason', OUTCOMES)),
  fact('PackageRequested', count('version'), code('outcome', OUTCOMES)),
  fact('PackageStored', count('version'), bytes('bytes'), code('kind', PACKAGE_KINDS)),
  fact('PackageFailed', code('reason', OUTCOMES)),
  fact('ReleaseLearned', count('version')),
  fact('LaunchBlocked'),
  fact('UpdatePrompted', flag('accepted')),
  fact('AppRestarted'),
  fact('TokenSet'),
  fact('OwnRequested', code('outcome', OUTCOMES)),
  fact('OwnFetched', bytes('bytes')),
  fact('OwnFailed', code('reason', OUTCOMES)),
  fact('OwnCacheHit', ms('ageMs')),
  fact('ToolUsed', code('tool', FAULTS)),
  fact('CachesCleared'),
];

export type FactName = keyof typeof FACT;
export type FactCode = (typeof FACT)[FactName];

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
