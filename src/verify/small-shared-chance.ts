/** Small runs whose devices share chance: what only several runs tell the error of. */

import { copyOf, fixedOrder } from '../theory/freshness.ts';
import { hours, NO_FETCH, ONCE, type Raw } from './scenarios.ts';
import type { SmallRun } from './small-run.ts';

const REPLICATIONS = 20;
const METHOD = `${REPLICATIONS} replications`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;

export const SHARED_CHANCE_RUNS: readonly SmallRun[] = [
  randomReleases(3, 4),
  sharedContent(1, 1.5),
  capacity(100),
];

/** @param gap between opens @param release between releases, both in days: a cold start is outdated if a release came since the last */
function randomReleases(gap: number, release: number): SmallRun {
  return {
    replications: REPLICATIONS,
    scenario: {
      name: 'verify',
      devices: 40,
      warmup: '20d',
      horizon: '100d',
      usage: { opens: { gap: { law: 'exponential', mean: gap * DAY } }, session: '10s' },
      app: { loadTime: 0 },
      policy: {
        ...NO_FETCH,
        lifecycle: { suspendAfter: 0, destroyAfter: 0 },
        update: {
          push: 'never',
          hostCheck: 'never',
          checkTime: 0,
          downloadTime: 0,
          failure: 0,
          longUnused: 'never',
        },
      },
      releases: { gaps: { law: 'exponential', mean: release * DAY } },
    },
    truths: [{ path: 'update.outdatedAtColdStartRate', method: METHOD, exact: gap / (gap + release) }],
  };
}

/** One content for all devices, each of which fetches it again and again. @param interval @param change mean gap, both in hours */
function sharedContent(interval: number, change: number): SmallRun {
  return {
    replications: REPLICATIONS,
    scenario: {
      name: 'verify',
      devices: 20,
      warmup: '2h',
      horizon: '42h',
      usage: { opens: { ...ONCE, firstOpen: { law: 'uniform', min: 0, max: hours(interval) } }, session: 0 },
      app: { readOn: 'open', loadTime: 0 },
      origin: { latency: 0, content: { changes: { law: 'exponential', mean: change * HOUR }, scope: 'app' } },
      policy: { ...NO_FETCH, periodic: { interval: hours(interval), window: 'never' } },
    },
    truths: [
      {
        path: 'periodic.timeFresh',
        method: METHOD,
        exact: copyOf(fixedOrder(interval), 1 / change).freshness,
      },
    ],
  };
}

/** Opens that ask an origin whose capacity is the mean load: the surplus of a minute fails in the next. */
function capacity(devices: number): SmallRun {
  const gapMinutes = 60;
  const mean = devices / gapMinutes;
  const minutes = 240;
  let failing = 0;
  for (let count = 1, p = mean * Math.exp(-mean); count < 100; count++, p *= mean / count) {
    failing += p * Math.max(0, 1 - mean / count);
  }
  return {
    replications: REPLICATIONS,
    scenario: {
      name: 'verify',
      devices,
      warmup: '1h',
      horizon: `${60 + minutes}m`,
      usage: { opens: { gap: { law: 'exponential', mean: gapMinutes * MINUTE } }, session: 0 },
      app: { loadTime: 0, ownRequest: true, ownCache: 0 },
      origin: { latency: 0, failure: 0, capacity: { rps: mean / 60, window: MINUTE } },
      policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: 0 } } satisfies Raw,
    },
    truths: [{ path: 'own.failures', method: METHOD, exact: mean * minutes * failing }],
  };
}
