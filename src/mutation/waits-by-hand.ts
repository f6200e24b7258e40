/** Reads that wait together, launches that crash or restart meanwhile, and data that is exactly as old as asked. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { ALWAYS_COLD, every, halfDays, OFF } from './small-parts.ts';

const tenMinutes = {
  devices: 3,
  horizon: '5h',
  warmup: '0s',
  usage: { opens: every('10m'), session: '1m' },
  app: { loadTime: '0s', readOn: 'open' },
  origin: { latency: '0s', content: { changes: '25m' } },
} as const;

const patient = { read: { waitAtMost: '40s' } } as const;

export const WAITS: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'reads-of-one-session-wait-together': {
    devices: 8,
    horizon: '20m',
    warmup: '0s',
    policy: {
      periodic: { refreshAtOpen: '0s', network: 'wifi', ...patient },
      pre: patient,
      lifecycle: { destroyAfter: '20s' },
    },
    usage: { opens: { gap: { law: 'exponential', mean: '7s' } }, session: '25s' },
    network: { kind: 'markov', states: { wifi: { mean: '90s' }, offline: { mean: '20s' } } },
    app: { loadTime: '2s', readOn: 'open' },
    origin: { latency: { law: 'uniform', min: '1s', max: '30s' }, failure: 0.2, timeout: '25s' },
  },
  'an-update-restarts-what-waits': {
    devices: 8,
    horizon: '20m',
    warmup: '0s',
    policy: {
      periodic: { refreshAtOpen: '0s', ...patient },
      pre: patient,
      update: { applyUpdate: 1, checkTime: '0s', downloadTime: '3s', push: '9m', hostCheck: '2m' },
    },
    usage: { opens: { gap: { law: 'exponential', mean: '9s' } }, session: '40s' },
    app: { loadTime: '1s', readOn: 'open', ownRequest: true, ownRefresh: 'always' },
    origin: { latency: { law: 'uniform', min: '1s', max: '30s' } },
    releases: ['30s', '60s', '90s', { at: '3m', rolledBack: '5m' }, '10m'],
  },
  'a-bad-package-comes-while-reads-wait': {
    devices: 8,
    horizon: '20m',
    warmup: '0s',
    policy: {
      periodic: { refreshAtOpen: '0s', ...patient },
      pre: patient,
      update: { applyUpdate: 1, checkTime: '0s', downloadTime: '3s' },
      lifecycle: ALWAYS_COLD,
    },
    usage: { opens: { gap: { law: 'exponential', mean: '15s' } }, session: '20s' },
    app: {
      loadTime: '2s',
      readOn: 'open',
      ownRequest: true,
      ownCache: '1m',
      ownRefresh: { olderThan: '20s' },
    },
    origin: { latency: { law: 'uniform', min: '0s', max: '10s' } },
    releases: ['1m', '5m'],
    faults: [{ kind: 'badPackage', at: '2m', for: '9m', version: 1 }],
  },
  'a-copy-is-exactly-as-old-as-a-refresh-asks': {
    ...tenMinutes,
    policy: {
      periodic: {
        interval: '1h',
        opportunity: { kind: 'tick', every: '30m', phase: '0s' },
        refreshAtOpen: '10m',
        maxPerOpportunity: 1,
      },
    },
    apps: [{ id: 'x' }, { id: 'y' }],
  },
  'what-is-shown-is-exactly-as-old-as-a-refresh-asks': {
    ...tenMinutes,
    policy: {
      periodic: { interval: '20m', opportunity: { kind: 'tick', every: '20m', phase: '5m' } },
      lifecycle: { destroyAfter: '15m' },
    },
    app: { ...tenMinutes.app, ownRequest: true, ownCache: '25m', ownRefresh: { olderThan: '10m' } },
  },
  'what-is-shown-is-older-than-what-the-app-has': {
    ...tenMinutes,
    devices: 6,
    policy: {
      periodic: { interval: '1h', opportunity: { kind: 'tick', every: '1h', phase: '5m' } },
      pre: OFF,
      lifecycle: ALWAYS_COLD,
    },
    usage: { opens: { gap: { law: 'uniform', min: '1m', max: '20m' } }, session: '2m' },
    app: { ...tenMinutes.app, ownRequest: true, ownCache: '1h', ownRefresh: { olderThan: '20m' } },
    faults: [{ kind: 'clearCache', at: '2h', share: 0.5 }],
  },
  'campaigns-open-what-people-open': {
    ...halfDays,
    devices: 6,
    faults: [
      { kind: 'push', at: '12h', share: 1, within: '0s' },
      { kind: 'push', at: '12h', share: 0.5, within: '0s' },
      { kind: 'push', at: '30h', share: 1, within: '2h' },
      { kind: 'push', at: '31h', share: 1, within: '1ms' },
    ],
  },
  'people-come-when-the-host-is-opened': {
    ...halfDays,
    devices: 12,
    usage: {
      opens: { kind: 'ofHostOpens', probability: 1 },
      session: '1m',
      arrivals: { ramp: { from: 0, to: 1, at: '1d', over: '1ms' } },
    },
    host: { activations: '12h' },
  },
  'half-of-many-devices': {
    devices: 150,
    horizon: '3s',
    warmup: '0s',
    usage: { opens: every('1s'), session: '0s' },
    policy: { periodic: OFF, lifecycle: ALWAYS_COLD },
    app: { loadTime: '0s' },
    origin: { latency: '0s' },
  },
  'clocks-change-over-a-sweep-and-a-busy-day': {
    devices: 6,
    start: '2026-03-28T00:00:00+01:00',
    timeZone: 'Europe/Berlin',
    horizon: '3d',
    warmup: '0s',
    policy: {
      periodic: {
        opportunity: { kind: 'dailySweep', at: '02:30', order: 'chain' },
        spread: '30m',
        whenHostEnds: 'drop',
      },
    },
    usage: { opens: { gap: '3h' }, diurnal: { amplitude: 0.9, peakHour: 2 } },
    host: { activations: '1h', diurnal: { amplitude: 0.9, peakHour: 3 } },
    apps: [{ id: 'x' }, { id: 'y' }],
  },
  'packages-are-taken-back-at-the-next-start': {
    ...halfDays,
    devices: 8,
    horizon: '6d',
    policy: {
      lifecycle: ALWAYS_COLD,
      update: { push: 'never', hostCheck: 'never', longUnused: '0s', checkTime: '0s', downloadTime: '0s' },
    },
    releases: [
      { at: '12h', rolledBack: '36h' },
      { at: '48h', paused: [{ at: '48h', for: '12h' }], rolledBack: '4d' },
    ],
  },
};
