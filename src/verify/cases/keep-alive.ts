import { coldOfPoissonOpens, coldOfPoissonSessions, KeptAlive, keptOfMany } from '../../theory/keep-alive.ts';
import {
  constant,
  exponential,
  hyperexponential,
  type Law,
  lognormal,
  meanOf,
  uniform,
  weibull,
} from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { QUANTITIES } from '../quantities.ts';
import { hours, NO_FETCH, type Raw, settings, span } from '../scenarios.ts';

const DEVICES = 1280;
const OPENS = 1200;

export const keepAlive: readonly Check[] = [
  ...alternating('keep-exp30', exponential(0.03), exponential(2), 0.5),
  ...alternating('keep-weib', weibull(1, 0.05), weibull(0.4, 1), 0.5),
  ...alternating('keep-logn', lognormal(Math.exp(-3.5), 1), lognormal(1, 2), 0.5),
  ...alternating(
    'keep-hyper',
    constant(0.02),
    hyperexponential({ p: 0.7, mean: 1 / 6 }, { p: 0.3, mean: 12 }),
    1 / 12,
  ),
  ...alternating('keep-uni', uniform(0.01, 0.2), uniform(0, 1), 0.25),
  ...poisson('keepP-const', 3, constant(0.05), 1 / 12, coldOfPoissonOpens(3, 0.05, 1 / 12)),
  ...poisson('keepP-exp', 2, exponential(0.1), 0.25, coldOfPoissonSessions(2, 0.1, 0.25)),
  ...[
    [10, 3, 0.6],
    [6, 3, 0.8],
    [8, 4, 1],
  ].map(([apps, kept, zipf]) => crowded(apps!, kept!, zipf!)),
];

function keeping(gap: Law, measure: string, session: Law, destroyAfter: number): Raw {
  const mean = meanOf(gap);
  return {
    name: 'verify',
    devices: DEVICES,
    ...span(200 * mean, OPENS * mean),
    usage: { opens: { gap: settings(gap), measure }, session: settings(session) },
    app: { loadTime: 0 },
    policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: hours(destroyAfter) } },
  };
}

function alternating(name: string, foreground: Law, background: Law, destroyAfter: number): Check[] {
  const exact = new KeptAlive(foreground, background, destroyAfter);
  const scenario = keeping(background, 'afterClose', foreground, destroyAfter);
  const deviceHours = ((scenario.horizon as number) - (scenario.warmup as number)) / 3_600_000;
  const common = {
    topic: 'Kept alive in the background',
    source: 'alternating renewal: P(B > tau), (E S + E min(B, tau)) / (E S + E B)',
    scenario,
  };
  const perHour = (path: string) => (at: (path: string) => number) => at(path) / DEVICES / deviceHours;
  return [
    { id: `${name}-cold_prob`, ...common, ...QUANTITIES.cold_prob, exact: exact.cold },
    {
      id: `${name}-cold_rate`,
      ...common,
      quantity: 'cold starts per device-hour',
      exact: exact.coldRate,
      measure: perHour('coldStarts'),
    },
    {
      id: `${name}-open_rate`,
      ...common,
      quantity: 'opens per device-hour',
      exact: exact.openRate,
      measure: perHour('opens'),
    },
    { id: `${name}-resident_fraction`, ...common, ...QUANTITIES.resident_fraction, exact: exact.resident },
  ];
}

function poisson(name: string, rate: number, session: Law, destroyAfter: number, cold: number): Check[] {
  const common = {
    topic: 'Kept alive, Poisson opens',
    source: 'e^(-l tau) E e^(-l S)',
    scenario: keeping(exponential(1 / rate), 'openToOpen', session, destroyAfter),
  };
  return [
    { id: `${name}-cold_prob`, ...common, ...QUANTITIES.cold_prob, exact: cold },
    // Poisson opens see time averages.
    { id: `${name}-resident_fraction`, ...common, ...QUANTITIES.resident_fraction, exact: 1 - cold },
  ];
}

/** Independent opens of apps of Zipf popularity, of which so many stay in memory. */
function crowded(apps: number, kept: number, zipf: number): Check {
  const weights = Array.from({ length: apps }, (_, index) => (index + 1) ** -zipf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    id: `lru-${apps}-${kept}`,
    topic: 'Least recently used goes first',
    source: 'King 1971, sum over ordered stacks',
    quantity: 'share of hot starts',
    exact: keptOfMany(apps, kept, zipf),
    measure: (at) => 1 - at('coldStartRate'),
    scenario: {
      name: 'verify',
      devices: 640,
      ...span(100, 1500),
      usage: { session: 0 },
      app: { loadTime: 0 },
      apps: weights.map((weight, index) => ({
        id: `app-${index}`,
        usage: { opens: { gap: settings(exponential(total / weight)) } },
      })),
      policy: { ...NO_FETCH, lifecycle: { suspendAfter: 0, destroyAfter: 'never', maxLive: kept } },
    },
  };
}
