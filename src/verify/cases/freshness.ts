import {
  bestSplit,
  type Copy,
  copyOf,
  fixedOrder,
  jittered,
  purelyRandom,
  randomOrder,
} from '../../theory/freshness.ts';
import { gamma } from '../../theory/law.ts';
import type { Check } from '../check.ts';
import { changing, hours, NO_FETCH, ONCE, type Raw, settings, span } from '../scenarios.ts';

const HOUR = 3_600_000;
const DAY = 24;
const MINUTE = 1 / 60;
const BUDGET_DAYS = 400;
const BUDGET_DEVICES = 256;
const CHO = 'Cho and Garcia-Molina 2000, 2003';

export const freshness: readonly Check[] = [
  ...[0.1, 0.25, 1, 3].flatMap((r) => {
    const periodic = { interval: hours(DAY) };
    return orders(`fixed-${r}`, 'fixed order', r / DAY, periodic, copyOf(fixedOrder(DAY), r / DAY));
  }),
  ...[0.25, 2].flatMap((r) => {
    const opportunity = { kind: 'tick', every: hours(DAY), phase: 'random' };
    const jitter = { law: 'uniform', min: 0, max: hours(DAY) };
    const periodic = { interval: 0, opportunity, jitter };
    return orders(
      `random-${r}`,
      'a random moment in each cycle',
      r / DAY,
      periodic,
      randomOrder(DAY, r / DAY),
    );
  }),
  ...[0.25, 2].flatMap((r) => {
    const jitter = { law: 'exponential', mean: hours(DAY) };
    const exact = copyOf(purelyRandom(DAY, MINUTE), r / DAY);
    return orders(`pure-${r}`, 'purely random', r / DAY, { interval: hours(MINUTE), jitter }, exact);
  }),
  ...[0.5, 2].flatMap((r) => {
    const jitter = { law: 'uniform', min: 0, max: hours(12) };
    const exact = copyOf(jittered(12, 12), r / DAY);
    return orders(`jitter-${r}`, 'a uniform jitter', r / DAY, { interval: hours(12), jitter }, exact);
  }),
  {
    ...orders('vldb00', 'fixed order', 0.25, { interval: hours(1) }, copyOf(fixedOrder(1), 0.25))[0]!,
    id: 'vldb00-inplace',
  },
  ...budget('freshness'),
  ...budget('age'),
];

function orders(name: string, order: string, changes: number, periodic: Raw, exact: Copy): Check[] {
  const common = {
    topic: 'Freshness and age of a copy',
    source: `${CHO}: ${order}`,
    scenario: {
      name: 'verify',
      devices: 1280,
      ...span(40 * DAY, 1000 * DAY),
      ...oneCopy(changes, periodic),
    },
  };
  return [
    {
      id: `freshness-${name}`,
      ...common,
      quantity: 'share of time current',
      exact: exact.freshness,
      measure: (at) => at('periodic.timeFresh'),
    },
    {
      id: `age-${name}`,
      ...common,
      quantity: 'mean time since it went stale, hours',
      exact: exact.age,
      measure: (at) => at('periodic.timeAgeMs') / HOUR,
    },
  ];
}

/** A copy that is refreshed, whoever reads it. */
function oneCopy(changes: number, periodic: Raw): Raw {
  return {
    usage: { opens: ONCE, session: 0 },
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0, ...changing(changes) },
    policy: { ...NO_FETCH, periodic: { window: 'never', ...periodic } },
  };
}

/** Five contents that change 1 to 5 times a day; five refreshes a day in total, spent in the best way and in two others. */
function budget(aim: 'freshness' | 'age'): Check[] {
  const rates = [1, 2, 3, 4, 5];
  const best = bestSplit(rates, 5, aim);
  const isFreshness = aim === 'freshness';
  const name = isFreshness ? 'cho-opt' : 'cho-optage';
  const source = `${CHO}: equal marginal gains`;
  const scenario = sharing(rates, best);
  const frequencies = best.map(
    (frequency, index): Check => ({
      id: `${name}-${index + 1}`,
      topic: 'The best split of a budget',
      source,
      quantity: `refreshes a day of content ${index + 1}, best for ${aim}`,
      exact: frequency,
      scenario,
      measure: (at) => at(`apps.content-${index + 1}.periodic.successes`) / sizeOf(scenario),
    }),
  );
  const splits: readonly (readonly [string, readonly number[]])[] = [
    ['best', best],
    ['uniform', rates.map(() => 1)],
    ['proportional', rates.map((rate) => rate / 3)],
  ];
  const outcomes = splits
    .filter(([split]) => isFreshness || split !== 'proportional')
    .map(
      ([split, given]): Check => ({
        id: `${name}-${split}`,
        topic: 'The best split of a budget',
        source,
        quantity: isFreshness
          ? `share of time current, five contents, ${split} split`
          : `mean time since stale of five contents, ${split} split, hours`,
        exact: meanOver(rates, (rate, index) => shareOf(rate, given[index]!, aim)),
        scenario: sharing(rates, given),
        measure: (at) =>
          meanOver(rates, (_, index) => {
            if (given[index] === 0) return 0;
            const app = `apps.content-${index + 1}.periodic`;
            return isFreshness ? at(`${app}.timeFresh`) : at(`${app}.timeAgeMs`) / HOUR;
          }),
      }),
    );
  return [...frequencies, ...outcomes];
}

function sizeOf(scenario: Raw): number {
  const { warmup, horizon } = scenario as { warmup: number; horizon: number };
  return (BUDGET_DEVICES * (horizon - warmup)) / (DAY * HOUR);
}

/** @returns freshness, or age in hours, of a content that is refreshed so often a day */
function shareOf(perDay: number, refreshes: number, aim: 'freshness' | 'age'): number {
  if (refreshes === 0) return 0;
  const copy = copyOf(fixedOrder(DAY / refreshes), perDay / DAY);
  return copy[aim];
}

function sharing(rates: readonly number[], refreshes: readonly number[]): Raw {
  return {
    name: 'verify',
    devices: BUDGET_DEVICES,
    ...span(40 * DAY, BUDGET_DAYS * DAY),
    ...oneCopy(1, {}),
    // At random phases, so that refreshes are spread evenly over measured time.
    usage: { opens: { ...ONCE, firstOpen: settings(gamma(3, 8 * DAY)) }, session: 0 },
    apps: rates.map((rate, index) => {
      const frequency = refreshes[index]!;
      const isRefreshed = frequency > 0;
      return {
        id: `content-${index + 1}`,
        origin: changing(rate / DAY),
        policy: {
          periodic: isRefreshed ? { interval: hours(DAY / frequency), window: 'never' } : { enabled: false },
        },
      };
    }),
  };
}

function meanOver(rates: readonly number[], of: (rate: number, index: number) => number): number {
  return rates.reduce((sum, rate, index) => sum + of(rate, index), 0) / rates.length;
}
