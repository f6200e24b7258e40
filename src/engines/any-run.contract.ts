/** Test support: any scenario that can be run in a moment, for laws that hold of each: tiny horizons and absurd values too. */

import fc from 'fast-check';
import type { FAULT } from '../compiled/facts/codes.ts';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { anyClients, withoutSharesBesideClients } from './any-clients.contract.ts';
import { host, otherUsage, usage } from './any-people.contract.ts';
import {
  type ByKind,
  duration,
  gap,
  network,
  of,
  ofKinds,
  policy,
  retry,
  share,
  shortTime,
  some,
  time,
} from './any-policy.contract.ts';
import { gray, LENGTHS, releases, withNames } from './any-release.contract.ts';
import { anyServices, SERVICE_NAMES } from './any-services.contract.ts';

const app = some({
  readOn: of('coldStart' as const, 'open' as const),
  freshFor: time,
  tokenShare: share,
  loadTime: duration(shortTime),
  ownRequest: fc.boolean(),
  ownCache: of('0s', '20m', '2d'),
  ownRetry: retry,
  ownRefresh: fc.oneof(
    of('never' as const, 'always' as const),
    fc.record({ olderThan: of('0s', '1s', '3h') }),
  ),
  starredShare: share,
  analytics: some({ reportingShare: share, publishedAt: of('0s', '1h'), keep: of('never', '3h', '30d') }),
  backOffice: some({
    supportedShare: share,
    confirmation: of('0s', '1h'),
    reachesDevices: duration(time),
    tester: fc.boolean(),
    gray,
  }),
  packageSize: of<0 | '1.5MiB'>(0, '1.5MiB'),
});

const originKeys = {
  latency: duration(shortTime),
  failure: fc.oneof(of(0, 0.3, 1), share),
  bodySize: of<unknown>(0, '40KiB', 262_144, 262_145, 2 ** 53 - 1, {
    law: 'uniform',
    min: '200KiB',
    max: '300KiB',
  }),
  timeout: of('never', '0s', '1s', '2m'),
  content: some({
    changes: fc.oneof(of('never' as const), gap),
    scope: of('device' as const, 'app' as const),
  }),
};

/** Of one offset, and of several: their clocks change on 8 and 29 March, on 5 April and on 25 October. */
const anyZone = of('Z', '-03:30', '+14:00', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

const cohorts = fc.uniqueArray(
  fc.record(
    {
      name: of('a', 'b', 'c'),
      share: of(0.1, 0.3),
      policy,
      usage: otherUsage,
      host,
      network,
      app,
      timeZone: anyZone,
      os: of('android' as const, 'ios' as const),
      clients: anyClients,
    },
    { requiredKeys: ['name', 'share'] },
  ),
  { maxLength: 3, selector: ({ name }) => name },
);

const apps = fc.uniqueArray(
  fc.record(
    { id: of('x', 'y', 'z'), share: of(0, 0.5, 1), usage: otherUsage, app, origin: some(originKeys), policy },
    { requiredKeys: ['id'] },
  ),
  { maxLength: 3, selector: ({ id }) => id },
);

const whenInRun = of('0s', '1ms', '1s', '40m', '3h', '1d', '20d');

const changed = some({
  'origin.latency': originKeys.latency,
  'origin.failure': originKeys.failure,
  'origin.bodySize': originKeys.bodySize,
  'origin.timeout': originKeys.timeout,
  'usage.rate': fc.oneof(of(0, 0.5, 20), of({ law: 'gamma' as const, shape: 0.5, mean: 1 })),
}).filter((set) => Object.keys(set).length > 0);

/** What is reached step by step, from a number that the scenario has. */
const gradual = fc.record({
  kind: of('change' as const),
  at: whenInRun,
  over: of('1ms', '5h', '9d'),
  set: of({ 'origin.failure': 1 }),
});

const service = of(...SERVICE_NAMES);

const faults: ByKind<keyof typeof FAULT> = {
  outage: { at: whenInRun, for: of('1ms', '20m', '2d'), failure: share },
  slow: { at: whenInRun, for: of('1s', '5h'), factor: of(0.5, 3, 1000) },
  pullNow: { at: whenInRun, share },
  clearCache: { at: whenInRun, share },
  simulateRelease: { at: whenInRun, share },
  badPackage: { at: whenInRun, for: of('1s', '5h', '9d'), version: of(0, 1) },
  push: { at: whenInRun, share, within: of('0s', '1ms', '3h', '9d') },
  change: { at: whenInRun, for: of('1s', '7h', 'never'), set: changed },
  down: { at: whenInRun, for: of('1s', '20m', '9d'), service },
  degraded: { at: whenInRun, for: of('1s', '5h'), service, share },
  errors: { at: whenInRun, for: of('1s', '5h'), service, share },
  clockSkew: {
    at: whenInRun,
    for: of('1s', '5h', '9d'),
    share,
    by: of<unknown>('1ms', '3h', '-40m', '2d', '-2d', 0),
  },
  bodySize: { at: whenInRun, for: of('1s', '5h', '9d'), factor: of(0.1, 3, 1e6) },
};

const written = fc.record({
  name: of('any-run'),
  seed: fc.maxSafeNat(),
  start: of('2026-03-02T00:00:00+08:00', '2026-03-28T22:00:00Z', '2026-10-24T12:00:00+02:00'),
  timeZone: anyZone,
  devices: fc.integer({ min: 1, max: 5 }),
  horizon: of('1ms', '1s', '50m', '11h', '3d', '8d', '50d'),
  warmup: of('0s', '999ms', '30m', '7h', '2d'),
  releases,
  faults: fc.array(fc.oneof(...ofKinds<keyof typeof FAULT>(faults), gradual), { maxLength: 4 }),
  policy,
  clients: fc.option(anyClients, { nil: undefined }),
  usage,
  host,
  network,
  app,
  origin: some({
    ...originKeys,
    capacity: fc.oneof(
      of('none' as const),
      fc.record({ rps: of(0.0001, 0.001, 0.1), window: of('20s', '10m', '3h') }),
    ),
  }),
  services: fc.oneof({ weight: 2, arbitrary: of({}) }, { weight: 1, arbitrary: anyServices }),
  cohorts: fc.oneof({ weight: 2, arbitrary: of([]) }, { weight: 1, arbitrary: cohorts }),
  apps: fc.oneof({ weight: 1, arbitrary: of([]) }, { weight: 1, arbitrary: apps }),
  series: some({ bucket: of('auto' as const, '7m', '1h', '1d') }),
});

const WARMUPS: Readonly<Record<string, number>> = {
  '0s': 0,
  '999ms': 999,
  '30m': 1.8e6,
  '7h': 25.2e6,
  '2d': 172.8e6,
};

/** Scenarios that the schema accepts: what two keys say together is mended, not thrown away. */
export const anyRun: fc.Arbitrary<ScenarioInput> = written.map((scenario) => {
  const isLongEnough = WARMUPS[scenario.warmup]! < LENGTHS[scenario.horizon]!;
  const { clients, ...rest } = scenario;
  const known = {
    ...rest,
    ...(clients && { clients }),
    ...(isLongEnough ? {} : { warmup: '0s' }),
    ...withNames(scenario),
  };
  const met = withoutCapacityBesideServices({ ...known, faults: ofServices(known.faults, known.services) });
  const reaching = { ...met, faults: withApps(met.faults, met.apps) };
  return withOneSweep(withoutSharesBesideClients(reaching)) as unknown as ScenarioInput;
});

/** A campaign says which of several apps it opens. */
function withApps<F extends { readonly kind: string }>(
  given: readonly F[],
  ids: readonly { readonly id: string }[],
): readonly F[] {
  const last = ids.at(-1)?.id;
  return given.map((fault) =>
    fault.kind === 'push' && last !== undefined ? { ...fault, app: last } : fault,
  );
}

/** What is done to a service needs one of that name. */
function ofServices<F extends { readonly kind: string }>(
  given: readonly F[],
  services: object,
): readonly F[] {
  return given.filter((fault) => !('service' in fault) || Object.hasOwn(services, String(fault.service)));
}

function withoutCapacityBesideServices<
  T extends { readonly services: object; readonly origin: { readonly capacity?: unknown } },
>({ services, ...scenario }: T): Omit<T, 'services'> {
  if (Object.keys(services).length === 0) return scenario;
  const { capacity: _capacity, ...origin } = scenario.origin;
  return { ...scenario, services, origin } as unknown as T;
}

interface Swept {
  readonly policy?: {
    readonly periodic?: {
      readonly opportunity?: { readonly kind: string };
      readonly jitter?: unknown;
      readonly spread?: unknown;
      readonly whenHostEnds?: unknown;
    };
  };
}

/** All apps of a device share one sweep: it is made the same everywhere. */
function withOneSweep<
  T extends Swept & { readonly cohorts: readonly Swept[]; readonly apps: readonly Swept[] },
>(scenario: T): T {
  const parts = [scenario, ...scenario.cohorts, ...scenario.apps].map(({ policy }) => policy?.periodic);
  const sweep = parts.find((periodic) => periodic?.opportunity?.kind === 'dailySweep');
  const mended = <P extends Swept>(part: P): P => {
    const periodic = part.policy?.periodic;
    if (!sweep || !periodic) return part;
    const isSwept = periodic.opportunity?.kind === 'dailySweep';
    const { opportunity, jitter = '0s', spread = '0s', whenHostEnds = 'goOn' } = sweep;
    const same = { jitter, spread, whenHostEnds };
    return {
      ...part,
      policy: { ...part.policy, periodic: { ...periodic, ...same, ...(isSwept && { opportunity }) } },
    };
  };
  return { ...mended(scenario), cohorts: scenario.cohorts.map(mended), apps: scenario.apps.map(mended) };
}
