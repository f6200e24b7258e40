/** Made-up runs in which things go wrong, so that between them a report says all that it can say of faults. */

import type { Language } from '../../kernel/words.ts';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';

/** What the hours of a run hold, where they are not like all others. */
type Hours = Readonly<Record<number, Readonly<Record<string, number>>>>;

interface Story {
  readonly faults: readonly object[];
  readonly hours?: Hours;
  /** Requests of every other hour. */
  readonly usual?: number;
  readonly retry?: 'none' | object;
  readonly app?: object;
  readonly replications?: number;
  readonly releases?: readonly unknown[];
  readonly crashes?: number;
}

const RETRY = { kind: 'exponential', base: '5m', cap: '1h', jitter: 'full', maxAttempts: 3 };

/** Hour of a day of the run, at 12:00. */
const noon = (day: number) => 24 * day + 12;

const at = (day: number, minutes = 0) => `${noon(day) * 60 + minutes}m`;

const failed = (hour: number, requests: number, errors = requests): Hours => ({
  [hour]: { 'origin.requests': requests, 'origin.errors': errors },
});

const high = (...hours: readonly number[]): Hours =>
  Object.fromEntries(hours.map((hour) => [hour, { 'origin.requests': 2000 }]));

const EVERY_12_HOURS = [1, 13, 25, 37, 49, 61];

const STORIES: Readonly<Record<string, Story>> = {
  'An outage, its wave and its echoes; faults that met nothing, or only some': {
    faults: [
      { at: at(10), for: '1h', kind: 'outage' },
      { at: at(14), for: '1h', kind: 'outage' },
      { at: at(17), for: '90m', kind: 'outage', failure: 0.5 },
      { at: at(20), for: '1h', kind: 'outage' },
      { at: at(23), for: '10m', kind: 'outage' },
      { at: at(26), for: '1h', kind: 'slow', factor: 5 },
    ],
    hours: {
      ...failed(noon(10), 3000),
      ...high(noon(10) + 1, noon(10) + 13),
      ...failed(noon(14), 3000),
      ...high(...EVERY_12_HOURS.map((after) => noon(14) + after)),
      ...failed(noon(17), 1000, 0),
      ...failed(noon(17) + 1, 1000, 0),
      ...failed(noon(20), 0),
      ...failed(noon(23), 1000, 0),
      ...failed(noon(26), 1000, 400),
    },
  },
  'Retries that end with the outage; tools of the platform': {
    faults: [
      { at: at(10, 10), for: '50m', kind: 'outage' },
      { at: at(13), for: '1h', kind: 'outage' },
      { at: at(16), kind: 'pullNow' },
      { at: at(19), kind: 'clearCache', share: 0.5 },
      { at: at(22), kind: 'simulateRelease' },
      { at: at(25), for: '1h', kind: 'slow', factor: 2 },
    ],
    hours: {
      ...failed(noon(10), 1000),
      ...failed(noon(13), 3000),
      ...high(noon(16), noon(16) + 12, noon(16) + 24),
      [noon(19)]: { 'periodic.hitRate': 0.2 },
      [noon(22)]: { coldStarts: 3000 },
      ...failed(noon(25), 0),
    },
  },
  'Campaigns, and numbers that change': {
    faults: [
      { at: at(10), kind: 'push', share: 0.3, within: '2h' },
      { at: at(14), kind: 'push', app: 'transit', share: 0.3, within: '10m' },
      { at: at(18), for: '5h', kind: 'change', set: { 'usage.rate': 2, 'origin.latency': '300ms' } },
      { at: at(22), over: '7d', kind: 'change', set: { 'usage.rate': 3 } },
    ],
    hours: {
      [noon(10)]: { opens: 4000, 'origin.requests': 3000 },
      [noon(14)]: { opens: 600 },
      [noon(18) + 1]: { 'origin.requests': 3000 },
    },
  },
  'Clocks that are wrong': {
    faults: [
      { at: at(10), for: '1d', kind: 'clockSkew', share: 0.3, by: '2h' },
      { at: at(14), for: '1d', kind: 'clockSkew', by: '-30m' },
    ],
  },
  'Services that fail': {
    faults: [
      { at: at(10), for: '1h', kind: 'down', service: 'data' },
      { at: at(14), for: '5h', kind: 'degraded', service: 'data', share: 0.5 },
      { at: at(18), for: '1h', kind: 'errors', service: 'order-api', share: 0.1 },
      { at: at(22), for: '6h', kind: 'bodySize', factor: 3 },
    ],
    hours: high(noon(10) + 1, noon(18)),
  },
  'Without retries; two outages at once; one in the warm-up; a wave that does not end': {
    retry: 'none',
    faults: [
      { at: '3d', for: '2d', kind: 'outage' },
      { at: at(12), for: '1h', kind: 'outage' },
      { at: at(15), for: '2h', kind: 'outage' },
      { at: at(15, 30), for: '1h', kind: 'outage', failure: 0.5 },
      { at: at(19), for: '1h', kind: 'outage' },
    ],
    hours: {
      ...failed(noon(12), 1000),
      ...failed(noon(15), 1000, 900),
      ...failed(noon(15) + 1, 1000, 900),
      ...failed(noon(19), 2000),
      ...high(...Array.from({ length: 28 * 24 - noon(19) - 1 }, (_, hour) => noon(19) + 1 + hour)),
    },
  },
  'A staged release, halted and rolled back; a bad package': {
    faults: [{ at: at(12), kind: 'badPackage', version: 1 }],
    releases: [
      {
        at: at(10),
        steps: [
          { at: at(10), share: 0.1 },
          { at: at(11), share: 0.3 },
        ],
        paused: [{ at: at(11, 10), for: '1h' }],
        halted: at(12, 30),
        rolledBack: at(13),
        only: ['commuters'],
      },
      at(20),
    ],
    crashes: 1234,
    hours: { [noon(13)]: { 'update.rolledBackShare': 0.25 } },
  },
  'Bad packages that share what crashed': {
    faults: [
      { at: at(12), for: '1h', kind: 'badPackage', version: 0 },
      { at: at(14), for: '1h', kind: 'badPackage', version: 1 },
    ],
    releases: [at(10)],
  },
  'A bad package that nobody ran': {
    faults: [{ at: at(12), for: '1h', kind: 'badPackage', version: 0 }],
    crashes: 0,
  },
  'Faults from before the run, over the end of the warm-up, before the next one, of no length, and cut': {
    faults: [
      { at: '2026-03-01T12:00:00+08:00', for: '60h', kind: 'outage' },
      { at: '6d', for: '2d', kind: 'outage' },
      { at: at(13), for: '1h', kind: 'outage' },
      { at: at(13, 65), for: '20m', kind: 'outage' },
      { at: at(20), for: '20ms', kind: 'outage' },
      { at: at(27), for: '3d', kind: 'outage' },
    ],
    hours: {
      ...failed(noon(13), 1000),
      [noon(7)]: { 'origin.requests': 1000, 'origin.errors': 1000, 'origin.fleetPeakRps1m': 5000 },
    },
  },
  'Faults too early to judge, and at the end': {
    faults: [
      { at: at(8), for: '1h', kind: 'outage' },
      { at: '27d', for: '1d', kind: 'outage' },
    ],
    hours: failed(noon(8), 1000),
  },
  'What comes back up to the end': {
    faults: [{ at: at(10), kind: 'pullNow' }],
    hours: {
      ...high(...Array.from({ length: 35 }, (_, times) => noon(10) + 12 * times)),
      [noon(11)]: { 'origin.requests': 2000, 'origin.fleetPeakRps1m': 5000 },
    },
  },
  'Fetches at once where there are none; a gray release': {
    usual: 0,
    replications: 12,
    faults: [
      { at: at(12), kind: 'pullNow' },
      { at: at(20), kind: 'pullNow' },
    ],
    hours: high(noon(12)),
    app: {
      backOffice: {
        confirmation: '1h',
        gray: {
          steps: [
            { at: '8d', share: 0 },
            { at: '10d', share: 0.05 },
            { at: '12d', share: 1 },
          ],
        },
      },
    },
  },
};

export const FAULT_CASES: Readonly<Record<string, (language: Language) => Result>> = Object.fromEntries(
  Object.entries(STORIES).map(([title, story]) => [title, (language: Language) => told(story, language)]),
);

function told(
  { faults, hours = {}, usual = 1000, retry = RETRY, app = {}, replications = 1, releases, crashes }: Story,
  language: Language,
): Result {
  const { inputs, series, ...result } = fixtureResult({ language });
  const policy = inputs.policy as { readonly periodic: object };
  const { columns } = series;
  const rows = series.rows.map((row, hour) => {
    const own = hours[hour] ?? {};
    const same: Readonly<Record<string, number>> = {
      'origin.requests': usual,
      'origin.errors': 0,
      opens: 600,
      coldStarts: 300,
      'periodic.reads': 400,
      'periodic.hitRate': 0.95,
      ...own,
    };
    return row.map((cell, column) => same[columns[column]!] ?? cell);
  });
  const { update } = result.metrics;
  const metrics =
    crashes === undefined ? result.metrics : { ...result.metrics, update: { ...update, crashes } };
  return {
    ...result,
    metrics,
    run: { ...result.run, replications },
    inputs: {
      ...inputs,
      policy: { ...policy, periodic: { ...policy.periodic, retry } },
      usage: { ...(inputs.usage as object), weekly: 'none' },
      app: { ...(inputs.app as object), ...app },
      faults,
      ...(releases && { releases }),
    },
    series: { ...series, rows },
  };
}
