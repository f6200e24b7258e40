import {
  ageAbove,
  attemptRate,
  type Cycle,
  freshHit,
  meanAge,
  successRate,
  withNetwork,
  withRetries,
} from '../../theory/cycles.ts';
import { exponential } from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { checksOf } from '../quantities.ts';
import { fetching, hours, type Raw } from '../scenarios.ts';

const SIZE = { devices: 1280, opens: 1500 };

export const cycles: readonly Check[] = [
  ...failing('fail-mild', { interval: 12, failure: 0.1, retry: 0.25 }, 6, 12.2),
  ...failing('fail-slowretry', { interval: 12, failure: 0.3, retry: 6 }, 24, 20),
  ...failing('fail-hard', { interval: 12, failure: 0.9, retry: 0.5 }, 8, 15),
  // A failure that is known late: retries count from then, not from the due instant.
  ...failing('fail-latency', { interval: 12, failure: 0.5, retry: 2, latency: 1.5 }, 10, 17),
  ...gated('net-rare', 12, 1 / 24, 0.5),
  ...gated('net-long', 6, 1 / 12, 1 / 12),
];

function failing(
  name: string,
  given: { interval: number; failure: number; retry: number; latency?: number },
  meanGap: number,
  above: number,
): Check[] {
  const cycle = withRetries(given);
  const scenario = (freshFor: number) =>
    fetching({
      gap: exponential(meanGap),
      periodic: {
        interval: hours(given.interval),
        window: 'never',
        retry: { kind: 'fixed', after: hours(given.retry) },
      },
      freshFor,
      origin: { failure: given.failure, latency: hours(given.latency ?? 0) },
      size: SIZE,
    });
  const topic = {
    topic: 'Failures and retries',
    source: 'S = P + L + N (L + r), N geometric; renewal rewards',
  };
  return checks(name, topic, cycle, scenario, above);
}

function gated(name: string, interval: number, off: number, on: number): Check[] {
  const states = { wifi: { mean: hours(1 / off) }, offline: { mean: hours(1 / on) } };
  const scenario = (freshFor: number) =>
    fetching({
      gap: exponential(interval),
      periodic: { interval: hours(interval), window: 'never' },
      freshFor,
      more: { network: { kind: 'markov', states } },
      size: SIZE,
    });
  const topic = {
    topic: 'A network that comes and goes',
    source: 'S = P, or P + Exp(b) with probability a/(a+b) (1 - e^-(a+b)P); renewal rewards',
  };
  return checks(name, topic, withNetwork(interval, off, on), scenario, interval + 2);
}

function checks(
  name: string,
  topic: Pick<Check, 'topic' | 'source'>,
  cycle: Cycle,
  scenario: (freshFor: number) => Raw,
  above: number,
): Check[] {
  const plain = scenario(cycle.interval);
  const check = checksOf(name, topic, plain);
  return [
    ...(cycle.attempts > 1 ? [check('attempt_rate', attemptRate(cycle))] : []),
    check('success_rate', successRate(cycle)),
    check('mean_age', meanAge(cycle)),
    check('fresh_hit', freshHit(cycle)),
    {
      ...check('overdue_open', ageAbove(cycle, above)),
      id: `${name}-age_gt_th`,
      quantity: `share of opens with a copy older than ${above} h`,
      scenario: scenario(above),
    },
  ];
}
