import { describe, expect, test } from 'vitest';
import { NEVER } from '../../compiled/kernel/time.ts';
import { parseScenario } from '../files/parse-scenario.ts';
import { valueAt } from '../files/plain-object.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A scenario with one value set. */
function scenarioWith(path: string, value: unknown): Record<string, unknown> {
  const [first, ...rest] = path.split('.');
  const inner = rest.reduceRight<unknown>((inside, key) => ({ [key]: inside }), value);
  return { name: 'x', [first!]: inner };
}

function decoded(path: string, value: unknown): unknown {
  return valueAt(parseScenario(scenarioWith(path, value)), path.split('.'));
}

const trace = { file: 'a.csv', columns: { time: 't', device: 'd' } };

describe('defaults', () => {
  const scenario = parseScenario({ name: 'x' });

  test.each<[string, unknown]>([
    ['description', ''],
    ['seed', 1],
    ['start', { epochMs: Date.parse('2026-03-01T16:00:00Z'), offsetMinutes: 480 }],
    ['horizon', 28 * DAY],
    ['warmup', 7 * DAY],
    ['devices', 10_000],
    ['represents', null],
    ['policy.preset', 'wechat'],
    [
      'usage.opens',
      {
        kind: 'renewal',
        gap: { law: 'exponential', mean: 8 * HOUR },
        measure: 'openToOpen',
        firstOpen: 'stationary',
      },
    ],
    ['usage.rate', { law: 'constant', value: 1 }],
    ['usage.session', { law: 'lognormal', median: 23_000, sigma: 1.19 }],
    ['network', { kind: 'steady', type: 'wifi' }],
    ['app.readOn', 'coldStart'],
    ['app.freshFor', 12 * HOUR],
    ['app.tokenShare', 1],
    ['app.loadTime', { law: 'lognormal', median: 1_200, sigma: 0.4 }],
    ['origin.latency', { law: 'lognormal', median: 120, sigma: 0.5 }],
    ['origin.failure', 0],
    ['origin.bodySize', { law: 'constant', value: 40_960 }],
    ['origin.timeout', NEVER],
    [
      'origin.content',
      { changes: { kind: 'law', law: { law: 'exponential', mean: 6 * HOUR } }, scope: 'device' },
    ],
    ['thresholds', []],
  ])('%s', (path, value) => {
    expect(valueAt(scenario, path.split('.'))).toEqual(value);
  });

  test('a policy without a preset is the documented rule as well, but for packages, of which it says nothing', () => {
    const { policy } = parseScenario({ name: 'x', policy: {} });
    const update = { ...policy.update, enabled: true };
    expect(policy.update.enabled).toBe('withReleases');
    expect({ ...policy, preset: 'wechat', update }).toEqual(scenario.policy);
  });
});

describe('decoding', () => {
  test.each<[string, unknown, unknown]>([
    ['horizon', '8.5d', 8.5 * DAY],
    ['horizon', 604_800_001, 604_800_001],
    ['start', '2026-03-02', { epochMs: Date.parse('2026-03-02T00:00:00Z'), offsetMinutes: 0 }],
    ['start', '2026-03-02T10:30', { epochMs: Date.parse('2026-03-02T10:30:00Z'), offsetMinutes: 0 }],
    [
      'start',
      '2026-03-02T00:00:00-03:30',
      { epochMs: Date.parse('2026-03-02T03:30:00Z'), offsetMinutes: -210 },
    ],
    [
      'start',
      '2026-03-02T00:00:00.125Z',
      { epochMs: Date.parse('2026-03-02T00:00:00.125Z'), offsetMinutes: 0 },
    ],
    ['represents', 1.5e6, 1_500_000],
    ['policy.periodic.window', 'never', NEVER],
    ['policy.periodic.window', 1e17, NEVER],
    ['policy.periodic.jitter', '5m', { law: 'constant', value: 300_000 }],
    ['policy.periodic.opportunity', {}, { kind: 'timer', lateOpen: 'fetch' }],
    ['policy.periodic.opportunity', { lateOpen: 'rearm' }, { kind: 'timer', lateOpen: 'rearm' }],
    [
      'policy.periodic.opportunity',
      { kind: 'tick' },
      { kind: 'tick', every: 2 * HOUR, phase: 'random', hostDead: 'fetch' },
    ],
    [
      'policy.periodic.opportunity',
      { kind: 'tick', every: '1h', phase: '10m' },
      { kind: 'tick', every: HOUR, phase: 600_000, hostDead: 'fetch' },
    ],
    ['policy.periodic.retry', 'none', { kind: 'none' }],
    [
      'policy.periodic.retry',
      { kind: 'fixed', after: '5m' },
      {
        kind: 'fixed',
        after: { law: 'constant', value: 300_000 },
        maxAttempts: NEVER,
        honourRetryAfter: true,
        budget: null,
        breaker: null,
      },
    ],
    [
      'policy.periodic.retry',
      { kind: 'fixed', after: '5m', maxAttempts: 3 },
      {
        kind: 'fixed',
        after: { law: 'constant', value: 300_000 },
        maxAttempts: 3,
        honourRetryAfter: true,
        budget: null,
        breaker: null,
      },
    ],
    [
      'policy.periodic.retry',
      { kind: 'exponential', base: '1s', cap: '1m', maxAttempts: 4 },
      {
        kind: 'exponential',
        ...{
          base: 1_000,
          factor: 2,
          cap: 60_000,
          jitter: 'none',
          maxAttempts: 4,
          honourRetryAfter: true,
          budget: null,
          breaker: null,
        },
      },
    ],
    ['policy.periodic.read', 'wait', { kind: 'wait' }],
    ['policy.pre.read', { waitAtMost: '3s' }, { kind: 'waitAtMost', ms: 3_000 }],
    ['policy.periodic.maxPerOpportunity', 0, 0],
    ['policy.lifecycle.destroyAfter', 'never', NEVER],
    ['policy.lifecycle.memoryKill', 'never', null],
    [
      'policy.lifecycle.memoryKill',
      { law: 'gamma', shape: 2, mean: '20m' },
      { law: 'gamma', shape: 2, mean: 1_200_000 },
    ],
    ['usage.opens.firstOpen', 'immediate', 'immediate'],
    ['usage.opens.firstOpen', '3h', { law: 'constant', value: 3 * HOUR }],
    ['usage.opens.gap', '3h', { law: 'constant', value: 3 * HOUR }],
    ['usage.rate', { law: 'empirical', values: [0.5, 2] }, { law: 'empirical', values: [0.5, 2] }],
    [
      'usage.opens.gap',
      {
        law: 'hyperexponential',
        branches: [
          { p: 0.3, mean: '1h' },
          { p: 0.7, mean: '2d' },
        ],
      },
      {
        law: 'hyperexponential',
        branches: [
          { p: 0.3, mean: HOUR },
          { p: 0.7, mean: 2 * DAY },
        ],
      },
    ],
    ['origin.bodySize', { law: 'uniform', min: 0, max: '1MiB' }, { law: 'uniform', min: 0, max: 1_048_576 }],
    ['origin.latency', '0.4ms', { law: 'constant', value: 0 }],
    ['origin.content.changes', 'never', { kind: 'never' }],
    ['origin.content.changes', '1h', { kind: 'law', law: { law: 'constant', value: HOUR } }],
    ['network', { type: 'offline' }, { kind: 'steady', type: 'offline' }],
    [
      'network',
      { kind: 'markov', states: { 'weak-4g': { mean: '1h' } } },
      { kind: 'markov', states: { 'weak-4g': { mean: HOUR } }, failure: {} },
    ],
    [
      'thresholds',
      ['origin.peakRps1s<=500'],
      [{ rule: 'origin.peakRps1s<=500', path: 'origin.peakRps1s', op: '<=', value: 500 }],
    ],
    ['thresholds', [' a.b == 3s '], [{ rule: 'a.b == 3s', path: 'a.b', op: '==', value: 3_000 }]],
    [
      'thresholds',
      ['a.bytes < 2MiB'],
      [{ rule: 'a.bytes < 2MiB', path: 'a.bytes', op: '<', value: 2_097_152 }],
    ],
  ])('%s: %j', (path, value, meaning) => {
    expect(decoded(path, value)).toEqual(meaning);
  });

  test('a warm-up of nothing is one', () => {
    expect(parseScenario({ name: 'x', warmup: 0, horizon: '1ms' }).warmup).toBe(0);
  });
});

describe('traces', () => {
  test('a log of opens leaves start, horizon and devices to itself', () => {
    const scenario = parseScenario({ name: 'x', usage: { opens: { kind: 'trace', trace } } });
    expect(scenario).toMatchObject({ start: null, horizon: null, devices: null });
    expect(scenario.usage.opens).toEqual({
      kind: 'trace',
      trace: {
        ...{ ...trace, format: 'auto', separator: 'auto', timeUnit: 's', where: {} },
        ...{ mergeWithin: 0, endWith: 'file' },
      },
    });
  });

  test('what is given beside a log stays', () => {
    const given = { name: 'x', start: '2020-01-01', horizon: '8d', devices: 5 };
    const scenario = parseScenario({ ...given, usage: { opens: { kind: 'trace', trace }, session: '1m' } });
    expect(scenario).toMatchObject({
      start: { epochMs: Date.parse('2020-01-01') },
      horizon: 8 * DAY,
      devices: 5,
    });
    expect(scenario.usage.session).toEqual({ law: 'constant', value: 60_000 });
  });

  test('sessions are as the durations of a log say, or drawn from a law where it has none', () => {
    const sessionOf = (columns: object) =>
      parseScenario({ name: 'x', usage: { opens: { kind: 'trace', trace: { ...trace, columns } } } }).usage
        .session;
    expect(sessionOf({ ...trace.columns, duration: 'lasted' })).toBeNull();
    expect(sessionOf(trace.columns)).toEqual(parseScenario({ name: 'x' }).usage.session);
  });

  test('a log of changes is the same for all devices, and leaves the start to itself', () => {
    const changes = { trace: { file: 'feed.csv', columns: { time: 'at' }, where: { feed: 3 } } };
    const scenario = parseScenario({ name: 'x', origin: { content: { changes } } });
    expect(scenario).toMatchObject({ start: null, horizon: 28 * DAY, devices: 10_000 });
    expect(scenario.origin.content).toMatchObject({
      changes: { kind: 'trace', trace: { where: { feed: '3' }, format: 'auto', timeUnit: 's' } },
      scope: 'app',
    });
  });

  test('a warm-up is not compared with a horizon that is not known yet', () => {
    expect(
      parseScenario({ name: 'x', warmup: '99w', usage: { opens: { kind: 'trace', trace } } }).horizon,
    ).toBeNull();
  });
});
