/** Any scenario at all, for laws that hold of each. */

import * as fc from 'fast-check';
import { retry, service } from './any-service.contract.ts';
import {
  above0,
  dist,
  duration,
  durations,
  gaps,
  number,
  optional,
  patience,
  positive,
  share,
  size,
  text,
} from './any-value.contract.ts';
import type { Duration, Size } from './schema/quantity.ts';

const policy = optional({
  preset: fc.constant('wechat' as const),
  periodic: optional({
    enabled: fc.boolean(),
    interval: positive,
    window: fc.oneof(duration, fc.constant('never' as const)),
    windowInclusive: fc.boolean(),
    opportunity: fc.oneof(
      optional({
        kind: fc.constant('timer' as const),
        lateOpen: fc.constantFrom('fetch', 'rearm', 'ignore'),
      }),
      fc.record(
        {
          kind: fc.constant('tick' as const),
          every: positive,
          phase: fc.oneof(fc.constant('random' as const), duration),
        },
        { requiredKeys: ['kind'] },
      ),
    ),
    jitter: durations,
    network: fc.constantFrom('any', 'wifi'),
    requireToken: fc.boolean(),
    maxPerOpportunity: fc.nat(),
    retry,
    read: patience,
  }),
  pre: optional({
    enabled: fc.boolean(),
    read: patience,
    storage: fc.constantFrom('disk', 'memory'),
    requireToken: fc.boolean(),
  }),
  since: optional({
    fetch: fc.constantFrom('any', '7.0.5'),
    report: fc.constantFrom('any', '6.5.4'),
    pullNow: fc.constantFrom('any', '7.0.7', '8.0'),
  }),
  lifecycle: optional({
    suspendAfter: duration,
    destroyAfter: fc.oneof(duration, fc.constant('never' as const)),
    memoryKill: fc.oneof(durations, fc.constant('never' as const)),
  }),
});

const renewal = optional({
  opens: optional({
    gap: gaps,
    measure: fc.constantFrom('openToOpen', 'afterClose'),
    firstOpen: fc.oneof(fc.constantFrom('stationary' as const, 'immediate' as const), durations),
  }),
  rate: dist<number>(number, above0, 0),
  session: durations,
});

const columns = fc.record(
  { time: text, device: text, app: text, kind: text, duration: text },
  { requiredKeys: ['time', 'device'] },
);
const where = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(text, fc.nat()));
const howRead = {
  format: fc.constantFrom('auto' as const, 'csv' as const, 'parquet' as const),
  separator: fc.constantFrom(
    'auto' as const,
    'comma' as const,
    'tab' as const,
    'semicolon' as const,
    'pipe' as const,
  ),
  timeUnit: fc.constantFrom('s' as const, 'ms' as const, 'us' as const, 'ns' as const),
  where,
};
const ofOpens = {
  file: text,
  ...howRead,
  mergeWithin: duration,
  endWith: fc.constantFrom('file', 'device'),
};
const traced = fc.record(
  {
    opens: fc.record({
      kind: fc.constant('trace' as const),
      trace: fc.oneof(
        fc.record({ ...ofOpens, columns }, { requiredKeys: ['file', 'columns'] }),
        fc.record(
          {
            ...ofOpens,
            columns: fc.record({ time: text, device: text, kind: text }),
            events: text.map((open) => ({ open, close: `not ${open}` })),
          },
          { requiredKeys: ['file', 'columns', 'events'] },
        ),
      ),
    }),
    session: durations,
  },
  { requiredKeys: ['opens'] },
);

const stateName = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const network = fc.oneof(
  optional({
    kind: fc.constant('steady' as const),
    type: fc.constantFrom('wifi', 'cellular', 'weak', 'offline'),
  }),
  fc
    .dictionary(stateName, fc.tuple(positive, share), { minKeys: 1, maxKeys: 4, noNullPrototype: true })
    .map((states) => ({
      kind: 'markov' as const,
      states: Object.fromEntries(Object.entries(states).map(([name, [mean]]) => [name, { mean }])),
      failure: Object.fromEntries(Object.entries(states).map(([name, [, failure]]) => [name, failure])),
    })),
);

const content = fc.oneof(
  optional({
    changes: fc.oneof(gaps, fc.constant('never' as const)),
    scope: fc.constantFrom('device', 'app'),
  }),
  fc.record({
    changes: fc.record({
      trace: fc.record(
        { file: text, columns: fc.record({ time: text }), ...howRead },
        { requiredKeys: ['file', 'columns'] },
      ),
    }),
  }),
);

const instant = fc
  .tuple(fc.integer({ min: 0, max: 4e9 }), fc.constantFrom('Z', '+08:00', '-03:30', '+05:45', ''))
  .map(([seconds, offset]) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}${offset}`);

const mix = fc.double({ min: 0, max: 1, noNaN: true }).map((part) => [
  { version: '6.7.3', share: 1 - part },
  { version: '7.0.10', share: part },
]);
const clients = fc.oneof(
  mix,
  fc.tuple(mix, duration).map(([versions, at]) => [{ at, versions }]),
);

const written = fc.record(
  {
    name: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/),
    description: fc.string(),
    seed: fc.maxSafeNat(),
    start: instant,
    horizon: fc.integer({ min: 100, max: 500 }).map((n): Duration => `${n}w`),
    warmup: fc
      .tuple(fc.nat(99), fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w'))
      .map(([n, unit]) => `${n}${unit}` as Duration),
    devices: fc.integer({ min: 1, max: 2 ** 31 }),
    represents: fc.double({ min: 1, max: 1e11, noNaN: true }),
    policy: fc.oneof(fc.constant('wechat' as const), policy),
    clients,
    usage: fc.oneof(renewal, traced),
    network,
    app: optional({
      readOn: fc.constantFrom('coldStart', 'open'),
      freshFor: duration,
      tokenShare: share,
      loadTime: durations,
    }),
    origin: optional({
      latency: durations,
      failure: share,
      bodySize: dist<Size>(
        size,
        size.map((value): Size => (Number.parseFloat(`${value}`) >= 1 ? value : 1)),
        0,
      ),
      timeout: fc.oneof(duration, fc.constant('never' as const)),
      content,
    }),
    services: fc.oneof(
      fc.constant({}),
      service.map((data) => ({ data })),
    ),
    thresholds: fc.array(
      fc.constantFrom('periodic.hitRate > 0.9', 'origin.peakRps1s<=500', 'launch.waitMs.p90 < 3s'),
    ),
  },
  { requiredKeys: ['name', 'warmup', 'horizon'] },
);

/** Any scenario that is accepted: a sample meets no servers. */
export const anyScenario = written.map(({ represents, ...rest }) =>
  represents === undefined || Object.keys(rest.services ?? {}).length > 0 ? rest : { ...rest, represents },
);
