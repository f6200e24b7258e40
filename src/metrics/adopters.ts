import { ADOPTION_HOURS, type Versions } from '../compiled/books/versions.ts';
import type { Model } from '../compiled/domain/model.ts';
import { HOUR } from '../compiled/kernel/time.ts';
import type { Quotient } from './figure.ts';

const DAY_LATER = ADOPTION_HOURS.indexOf(24);

/** How far a release has come, in three ways: each the devices that it has come to, and those that it could. */
export interface Spread {
  /** Of the devices with a package, those that have it. */
  readonly installed: Quotient;
  /** Of those that used the app in the seven days before, those that have it. */
  readonly active: Quotient;
  /** Of the same, those whose last launch ran it. */
  readonly running: Quotient;
}

export const NO_SPREAD: Spread = { installed: [0, 0], active: [0, 0], running: [0, 0] };

/** @param index of the hours after the release, in ADOPTION_HOURS */
export function spreadAt(versions: Versions, release: number, index: number): Spread {
  const mark = release * ADOPTION_HOURS.length + index;
  const { users, adopters, runners, installed, upgraded } = versions;
  return {
    installed: [upgraded[mark]!, installed[mark]!],
    active: [adopters[mark]!, users[mark]!],
    running: [runners[mark]!, users[mark]!],
  };
}

/** Of the releases whose first 24 h end in measured time (contract, "Metrics"). */
export function spreadsAfterADay(versions: Versions, { releasesAt, warmupMs, horizonMs }: Model): Spread[] {
  return [...releasesAt].flatMap((releasedAt, release) => {
    const at = releasedAt + 24 * HOUR;
    return at >= warmupMs && at < horizonMs ? [spreadAt(versions, release, DAY_LATER)] : [];
  });
}
