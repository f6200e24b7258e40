/** Made-up runs with servers, so that between them a report says all that it can say of services. */

import { HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import type { Language } from '../../kernel/words.ts';
import type { Interval } from '../../metrics/interval.ts';
import type { Result } from '../../metrics/result.ts';
import type { TroubleMetrics } from '../../metrics/troubles.ts';
import { fixtureResult } from '../../report/fixture/fixture.ts';
import { fixtureService, withServices } from '../../report/fixture/fixture-services.ts';
import { withInputs } from './made-up-runs.ts';

const DOWN_AT = 12 * 24 * HOUR;

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

export const SERVICE_CASES: Readonly<Record<string, (language: Language) => Result>> = {
  'Services that were in trouble, and got over it or did not': (language) =>
    troubled(language, [
      trouble({}),
      trouble({ at: DOWN_AT + 24 * HOUR, until: DOWN_AT + 25 * HOUR, recoveredAfterMs: 0 }),
      trouble({ at: DOWN_AT + 48 * HOUR, until: DOWN_AT + 49 * HOUR, recoveredAfterMs: null }),
      ...['data', 'order-api'].map((service) =>
        trouble({ kind: 'slow', service, at: DOWN_AT + 72 * HOUR, until: DOWN_AT + 73 * HOUR }),
      ),
    ]),
  'A service that grows, in several replications': (language) => {
    const result = fixtureResult({ language });
    const services = { data: fixtureService({ instances: { min: 2, mean: 3.4, max: 6 } }) };
    return {
      ...withServices(result, services),
      run: { ...result.run, replications: 12 },
      serviceIntervals: { data: { arrivals: around(60_000_000), utilisation: around(0.37) } },
    };
  },
  'A service that nobody asked': (language) => {
    const none = { mean: null, p50: null, p90: null, p99: null, max: null };
    return withServices(fixtureResult({ language }), {
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
    });
  },
};
