import { meanAge as ageOfCycle, freshHit as freshHitOf, successRate } from '../../theory/cycles.ts';
import { exponential } from '../../theory/law.ts';
import { fetchRate, freshHit, meanAge, type RefreshRule, withTimer } from '../../theory/refresh.ts';
import type { Check } from '../check.ts';
import { checksOf } from '../quantities.ts';
import { fetching, hours, type Raw } from '../scenarios.ts';

/** A tick of twelve hours, and opens that renew what is older than some hours: for the busy, for the casual, and several times a tick. */
const BUSY = { every: 12, opens: 1, olderThan: 7 };
const CASUAL = { every: 12, opens: 0.1, olderThan: 8 };
const OFTEN = { every: 24, opens: 0.5, olderThan: 5 };

export const refreshes: readonly Check[] = [
  ...withTicks('refresh-busy', BUSY, 6),
  ...withTicks('refresh-casual', CASUAL, 10),
  ...withTicks('refresh-often', OFTEN, 6),
  ...besideTimer('refresh-timer', CASUAL),
  ...besideTimer('refresh-timer-often', OFTEN),
];

function refreshing({ opens, olderThan }: RefreshRule, freshFor: number, periodic: Raw): Raw {
  return fetching({
    gap: exponential(1 / opens),
    freshFor,
    periodic: { window: 'never', refreshAtOpen: hours(olderThan), ...periodic },
    size: { devices: 1280, opens: 400 },
  });
}

function withTicks(name: string, rule: RefreshRule, freshFor: number): Check[] {
  const opportunity = { kind: 'tick', every: hours(rule.every), phase: 'random' };
  const topic = {
    topic: 'Ticks beside refreshes at opens',
    source: 'renewals of olderThan + Exp within a tick',
  };
  const check = checksOf(name, topic, refreshing(rule, freshFor, { interval: 0, opportunity }));
  return [
    check('fetch_rate', fetchRate(rule)),
    check('mean_age', meanAge(rule)),
    check('fresh_hit', freshHit(rule, freshFor)),
  ];
}

/** A success of either kind is what the interval counts from. */
function besideTimer(name: string, rule: RefreshRule): Check[] {
  const cycle = withTimer(rule);
  const topic = {
    topic: 'A timer beside refreshes at opens',
    source: 'S = min(P, olderThan + Exp); renewal rewards',
  };
  const scenario = refreshing(rule, rule.olderThan, { interval: hours(rule.every) });
  const check = checksOf(name, topic, scenario);
  return [
    check('success_rate', successRate(cycle)),
    check('mean_age', ageOfCycle(cycle)),
    check('fresh_hit', freshHitOf(cycle)),
  ];
}
