/** How new versions come to devices, as part of a model. */

import { UpdateModel } from '../../compiled/domain/policy-model.ts';
import { draw, type Key, SHARED } from '../../compiled/kernel/draw.ts';
import { type Law, residualOf, valueAt } from '../../compiled/kernel/law.ts';
import { STREAM } from '../../compiled/kernel/streams.ts';
import { wholeMs } from '../../compiled/kernel/time.ts';
import { keyOf } from '../../kernel/address.ts';
import { lawOf } from '../../kernel/law-of.ts';
import type { DrawnReleases, WhenInRun } from '../schema/releases.ts';
import { made } from './made.ts';
import type { AppSettings } from './population.ts';
import type { Replicate } from './replicate.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

/** `null` if nothing comes to devices. */
export function updateModel({ policy, app }: AppSettings): UpdateModel | null {
  const { update } = policy;
  if (!update.enabled) return null;
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

/** Instants of the run, in ascending order: given, or drawn for all its devices; each replication has a calendar of its own. */
export function releasesOf(
  { releases, start, horizon, seed }: ResolvedScenario,
  { replication }: Pick<Replicate, 'replication'>,
): Float64Array {
  if (!Array.isArray(releases)) {
    const key = keyOf({ seed, replication, device: SHARED, app: SHARED });
    return drawn(lawOf((releases as DrawnReleases).gaps), horizon, key);
  }
  const instants = (releases as readonly WhenInRun[]).map((when) => inRun(when, start));
  return Float64Array.from(instants.filter((at) => at >= 0 && at < horizon)).sort();
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
