/** Made-up runs with servers, so that between them a report says all that it can say of services. */

import { DAY, HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import type { Language } from '../../kernel/words.ts';
import type { Interval } from '../../metrics/interval.ts';
import type { Result } from '../../metrics/result.ts';
import type { ServiceSeries } from '../../metrics/service-series.ts';
import type { TroubleMetrics } from '../../metrics/trouble-metrics.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import { during, FLOODED, fixtureSeries } from '../../report/fixture/fixture-series.ts';
import { EDGE, fixtureService, LINKED, PRICED, withServices } from '../../report/fixture/fixture-services.ts';
import { withInputs } from './made-up-runs.ts';

/** A run, and what happened at its services over time. */
export interface ServedRun {
  readonly result: Result;
  readonly services: readonly ServiceSeries[];
}

const DOWN_AT = 12 * DAY;
const minuteOf = (ms: number) => ms / MINUTE;

const trouble = (more: Partial<TroubleMetrics>): TroubleMetrics => ({
  kind: 'down',
  service: 'data',
  at: DOWN_AT,
  until: DOWN_AT + 10 * MINUTE,
  peakRps1s: 453,
  recoveredAfterMs: 9.5 * HOUR,
  ...more,
});

const faultsOf = (troubles: readonly TroubleMetrics[]) =>
  troubles.map(({ kind, service, at, until }) => ({
    kind,
    at: `${at}ms`,
    for: `${until - at}ms`,
    ...(kind === 'slow' ? { factor: 3 } : { service }),
  }));

function troubled(language: Language, troubles: readonly TroubleMetrics[]): Result {
  const result = withInputs(fixtureResult({ language }), { faults: faultsOf(troubles) });
  const of = (name: string) => troubles.filter(({ service }) => service === name);
  return withServices(result, {
    data: fixtureService({ troubles: of('data') }),
    'order-api': fixtureService({
      rejectedBy: { full: 0, limit: 3_600_000, down: 0 },
      lateServed: 0,
      errors: 2_000_000,
      dropped: 10_000,
      instances: { min: 1, mean: 1, max: 1 },
      troubles: of('order-api'),
    }),
  });
}

const around = (mean: number): Interval => ({
  mean,
  standardError: 0.01 * mean,
  low: 0.98 * mean,
  high: 1.02 * mean,
  clusters: 12,
  method: 'replications',
});

/** No request of it is begun, as all instances are lost. */
const LOST = { ...FLOODED, served: 0, late: 0, begun: 0, busyUs: 0, slotUs: 0, rejected: 18_000 };

/** Some of each fate, at a load that could be borne. */
const LIMITED = { errors: 20, rejected: 300, dropped: 20, expired: 20 };

/** Every three hours from the ninth day on. */
const often = (minute: number) =>
  minute >= 9 * 1440 && minute % 180 < 3 ? { ...FLOODED, firstTries: 9000 } : {};

const RECOVERED = [
  trouble({}),
  trouble({ at: DOWN_AT + DAY, until: DOWN_AT + DAY + HOUR, recoveredAfterMs: 0 }),
  trouble({ at: DOWN_AT + 2 * DAY, until: DOWN_AT + 2 * DAY + HOUR, recoveredAfterMs: null }),
  ...['data', 'order-api'].map((service) =>
    trouble({ kind: 'slow', service, at: DOWN_AT + 3 * DAY, until: DOWN_AT + 3 * DAY + HOUR }),
  ),
];

export const SERVICE_CASES: Readonly<Record<string, (language: Language) => ServedRun>> = {
  'Services that were in trouble, and got over it or did not': (language) => ({
    result: troubled(language, RECOVERED),
    services: [
      fixtureSeries({ told: during(minuteOf(DOWN_AT), 90, FLOODED) }),
      fixtureSeries({ name: 'order-api', told: during(27 * 1440, 1440, LIMITED) }),
    ],
  }),
  'A service that grows and is overloaded again and again, in several replications': (language) => {
    const result = fixtureResult({ language });
    const services = { data: fixtureService({ instances: { min: 2, mean: 3.4, max: 6 } }) };
    return {
      result: {
        ...withServices(result, services),
        run: { ...result.run, replications: 12 },
        serviceIntervals: { data: { arrivals: around(60_000_000), utilisation: around(0.37) } },
      },
      services: [
        fixtureSeries({ told: (minute) => ({ up: minute % 1440 < 720 ? 2 : 6, ...often(minute) }) }),
      ],
    };
  },
  'A service that lost all its instances, twice': (language) => ({
    result: withServices(fixtureResult({ language }), { data: fixtureService() }),
    services: [
      fixtureSeries({
        told: (minute) => ({ ...during(20_000, 30, LOST)(minute), ...during(22_000, 20, FLOODED)(minute) }),
      }),
    ],
  }),
  'Services that bore it all': (language) => ({
    result: withServices(fixtureResult({ language }), {
      data: fixtureService(),
      'order-api': fixtureService(),
    }),
    services: [fixtureSeries(), fixtureSeries({ name: 'order-api' })],
  }),
  'Services behind an edge, one of which has a price': (language) => ({
    result: withServices(fixtureResult({ language }), {
      data: fixtureService({ ...EDGE, ...PRICED }),
      'order-api': fixtureService({ ...EDGE, edgeShieldHits: 0, edgeCollapsed: 0, edgeMeanAgeMs: null }),
    }),
    services: [
      fixtureSeries({ told: () => ({ edgeRequests: 9000, edgeHits: 7000 }) }),
      fixtureSeries({ name: 'order-api', told: () => ({ edgeRequests: 9000, edgeHits: 7000 }) }),
    ],
  }),
  'Services whose answers share a link, one of which is full at times': (language) => {
    const quiet = { linkUse: 0.02, meanTransfers: 0.02, cutOff: 0 };
    return {
      result: withServices(fixtureResult({ language }), {
        data: fixtureService(LINKED),
        'order-api': fixtureService({ ...LINKED, ...quiet }),
        idle: fixtureService({ linkUse: 0, meanTransfers: 0 }),
      }),
      services: [
        fixtureSeries({ bytesPerSecond: 10_485_760, told: during(20_000, 90, { linkUs: 60e6 }) }),
        fixtureSeries({ name: 'order-api', bytesPerSecond: 1e9, told: () => ({ linkUs: 1e6 }) }),
        fixtureSeries({ name: 'idle', bytesPerSecond: 1e6 }),
      ],
    };
  },
  'A service that nobody asked': (language) => {
    const none = { mean: null, p50: null, p90: null, p99: null, max: null };
    const empty = Object.fromEntries(
      ['arrivals', 'firstTries', 'served', 'begun', 'busyUs', 'busiestSecond'].map((name) => [name, 0]),
    );
    return {
      result: withServices(fixtureResult({ language }), {
        data: fixtureService({
          arrivals: 0,
          firstTries: 0,
          served: 0,
          waitMs: none,
          sojournMs: none,
          waitedShare: null,
          utilisation: 0,
          queueMax: 0,
          attemptsPerFirstTry: null,
          peakRps1s: 0,
          peakRps1m: 0,
        }),
      }),
      services: [fixtureSeries({ told: () => empty })],
    };
  },
};
