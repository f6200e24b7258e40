import { ADOPTION_HOURS, type Versions } from '../compiled/books/versions.ts';
import type { Model } from '../compiled/domain/model.ts';
import { HOUR } from '../compiled/kernel/time.ts';
import type { Quotient } from './figure.ts';

const DAY_LATER = ADOPTION_HOURS.indexOf(24);

/**
 * Of the devices that used the app in the seven days before, those that have a release.
 * @param index of the hours after the release, in ADOPTION_HOURS
 */
export function adoptersAt({ users, adopters }: Versions, release: number, index: number): Quotient {
  const mark = release * ADOPTION_HOURS.length + index;
  return [adopters[mark]!, users[mark]!];
}

/** Of the releases whose first 24 h end in measured time (contract, "Metrics"). */
export function adoptionsAfterADay(
  versions: Versions,
  { releasesAt, warmupMs, horizonMs }: Model,
): Quotient[] {
  return [...releasesAt].flatMap((releasedAt, release) => {
    const at = releasedAt + 24 * HOUR;
    return at >= warmupMs && at < horizonMs ? [adoptersAt(versions, release, DAY_LATER)] : [];
  });
}
