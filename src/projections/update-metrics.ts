/** What is said of package updates. */

import type { Model } from '../domain/model.ts';
import { FACT } from '../facts/codes.ts';
import { PACKAGE_KINDS } from '../facts/vocabulary.ts';
import { HOUR } from '../kernel/time.ts';
import type { Scope } from './metrics.ts';
import type { Adoption, ByKind, Ratio, UpdateMetrics } from './result.ts';
import type { Tally } from './tally.ts';
import { ADOPTION_HOURS, type Versions } from './versions.ts';

const DAY_LATER = ADOPTION_HOURS.indexOf(24);

export function updateMetrics({ counts, versions }: Tally, { model }: Scope): UpdateMetrics {
  const { measured } = counts;
  const downloads = byKind((kind) => versions.stored[kind]!);
  const bytes = byKind((kind) => versions.bytesByKind[kind]!.value);
  return {
    checks: versions.checks,
    downloads: sumOf(downloads),
    bytes: sumOf(bytes),
    downloadsByKind: downloads,
    bytesByKind: bytes,
    syncUpdates: downloads.sync,
    asyncUpdates: downloads.async,
    failures: measured[FACT.UpdateCheckFailed]! + measured[FACT.PackageFailed]!,
    blocked: measured[FACT.LaunchBlocked]!,
    prompts: measured[FACT.UpdatePrompted]!,
    restarts: measured[FACT.AppRestarted]!,
    versionsBehind: ratio(versions.behindSum, versions.loads),
    outdatedRequests: versions.outdatedRequests,
    outdatedAtColdStartRate: ratio(versions.outdatedLoads, versions.loads),
    adoption24h: adoptionAfterADay(versions, model),
  };
}

/** How each release spread; hours that lie beyond the run are left out. */
export function adoptionOf({ versions }: Tally, { releasesAt, horizonMs }: Model): Adoption[] {
  return [...releasesAt].map((releasedAt, release) => {
    const hours = [...ADOPTION_HOURS].filter((hour) => releasedAt + hour * HOUR < horizonMs);
    const shares = hours.map((_, index) => shareOf(versions, release, index));
    return { version: release + 1, releasedAt, hours, shares };
  });
}

/** The mean over the releases whose first 24 h end in measured time (contract, "Metrics"). */
function adoptionAfterADay(versions: Versions, { releasesAt, warmupMs, horizonMs }: Model): Ratio {
  const shares = [...releasesAt].flatMap((releasedAt, release) => {
    const at = releasedAt + 24 * HOUR;
    const share = at >= warmupMs && at < horizonMs ? shareOf(versions, release, DAY_LATER) : null;
    return share === null ? [] : [share];
  });
  return ratio(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
}

function shareOf({ users, adopters }: Versions, release: number, index: number): Ratio {
  const mark = release * ADOPTION_HOURS.length + index;
  return ratio(adopters[mark]!, users[mark]!);
}

function byKind(of: (kind: number) => number): ByKind {
  return Object.fromEntries(PACKAGE_KINDS.map((name, kind) => [name, of(kind)])) as unknown as ByKind;
}

function sumOf({ first, sync, async, push }: ByKind): number {
  return first + sync + async + push;
}

function ratio(part: number, whole: number): Ratio {
  return whole > 0 ? part / whole : null;
}
