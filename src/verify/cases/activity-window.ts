import {
  farewellFetches,
  PoissonWindow,
  renewalWindow,
  type WindowRule,
} from '../../theory/activity-window.ts';
import {
  exponential,
  gamma,
  hyperexponential,
  type Law,
  lognormal,
  meanOf,
  uniform,
  weibull,
} from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { checksOf } from '../quantities.ts';
import { changing, type Fetching, fetching, hours, NO_FETCH, ONCE, type Raw } from '../scenarios.ts';

const POISSON = {
  topic: 'Activity window, Poisson opens',
  source: 'cycles between late opens: E N = (q^-m - 1)/(1 - q), q = e^(-lP), m = W/P',
};
const RENEWAL = {
  topic: 'Activity window, any renewal law',
  source: 'stationary law of the phase (Y + X) mod P, reset when X > D(Y)',
};

const WEEK = { interval: 12, window: 168 };
const DAY_OF_THREE = { interval: 24, window: 72 };
const QUICK = { interval: 6, window: 48 };

export const activityWindow: readonly Check[] = [
  ...poisson('A-daily', 1 / 24, WEEK, { changes: 1 / 24, above: 24 }),
  ...poisson('A-p24w3', 1 / 36, DAY_OF_THREE, { changes: 0.01, above: 48 }),
  ...poisson('A-p6w2', 1 / 48, QUICK, { changes: 0.5, above: 12 }),
  ...poisson('A-weekly', 1 / 168, WEEK, { changes: 1 / 48, above: 36 }),
  ...readings('Aincl-weekly', { ...WEEK, isInclusive: true }),
  ...readings('Aincl-p24w3', { ...DAY_OF_THREE, isInclusive: true }),
  ...readings('W-weekly', { ...WEEK, lateOpen: 'rearm' }),
  ...readings('W-p6w2', { ...QUICK, lateOpen: 'rearm' }),
  ...renewal('A-weib05', weibull(0.5, 20), WEEK),
  ...renewal('A-weib15', weibull(1.5, 60), WEEK),
  ...renewal('A-logn', lognormal(40, 1), WEEK),
  ...renewal('A-hyper', hyperexponential({ p: 0.8, mean: 12 }, { p: 0.2, mean: 240 }), WEEK),
  ...renewal('A-gamma', gamma(3, 50), QUICK),
  ...renewal('A-uniform', uniform(0, 400), { interval: 12, window: 100 }),
  ...[WEEK, { interval: 24, window: 168 }, { interval: 6, window: 168 }, { interval: 12, window: 72 }].map(
    farewell,
  ),
];

function poisson(
  name: string,
  rate: number,
  rule: WindowRule,
  { changes, above }: { changes: number; above: number },
): Check[] {
  const exact = new PoissonWindow(rate, rule);
  const scenario = (freshFor: number, origin: Raw = {}) =>
    fetching({ ...ofRule(exponential(1 / rate), rule), freshFor, origin });
  const plain = scenario(rule.interval);
  const check = checksOf(name, POISSON, plain);
  return [
    check('fetch_rate', exact.fetchRate),
    check('fetches_per_open', exact.fetchesPerOpen),
    check('fresh_hit', exact.freshHit),
    check('overdue_open', exact.overdue),
    check('mean_age', exact.meanAge),
    check('wasted_fresh', exact.unreadWithinInterval),
    check('wasted_any', exact.unread),
    check('current_at_read', exact.currentAtRead(changes), scenario(rule.interval, changing(changes))),
    {
      ...check('overdue_open', exact.ageAbove(above), scenario(above)),
      id: `${name}-age_gt`,
      quantity: `share of opens with a copy older than ${above} h`,
    },
  ];
}

/** The rule read another way, for weekly visitors, to whom it makes the largest difference. */
function readings(name: string, rule: WindowRule): Check[] {
  const exact = new PoissonWindow(1 / 168, rule);
  const scenario = fetching({ ...ofRule(exponential(168), rule), freshFor: rule.interval });
  const topic = {
    topic: rule.isInclusive ? 'Activity window, closed' : 'Activity window, a late open only re-arms',
    source: POISSON.source,
  };
  const check = checksOf(name, topic, scenario);
  return [
    check('fetch_rate', exact.fetchRate),
    check('mean_age', exact.meanAge),
    check('fresh_hit', exact.freshHit),
  ];
}

function renewal(name: string, gap: Law, rule: WindowRule): Check[] {
  const exact = renewalWindow(gap, rule);
  const scenario = fetching({ ...ofRule(gap, rule), freshFor: rule.interval });
  const check = checksOf(name, RENEWAL, scenario);
  return [
    check('fetches_per_open', exact.fetchesPerOpen),
    check('overdue_open', exact.overdue),
    check('mean_age', exact.meanAge),
  ];
}

function ofRule(gap: Law, rule: WindowRule): Pick<Fetching, 'gap' | 'periodic' | 'size'> {
  const opportunity = { kind: 'timer', lateOpen: rule.lateOpen ?? 'fetch' };
  const { interval, window } = rule;
  const windowInclusive = rule.isInclusive ?? false;
  // Rare opens cost a window of fetches each: about as many events for every case.
  const cost = 1 + Math.min(meanOf(gap), window) / interval;
  return {
    gap,
    periodic: { interval: hours(interval), window: hours(window), windowInclusive, opportunity },
    size: { devices: 1280, opens: Math.round(2600 / cost) },
  };
}

function farewell(rule: WindowRule): Check {
  return {
    id: `oneshot-${rule.interval}-${rule.window}`,
    topic: 'Someone who leaves for good',
    source: 'ceil(W/P)',
    quantity: 'fetches, the first one included',
    exact: farewellFetches(rule),
    scenario: {
      name: 'verify',
      devices: 64,
      warmup: 0,
      horizon: hours(4 * rule.window),
      usage: { opens: ONCE, session: 0 },
      app: { readOn: 'open', loadTime: 0 },
      origin: { latency: 0 },
      policy: { ...NO_FETCH, periodic: { interval: hours(rule.interval), window: hours(rule.window) } },
    },
    measure: (at) => at('periodic.attempts') / 64,
  };
}
