/** How new versions come to devices, as part of a model. */

import { RolloutModel } from '../../compiled/domain/model.ts';
import { UpdateModel } from '../../compiled/domain/policy-model.ts';
import { draw, type Key, SHARED } from '../../compiled/kernel/draw.ts';
import { type Law, residualOf, valueAt } from '../../compiled/kernel/law.ts';
import { STREAM } from '../../compiled/kernel/streams.ts';
import { NEVER, wholeMs } from '../../compiled/kernel/time.ts';
import { keyOf } from '../../kernel/address.ts';
import { lawOf } from '../../kernel/law-of.ts';
import { inOrder, type Step } from '../schema/growing-steps.ts';
import type { DrawnReleases, Release, Rollout } from '../schema/releases.ts';
import type { Scenario } from '../schema/scenario.ts';
import { made } from './made.ts';
import { type AppSettings, populationOf } from './population.ts';
import type { Replicate } from './replicate.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';
import { movesPackages } from './who-asks.ts';

/** `null` if packages are no concern of the app. It does not matter whether a release falls into the run. */
export function updateModel(settings: AppSettings, scenario: Pick<Scenario, 'releases'>): UpdateModel | null {
  if (!movesPackages(settings, scenario)) return null;
  const { policy, app } = settings;
  const { update } = policy;
  const isCheckedAtColdStart = update.onColdStart === 'async';
  return made(UpdateModel, {
    pushWithinMs: update.push,
    hostCheckMs: update.hostCheck,
    recentlyUsedMs: update.recentlyUsed,
    isCheckedAtColdStart,
    asyncEveryMs: isCheckedAtColdStart ? update.asyncEvery : 0,
    syncEveryMs: update.syncEvery,
    longUnusedMs: update.longUnused,
    checkTime: lawOf(update.checkTime),
    downloadTime: lawOf(update.downloadTime),
    failure: update.failure,
    timeoutMs: update.timeout,
    isFallingBack: update.fallbackToLocal,
    retryMs: update.retry,
    preferLocalFrom: update.preferLocal,
    minimumVersion: update.minimumVersion,
    acceptance: update.applyUpdate,
    packageBytes: app.packageSize,
    deltaShare: update.deltaShare,
  });
}

/** What comes out in a run, in the order of time; `rollouts` are empty where each is for all devices at once. */
interface Releases {
  readonly releasesAt: Float64Array;
  readonly rollouts: RolloutModel[];
}

/** Given, or drawn for all devices of a run; each replication has a calendar of its own. */
export function releasesOf(
  scenario: ResolvedScenario,
  { replication }: Pick<Replicate, 'replication'>,
): Releases {
  const { releases, start, horizon, seed } = scenario;
  if (!Array.isArray(releases)) {
    const key = keyOf({ seed, replication, device: SHARED, app: SHARED });
    return { releasesAt: drawn(lawOf((releases as DrawnReleases).gaps), horizon, key), rollouts: [] };
  }
  const given = (releases as readonly Release[])
    .map((release) => ({ release, at: inRun(isRollout(release) ? release.at : release, start) }))
    .filter(({ at }) => at >= 0 && at < horizon)
    .sort((a, b) => a.at - b.at);
  const isPlain = given.every(({ release }) => !isRollout(release) || isForAll(release));
  const cohorts = isPlain ? [] : populationOf(scenario).map(({ name }) => name);
  return {
    releasesAt: Float64Array.from(given, ({ at }) => at),
    rollouts: isPlain ? [] : given.map(({ release, at }) => rolloutModel(release, at, start, cohorts)),
  };
}

function isRollout(release: Release): release is Rollout {
  return typeof release === 'object' && 'steps' in release;
}

function isForAll({ steps, paused, halted, rolledBack, only }: Rollout): boolean {
  const isStill = paused.length === 0 && halted === undefined && rolledBack === undefined;
  return isStill && steps.length === 0 && only === undefined;
}

function rolloutModel(
  release: Release,
  at: number,
  start: ResolvedScenario['start'],
  cohorts: readonly string[],
): RolloutModel {
  const none = { at, steps: [], paused: [] };
  const { steps, paused, halted, rolledBack, only }: Rollout = isRollout(release) ? release : none;
  const ordered: readonly Step[] = steps.length > 0 ? inOrder(steps, start.epochMs)! : [{ at, share: 1 }];
  const pauses = paused
    .map((pause) => [inRun(pause.at, start), inRun(pause.at, start) + pause.for] as const)
    .concat(halted === undefined ? [] : [[inRun(halted, start), NEVER]])
    .sort(([a], [b]) => a - b);
  return made(RolloutModel, {
    stepsAt: Float64Array.from(ordered, (step) => inRun(step.at, start)),
    shares: Float64Array.from(ordered, ({ share }) => share),
    pausedFrom: Float64Array.from(pauses, ([from]) => from),
    pausedUntil: Float64Array.from(pauses, ([, until]) => until),
    rolledBackAt: rolledBack === undefined ? NEVER : inRun(rolledBack, start),
    cohorts: Float64Array.from(only ? cohorts.map((name) => (only.includes(name) ? 1 : 0)) : []),
  });
}

/** A renewal process that has been running for ever. */
function drawn(law: Law, horizon: number, key: Key): Float64Array {
  const instants: number[] = [];
  let at = wholeMs(residualOf(law, draw(key, STREAM.release, 0), draw(key, STREAM.release, 1)));
  while (at < horizon) {
    instants.push(at);
    at += Math.max(1, wholeMs(valueAt(law, key, STREAM.release, instants.length + 1)));
  }
  return Float64Array.from(instants);
}
