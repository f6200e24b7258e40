import { extraWait, foundWithin, ready, readyOfExponentials } from '../../theory/cold-start.ts';
import {
  constant,
  exponential,
  gamma,
  hyperexponential,
  type Law,
  lognormal,
  weibull,
} from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { QUANTITIES } from '../quantities.ts';
import { hours, NO_FETCH, type Raw, settings, span } from '../scenarios.ts';

const SECOND = 1000;
const RACE = { topic: 'Pre-fetch against the load', source: 'P(L <= D), E (L - D)+' };

export const coldStart: readonly Check[] = [
  ...race('race-const', exponential(0.4), 1),
  ...race('race-logn', lognormal(0.8, 0.7), 1.2),
  ...race('race-gamma', gamma(2, 1.5), 1),
  {
    id: 'race-exp-ready',
    ...RACE,
    source: 'd / (d + l) for means l and d',
    ...QUANTITIES.ready,
    exact: readyOfExponentials(30, 60),
    scenario: racing(exponential(30), exponential(60)),
  },
  ...[
    ['ttl-exp', exponential(1), 2] as const,
    ['ttl-weib05', weibull(0.5, 1), 1] as const,
    ['ttl-weib2', weibull(2, 1), 1.5] as const,
    ['ttl-hyper', hyperexponential({ p: 0.9, mean: 0.2 }, { p: 0.1, mean: 10 }), 1] as const,
  ].map(([id, gap, lifetime]) => cached(id, gap, lifetime)),
];

function race(name: string, latency: Law, load: number): Check[] {
  const scenario = racing(latency, constant(load));
  return [
    { id: `${name}-ready`, ...RACE, ...QUANTITIES.ready, exact: ready(latency, load), scenario },
    {
      id: `${name}-wait`,
      ...RACE,
      ...QUANTITIES.mean_extra_wait,
      exact: extraWait(latency, load, 200),
      scenario,
    },
  ];
}

/** Every open is a cold start that waits for its pre-fetch; seconds. */
function racing(latency: Law, load: Law): Raw {
  return {
    name: 'verify',
    devices: 1280,
    ...span(2, 1000),
    usage: {
      opens: { gap: settings(exponential(1)), measure: 'afterClose' },
      session: '30m',
    },
    app: { loadTime: settings(load, SECOND) },
    origin: { latency: settings(latency, SECOND) },
    policy: {
      periodic: { enabled: false },
      pre: { read: 'wait' },
      lifecycle: { suspendAfter: 0, destroyAfter: 0 },
    },
  };
}

/** Every open is a cold start that looks into the app's own cache, and asks the origin if it finds nothing. */
function cached(id: string, gap: Law, lifetime: number): Check {
  return {
    id,
    topic: 'A cache with a lifetime',
    source: 'Jung, Berger, Balakrishnan 2003: m(T) / (1 + m(T))',
    quantity: 'share of reads that find something',
    exact: foundWithin(gap, lifetime),
    measure: (at) => at('own.cacheHits') / (at('own.cacheHits') + at('own.attempts')),
    scenario: {
      name: 'verify',
      devices: 1280,
      ...span(200, 1000),
      usage: { opens: { gap: settings(gap) }, session: 1 },
      app: { loadTime: 0, ownRequest: true, ownCache: hours(lifetime) },
      origin: { latency: 0 },
      policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: 0 } },
    },
  };
}
