import { exponential } from '../../theory/law.ts';
import { outdated, type PackageRule, versionsBehind } from '../../theory/packages.ts';
import type { Check } from '../check.ts';
import { QUANTITIES } from '../quantities.ts';
import { hours, NO_FETCH, type Raw, settings, span } from '../scenarios.ts';

export const packages: readonly Check[] = [
  ...released('upd-async', { releases: 1 / 168, coldStarts: 1 / 24, pushWithin: null }),
  ...released('upd-push24', { releases: 1 / 168, coldStarts: 1 / 24, pushWithin: 24 }),
  ...released('upd-rare', { releases: 1 / 336, coldStarts: 1 / 168, pushWithin: null }),
  ...released('upd-push72', { releases: 1 / 72, coldStarts: 1 / 48, pushWithin: 72 }),
];

function released(name: string, rule: PackageRule): Check[] {
  const common = {
    topic: 'Package updates',
    source: 'Poisson releases and cold starts: nu / (nu + l), nu / l; with a push, integrals over its delay',
    scenario: releasing(rule),
    // Releases are the same for all devices of a run.
    runs: 30,
  };
  return [
    {
      id: `${name}-outdated_at_cold_start`,
      ...common,
      ...QUANTITIES.outdated_at_cold_start,
      exact: outdated(rule),
    },
    { id: `${name}-versions_behind`, ...common, ...QUANTITIES.versions_behind, exact: versionsBehind(rule) },
  ];
}

/** Every open is a cold start that takes no time, and so does every download: the newest package is for the next one. */
function releasing({ releases, coldStarts, pushWithin }: PackageRule): Raw {
  return {
    name: 'verify',
    devices: 4,
    ...span(1000, 1000 / coldStarts),
    usage: { opens: { gap: settings(exponential(1 / coldStarts)) }, session: 0 },
    app: { loadTime: 0 },
    releases: { gaps: settings(exponential(1 / releases)) },
    policy: {
      ...NO_FETCH,
      lifecycle: { suspendAfter: 0, destroyAfter: 0 },
      update: {
        push: pushWithin === null ? 'never' : hours(pushWithin),
        hostCheck: 'never',
        recentlyUsed: 'never',
        longUnused: 'never',
        checkTime: 0,
        downloadTime: 0,
      },
    },
  };
}
