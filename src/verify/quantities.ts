/** What is measured, by the names that formulas use; rates per device-hour, times in hours. */

import type { Check, Topic } from './check.ts';
import type { Raw } from './scenarios.ts';

type Quantity = Pick<Check, 'quantity' | 'measure'>;

const HOURS_PER_DAY = 24;
const MS_PER_HOUR = 3_600_000;

export const QUANTITIES = {
  fetch_rate: {
    quantity: 'fetches per device-hour',
    measure: (at) => at('periodic.attemptsPerDeviceDay') / HOURS_PER_DAY,
  },
  attempt_rate: {
    quantity: 'attempts per device-hour',
    measure: (at) => at('periodic.attemptsPerDeviceDay') / HOURS_PER_DAY,
  },
  success_rate: {
    quantity: 'successes per device-hour',
    measure: (at) => at('periodic.successesPerDeviceDay') / HOURS_PER_DAY,
  },
  fetches_per_open: { quantity: 'fetches per open', measure: (at) => at('periodic.attemptsPerOpen') },
  fresh_hit: { quantity: 'share of opens with a fresh copy', measure: (at) => at('periodic.freshHitRate') },
  overdue_open: {
    quantity: 'share of opens without a fresh copy',
    measure: (at) => 1 - at('periodic.freshHitRate'),
  },
  mean_age: {
    quantity: 'mean age at an open, hours',
    measure: (at) => at('periodic.ageMs.mean') / MS_PER_HOUR,
  },
  wasted_fresh: {
    quantity: 'share of fetches with no open within the interval',
    measure: (at) => at('periodic.unreadWithinIntervalRate'),
  },
  wasted_any: { quantity: 'share of fetches never read', measure: (at) => at('periodic.unreadRate') },
  current_at_read: {
    quantity: 'share of opens whose content is unchanged',
    measure: (at) => at('periodic.currentAtReadRate'),
  },
  cold_prob: { quantity: 'share of cold starts', measure: (at) => at('coldStartRate') },
  resident_fraction: { quantity: 'share of time in memory', measure: (at) => at('residentFraction') },
  on_time_sweep: { quantity: 'share of sweeps on time', measure: (at) => at('host.onTimeSweepRate') },
  sweep_rate: {
    quantity: 'sweeps per device-hour',
    measure: (at) => at('host.sweepsPerDeviceDay') / HOURS_PER_DAY,
  },
  swept_this_period: {
    quantity: "share of opens after this period's sweep",
    measure: (at) => at('host.sweptAtReadRate'),
  },
  ready: { quantity: 'share of answers in time', measure: (at) => at('pre.readyRate') },
  mean_extra_wait: {
    quantity: 'mean wait after the load, seconds',
    measure: (at) => at('pre.extraWaitMs.mean') / 1000,
  },
  outdated_at_cold_start: {
    quantity: 'share of cold starts with an outdated package',
    measure: (at) => at('update.outdatedAtColdStartRate'),
  },
  versions_behind: { quantity: 'releases behind, mean', measure: (at) => at('update.versionsBehind') },
  checks_per_open: {
    quantity: 'checks per open',
    measure: (at) => at('update.checks') / at('opens'),
  },
  mean_wait: { quantity: 'mean wait of a launch, seconds', measure: (at) => at('launch.waitMs.mean') / 1000 },
  adoption_installed: {
    quantity: 'share of installed devices with the release',
    measure: (at) => at('update.adoptions.installed'),
  },
  adoption_active: {
    quantity: 'share of active devices with the release',
    measure: (at) => at('update.adoption24h'),
  },
  adoption_running: {
    quantity: 'share of active devices that run the release',
    measure: (at) => at('update.adoptions.running'),
  },
} as const satisfies Record<string, Quantity>;

/** Makes checks of the quantities of one scenario, or of a variant of it. */
export function checksOf(name: string, topic: Topic, scenario: Raw) {
  return (metric: keyof typeof QUANTITIES, exact: number, variant = scenario): Check => ({
    id: `${name}-${metric}`,
    ...topic,
    ...QUANTITIES[metric],
    exact,
    scenario: variant,
  });
}
