import type { Tally } from '../compiled/books/tally.ts';
import { ADOPTION_HOURS } from '../compiled/books/versions.ts';
import type { Model } from '../compiled/domain/model.ts';
import { HOUR } from '../compiled/kernel/time.ts';
import { type Spread, spreadAt } from './adopters.ts';
import { meanOf } from './figure.ts';
import type { Adoption } from './result.ts';

/** How each release spread; hours that lie beyond the run are left out. */
export function adoptionOf({ versions }: Tally, { releasesAt, horizonMs }: Model): Adoption[] {
  return [...releasesAt].map((releasedAt, release) => {
    const hours = [...ADOPTION_HOURS].filter((hour) => releasedAt + hour * HOUR < horizonMs);
    const spreads = hours.map((_, index) => spreadAt(versions, release, index));
    const sharesOf = (way: keyof Spread) => spreads.map((spread) => meanOf([spread[way]]));
    return {
      version: release + 1,
      releasedAt,
      hours,
      shares: sharesOf('active'),
      installed: sharesOf('installed'),
      running: sharesOf('running'),
    };
  });
}
