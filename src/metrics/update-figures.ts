/** What is said of package updates. */

import type { Tally } from '../compiled/books/tally.ts';
import { ADOPTION_HOURS, type Versions } from '../compiled/books/versions.ts';
import type { Model } from '../compiled/domain/model.ts';
import { FACT } from '../compiled/facts/codes.ts';
import { HOUR } from '../compiled/kernel/time.ts';
import { PACKAGE_KINDS } from '../facts/vocabulary.ts';
import {
  count,
  type Figure,
  type FiguresOf,
  mean,
  meanOf,
  meanShare,
  type Quotient,
  share,
} from './figure.ts';
import type { Adoption, ByKind, UpdateMetrics } from './result.ts';
import type { Scope } from './scope.ts';

const DAY_LATER = ADOPTION_HOURS.indexOf(24);

export function updateFigures({ counts, versions }: Tally, { model }: Scope): FiguresOf<UpdateMetrics> {
  const { measured } = counts;
  const bytes = versions.bytesByKind.map(({ value }) => value);
  return {
    checks: count(versions.checks),
    downloads: count(sumOf(versions.stored)),
    bytes: count(sumOf(bytes)),
    downloadsByKind: byKind((kind) => versions.stored[kind]!),
    bytesByKind: byKind((kind) => bytes[kind]!),
    syncUpdates: count(versions.stored[PACKAGE_KINDS.indexOf('sync')]!),
    asyncUpdates: count(versions.stored[PACKAGE_KINDS.indexOf('async')]!),
    failures: count(measured[FACT.UpdateCheckFailed]! + measured[FACT.PackageFailed]!),
    blocked: count(measured[FACT.LaunchBlocked]!),
    prompts: count(measured[FACT.UpdatePrompted]!),
    restarts: count(measured[FACT.AppRestarted]!),
    versionsBehind: mean(versions.behindSum, versions.loads),
    outdatedRequests: count(versions.outdatedRequests),
    outdatedAtColdStartRate: share(versions.outdatedLoads, versions.loads),
    adoption24h: meanShare(adoptionsAfterADay(versions, model)),
  };
}

/** How each release spread; hours that lie beyond the run are left out. */
export function adoptionOf({ versions }: Tally, { releasesAt, horizonMs }: Model): Adoption[] {
  return [...releasesAt].map((releasedAt, release) => {
    const hours = [...ADOPTION_HOURS].filter((hour) => releasedAt + hour * HOUR < horizonMs);
    const shares = hours.map((_, index) => meanOf([adoptersAt(versions, release, index)]));
    return { version: release + 1, releasedAt, hours, shares };
  });
}

/** Of the releases whose first 24 h end in measured time (contract, "Metrics"). */
function adoptionsAfterADay(versions: Versions, { releasesAt, warmupMs, horizonMs }: Model): Quotient[] {
  return [...releasesAt].flatMap((releasedAt, release) => {
    const at = releasedAt + 24 * HOUR;
    return at >= warmupMs && at < horizonMs ? [adoptersAt(versions, release, DAY_LATER)] : [];
  });
}

function adoptersAt({ users, adopters }: Versions, release: number, index: number): Quotient {
  const mark = release * ADOPTION_HOURS.length + index;
  return [adopters[mark]!, users[mark]!];
}

function byKind(of: (kind: number) => number): FiguresOf<ByKind> {
  const figures = PACKAGE_KINDS.map((name, kind): [string, Figure] => [name, count(of(kind))]);
  return Object.fromEntries(figures) as unknown as FiguresOf<ByKind>;
}

function sumOf(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}
