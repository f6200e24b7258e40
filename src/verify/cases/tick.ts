import { exponential, hyperexponential, type Law, meanOf, weibull } from '../../theory/law.ts';
import * as tick from '../../theory/tick.ts';
import type { Check } from '../check.ts';
import { checksOf, QUANTITIES } from '../quantities.ts';
import { changing, fetching, hours, type Raw, span } from '../scenarios.ts';

const WEEK = { every: 12, window: 168 };
const TICK = { topic: 'Free-running tick', source: 'E min(X, W) / (P E X), and integrals of P(X > x)' };

export const ticks: readonly Check[] = [
  ...anyLaw('T-weekly', exponential(168)),
  ...poissonOnly('T-weekly', 1 / 168, 1 / 24),
  ...anyLaw('T-weib05', weibull(0.5, 20)),
  ...anyLaw('T-hyper', hyperexponential({ p: 0.8, mean: 12 }, { p: 0.2, mean: 240 })),
  ...poissonOnly('T-daily', 1 / 24, 1 / 8),
  ...mixed('mix-0.5', 0.5, 0.05),
  ...mixed('mix-2', 2, 0.01),
];

function ticking(gap: Law, freshFor = WEEK.every, origin: Raw = {}): Raw {
  const cost = 1 + Math.min(meanOf(gap), WEEK.window) / WEEK.every;
  return fetching({
    gap,
    periodic: {
      interval: 0,
      window: hours(WEEK.window),
      windowInclusive: true,
      opportunity: { kind: 'tick', every: hours(WEEK.every), phase: 'random' },
    },
    freshFor,
    origin,
    size: { devices: 1280, opens: Math.round(2000 / cost) },
  });
}

function anyLaw(name: string, gap: Law): Check[] {
  const scenario = ticking(gap);
  const check = checksOf(name, TICK, scenario);
  return [
    check('fetch_rate', tick.fetchRate(gap, WEEK)),
    check('fetches_per_open', tick.fetchesPerOpen(gap, WEEK)),
    check('fresh_hit', tick.freshHit(gap, WEEK)),
    check('wasted_fresh', tick.unreadWithinInterval(gap, WEEK)),
    check('wasted_any', tick.unread(gap, WEEK)),
  ];
}

function poissonOnly(name: string, rate: number, changes: number): Check[] {
  const gap = exponential(1 / rate);
  const common = { ...TICK, scenario: ticking(gap) };
  return [
    { id: `${name}-mean_age`, ...common, ...QUANTITIES.mean_age, exact: tick.meanAge(rate, WEEK) },
    {
      id: `${name}-current_at_read`,
      ...common,
      ...QUANTITIES.current_at_read,
      exact: tick.currentAtRead(rate, WEEK, changes),
      scenario: ticking(gap, WEEK.every, changing(changes)),
    },
    {
      id: `${name}-age_gt`,
      ...common,
      ...QUANTITIES.overdue_open,
      quantity: 'share of opens with a copy older than 24 h',
      exact: tick.ageAbove(rate, WEEK, 24),
      scenario: ticking(gap, 24),
    },
  ];
}

/** Devices that differ: their rates are gamma-distributed. */
function mixed(name: string, shape: number, scale: number): Check[] {
  const scenario = {
    ...ticking(exponential(1)),
    devices: 12_000,
    ...span(200 * 24, 60 * 24),
    usage: {
      opens: { gap: { law: 'exponential', mean: '1h' } },
      session: 0,
      rate: { law: 'gamma', shape, mean: shape * scale },
    },
  };
  const common = {
    topic: 'Free-running tick, devices that differ',
    source: 'gamma mixture of the Poisson case: (1 - (1 + theta W)^-k) / P',
    scenario,
  };
  return [
    {
      id: `${name}-fetch`,
      ...common,
      ...QUANTITIES.fetch_rate,
      exact: tick.mixedFetchRate(shape, scale, WEEK),
    },
    { id: `${name}-hit`, ...common, ...QUANTITIES.fresh_hit, exact: tick.mixedFreshHit(shape, scale, WEEK) },
  ];
}
