/** A scenario for each part of the notation, which whatever reads, prints or describes it has to get along with. */

import type { ScenarioInput } from './schema.ts';

export const EXAMPLES: Readonly<Record<string, ScenarioInput>> = {
  'with a name alone': { name: 'x' },
  'with every key': {
    name: 'wechat-month',
    description: 'Everything that can be said',
    seed: 7,
    start: '2026-03-02T00:00:00+08:00',
    horizon: '28d',
    warmup: '7d',
    devices: 10_000,
    represents: 1_000_000,
    policy: {
      preset: 'wechat',
      periodic: {
        enabled: true,
        interval: '12h',
        window: '7d',
        windowInclusive: false,
        opportunity: { kind: 'timer', lateOpen: 'fetch' },
        jitter: 0,
        network: 'any',
        requireToken: false,
        maxPerOpportunity: 10,
        retry: 'none',
        read: 'neverWait',
      },
      pre: { enabled: true, on: 'coldStart', read: 'neverWait', storage: 'disk', requireToken: false },
      lifecycle: { suspendAfter: '5s', destroyAfter: '30m', maxLive: 0, memoryKill: 'never' },
    },
    usage: {
      opens: {
        kind: 'renewal',
        gap: { law: 'exponential', mean: '8h' },
        measure: 'openToOpen',
        firstOpen: 'stationary',
      },
      rate: 1,
      session: { law: 'lognormal', median: '23s', sigma: 1.19 },
      diurnal: 'none',
      weekly: 'none',
    },
    host: {
      activations: { law: 'exponential', mean: '72m' },
      session: { law: 'lognormal', median: '35s', sigma: 1.19 },
      keepAlive: '30m',
      diurnal: 'none',
      weekly: 'none',
    },
    network: {
      kind: 'markov',
      states: {
        wifi: { mean: '10h' },
        cellular: { mean: '5h' },
        weak: { mean: '10m' },
        offline: { mean: '5m' },
      },
      failure: { wifi: 0.01, cellular: 0.012, weak: 0.2 },
    },
    app: {
      readOn: 'coldStart',
      freshFor: '12h',
      tokenShare: 1,
      ownRequest: false,
      ownCache: '0s',
      packageSize: '1.5MiB',
      loadTime: { law: 'lognormal', median: '1.2s', sigma: 0.4 },
    },
    origin: {
      latency: { law: 'lognormal', median: '120ms', sigma: 0.5 },
      failure: 0,
      bodySize: '40KiB',
      timeout: 'never',
      content: { changes: { law: 'exponential', mean: '6h' }, scope: 'device' },
      capacity: 'none',
    },
    releases: [],
    cohorts: [],
    apps: [],
    faults: [],
    thresholds: ['periodic.hitRate > 0.9', 'origin.peakRps1s <= 500'],
  },
  'with logs': {
    name: 'replayed',
    usage: {
      opens: {
        kind: 'trace',
        trace: {
          file: 'opens.csv.gz',
          columns: { time: 't', device: 'who', app: 'what', kind: 'event', duration: 'lasted' },
          timeUnit: 'ms',
          where: { kind: 'app', version: 3 },
          mergeWithin: '30s',
          endWith: 'device',
        },
      },
    },
    origin: { content: { changes: { trace: { file: 'feed.csv', columns: { time: 'at' } } } } },
  },
  'with other kinds': {
    name: 'other-kinds',
    policy: {
      periodic: {
        interval: 0,
        window: 'never',
        opportunity: { kind: 'tick', every: '2h', phase: '0s' },
        retry: { kind: 'exponential', base: '1m', cap: '1h', jitter: 'full', maxAttempts: 5 },
        read: { waitAtMost: '3s' },
      },
      pre: { enabled: false, read: 'wait', storage: 'memory' },
      lifecycle: { destroyAfter: 'never', memoryKill: { law: 'exponential', mean: '20m' } },
    },
    usage: { opens: { firstOpen: '2h', measure: 'afterClose' }, rate: { law: 'gamma', shape: 0.5, mean: 1 } },
    network: { type: 'cellular' },
    origin: { content: { changes: 'never', scope: 'app' }, timeout: '10s' },
  },
  'with cohorts and apps': {
    name: 'many',
    policy: {
      periodic: { opportunity: { kind: 'dailySweep', at: '03:30', hostDead: 'skip', resetTimer: true } },
      lifecycle: { maxLive: 5 },
    },
    host: { activations: '1h', keepAlive: 'never', diurnal: { amplitude: 0.5, peakHour: 21 } },
    cohorts: [
      { name: 'east', share: 0.4, timeZone: '+09:00', os: 'ios', network: { type: 'cellular' } },
      {
        name: 'west',
        share: 0.6,
        timeZone: '-05:00',
        usage: { rate: 2 },
        policy: { pre: { enabled: false } },
      },
    ],
    apps: [
      { id: 'pay', usage: { opens: { kind: 'ofHostOpens', probability: 0.1 } } },
      { id: 'news', share: 0.3, app: { freshFor: '1h' }, origin: { bodySize: '200KiB' }, policy: 'wechat' },
    ],
  },
};
