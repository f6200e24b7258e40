/**
 * The vocabulary of what is recorded: every fact with its version and what its numbers mean. Facts are the truth; rows are
 * folded from them (decision D1). Append, never renumber: a digest and a log depend on the codes.
 */

import { CAUSE, FAULT, type FactCode, OUTCOME, PACKAGE, REFUSAL } from '../compiled/facts/codes.ts';
import { REQUEST } from '../compiled/services/ask.ts';

/** What one number of a fact means. Instants and durations in ms, sizes in bytes; -1 stands for "never". */
export interface Payload {
  readonly name: string;
  readonly unit: 'ms' | 'instant' | 'bytes' | 'count' | 'millionths' | 'code' | 'flag';
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

/** The names of a table of codes, each at its code. */
function namesOf<Name extends string>(codes: Readonly<Record<Name, number>>): readonly Name[] {
  return (Object.keys(codes) as Name[]).toSorted((a, b) => codes[a] - codes[b]);
}

const OUTCOMES = namesOf(OUTCOME);
const CAUSES = namesOf(CAUSE);
const REFUSALS = namesOf(REFUSAL);
const FAULTS = namesOf(FAULT);
const REQUESTS = namesOf(REQUEST);

/** How logs and results call the packages that a launch waits for, and those that come beside it. */
const PACKAGE_WORDS = {
  first: 'first',
  blocking: 'sync',
  background: 'async',
  push: 'push',
} as const satisfies Readonly<Record<keyof typeof PACKAGE, string>>;

/** How a package came to a device, by code. */
export const PACKAGE_KINDS = namesOf(PACKAGE).map((name) => PACKAGE_WORDS[name]);

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
  fact('PeriodicDropped'),
  fact('TickMissed', flag('skipped')),
  fact('RefreshWanted'),
  fact('PeriodicPostponed', instant('until')),
  fact('PeriodicJoined'),
  fact('PreJoined'),
  fact('SweepTurned', count('place')),
  fact('SweepServed'),
  fact('SweepCut'),
  fact('SweepEnded'),
  fact('LaunchCrashed', count('version')),
  fact('PreRetryScheduled', instant('dueAt')),
  fact('OwnRetryScheduled', instant('dueAt')),
  fact('RetryPaid', code('kind', REQUESTS), { name: 'missing', unit: 'millionths' }),
  fact('PeriodicBlocked'),
  fact('PreBlocked'),
  fact('OwnBlocked'),
  fact('PeriodicAged', count('version'), ms('ageMs'), instant('staleAt')),
  fact('PreAged', count('version'), ms('ageMs')),
  fact('OwnAged', count('version'), ms('ageMs')),
];

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
