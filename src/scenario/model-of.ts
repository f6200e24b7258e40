/** A resolved scenario as a model: every value in the units that engines count in. */

import {
  AppModel,
  CapacityModel,
  ContentModel,
  LATE_OPEN,
  LifecycleModel,
  Model,
  NetworkModel,
  NetworkState,
  OriginModel,
  PeriodicModel,
  PreModel,
  RetryModel,
  RhythmModel,
  TickModel,
  TracedApp,
  TracedDevice,
  TracedUsage,
  UsageModel,
} from '../domain/model.ts';
import { lawOf } from '../kernel/law-of.ts';
import { DAY, HOUR, MINUTE, NEVER, WEEK } from '../kernel/time.ts';
import type { ResolvedScenario } from './compile.ts';
import type { Scenario } from './schema.ts';
import type { UsageTrace } from './usage-trace.ts';

/**
 * @param traced what people do, if a trace says it
 * @param changesAt when the content changes, in ms after the start of the run, if a trace says it
 */
export function modelOf(
  scenario: ResolvedScenario,
  traced: TracedUsage | null,
  changesAt: Float64Array | null,
): Model {
  return made(Model, {
    seed: scenario.seed,
    replication: 0,
    devices: scenario.devices,
    horizonMs: scenario.horizon,
    warmupMs: scenario.warmup,
    network: networkModel(scenario),
    app: appModel(scenario, changesAt),
    capacity: capacityModel(scenario),
    traced,
  });
}

/** The parts of a model are of their classes, for only those have a layout in the memory of the fleet engine. */
function made<T extends object>(Part: new () => T, fields: T): T {
  return Object.assign(new Part(), fields);
}

function networkModel({ network }: Scenario): NetworkModel {
  const state = (name: string, mean: number, failure: number) =>
    made(NetworkState, {
      name,
      stay: lawOf(mean === NEVER ? { law: 'constant', value: NEVER } : { law: 'exponential', mean }),
      meanStayMs: mean,
      failure,
      isOffline: name === 'offline',
      isWifi: name === 'wifi',
    });
  if (network.kind === 'steady') return made(NetworkModel, { states: [state(network.type, NEVER, 0)] });
  const states = Object.entries(network.states).map(([name, { mean }]) =>
    state(name, mean, network.failure[name] ?? 0),
  );
  return made(NetworkModel, { states });
}

function appModel(
  { start, app, usage, policy, origin }: ResolvedScenario,
  changesAt: Float64Array | null,
): AppModel {
  const { periodic, pre, lifecycle } = policy;
  return made(AppModel, {
    usage: usageModel(usage, rhythmModel(usage, start)),
    loadTime: lawOf(app.loadTime),
    isReadAtHotStart: app.readOn === 'open',
    freshForMs: app.freshFor,
    tokenShare: app.tokenShare,
    lifecycle: made(LifecycleModel, {
      suspendAfterMs: lifecycle.suspendAfter,
      destroyAfterMs: lifecycle.destroyAfter,
      memoryKill: lifecycle.memoryKill && lawOf(lifecycle.memoryKill),
    }),
    periodic: periodic.enabled ? periodicModel(periodic) : null,
    pre: pre.enabled
      ? made(PreModel, {
          readPatienceMs: patienceMs(pre.read),
          isKeptInMemory: pre.storage === 'memory',
          isTokenRequired: pre.requireToken,
        })
      : null,
    origin: made(OriginModel, {
      latency: lawOf(origin.latency),
      failure: origin.failure,
      bodySize: lawOf(origin.bodySize),
      timeoutMs: origin.timeout,
      content: contentModel(origin.content, changesAt),
    }),
  });
}

function usageModel({ opens, rate, session }: Scenario['usage'], rhythm: RhythmModel | null): UsageModel {
  const people = { rate: lawOf(rate), session: session && lawOf(session) };
  if (opens.kind === 'trace') return Object.assign(new UsageModel(), people);
  const { gap, measure, firstOpen } = opens;
  return made(UsageModel, {
    gap: lawOf(gap),
    isGapAfterClose: measure === 'afterClose',
    firstOpen: typeof firstOpen === 'string' ? null : lawOf(firstOpen),
    isFirstOpenStationary: firstOpen === 'stationary',
    rhythm,
    ...people,
  });
}

/** Weights of mean 1, and where in the local week the run starts. */
function rhythmModel(
  { diurnal, weekly }: Scenario['usage'],
  start: ResolvedScenario['start'],
): RhythmModel | null {
  if (diurnal === null && weekly === null) return null;
  const wave = diurnal && 'amplitude' in diurnal ? diurnal : { amplitude: 0, peakHour: 0 };
  const days = ofMeanOne(weekly ?? new Array<number>(7).fill(1));
  const hours = ofMeanOne(diurnal && !('amplitude' in diurnal) ? diurnal : new Array<number>(24).fill(1));
  // The first of January 1970 was a Thursday.
  const sinceMonday = start.epochMs + start.offsetMinutes * MINUTE + 3 * DAY;
  return made(RhythmModel, {
    startMs: sinceMonday - Math.floor(sinceMonday / WEEK) * WEEK,
    days,
    daysBefore: sumsBefore(days),
    hours,
    hoursBefore: sumsBefore(hours),
    amplitude: wave.amplitude,
    peakMs: wave.peakHour * HOUR,
  });
}

function ofMeanOne(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float64Array.from(weights, (weight) => (weight / sum) * weights.length);
}

function sumsBefore(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => {
    const before = sum;
    sum += weight;
    return before;
  });
}

/** The capacity at the scale of the simulated devices. */
function capacityModel({ origin, represents, devices }: ResolvedScenario): Model['capacity'] {
  const { capacity } = origin;
  if (capacity === null) return null;
  const scale = (represents ?? devices) / devices;
  return made(CapacityModel, {
    requestsPerWindow: (capacity.rps * (capacity.window / 1000)) / scale,
    windowMs: capacity.window,
  });
}

type Periodic = Scenario['policy']['periodic'];

function periodicModel(periodic: Periodic): PeriodicModel {
  const { opportunity } = periodic;
  const isTimer = opportunity.kind === 'timer';
  return made(PeriodicModel, {
    intervalMs: periodic.interval,
    windowMs: periodic.window,
    isWindowInclusive: periodic.windowInclusive,
    tick: isTimer ? null : tickModel(opportunity),
    lateOpen: isTimer ? LATE_OPEN[opportunity.lateOpen] : LATE_OPEN.ignore,
    jitter: lawOf(periodic.jitter),
    isWifiOnly: periodic.network === 'wifi',
    isTokenRequired: periodic.requireToken,
    retry: retryModel(periodic.retry),
    readPatienceMs: patienceMs(periodic.read),
  });
}

function tickModel({ every, phase }: Extract<Periodic['opportunity'], { kind: 'tick' }>): TickModel {
  const isPhaseRandom = phase === 'random';
  return made(TickModel, { everyMs: every, phaseMs: isPhaseRandom ? 0 : phase, isPhaseRandom });
}

function retryModel(retry: Periodic['retry']): RetryModel | null {
  if (retry.kind === 'none') return null;
  const { maxAttempts } = retry;
  return retry.kind === 'fixed'
    ? made(RetryModel, { baseMs: retry.after, capMs: retry.after, isJittered: false, maxAttempts })
    : made(RetryModel, {
        baseMs: retry.base,
        capMs: retry.cap,
        isJittered: retry.jitter === 'full',
        maxAttempts,
      });
}

function patienceMs(read: Periodic['read']): number {
  if (read.kind === 'waitAtMost') return read.ms;
  return read.kind === 'wait' ? NEVER : 0;
}

function contentModel(
  { changes, scope }: Scenario['origin']['content'],
  changesAt: Float64Array | null,
): ContentModel {
  return made(ContentModel, {
    gap: changes.kind === 'law' ? lawOf(changes.law) : null,
    isShared: scope === 'app',
    changesAt,
  });
}

/** The records of the run: instants from its start, those before it left out. */
export function tracedUsage(
  trace: UsageTrace,
  scenario: ResolvedScenario,
  isEndedByDevice: boolean,
): TracedUsage {
  const { epochMs } = scenario.start;
  const devices = trace.devices.slice(0, scenario.devices).map((device) => {
    const endAt = isEndedByDevice ? device.lastAt + 1 - epochMs : NEVER;
    return made(TracedDevice, {
      id: device.id,
      endAt,
      apps: device.apps.map((app) => tracedApp(app, epochMs)),
    });
  });
  return made(TracedUsage, { appIds: [...trace.appIds], devices });
}

function tracedApp(
  { app, openAt, lengthMs }: UsageTrace['devices'][number]['apps'][number],
  epochMs: number,
): TracedApp {
  const skipped = openAt.findIndex((at) => at >= epochMs);
  const from = skipped < 0 ? openAt.length : skipped;
  return made(TracedApp, {
    app,
    openAt: openAt.slice(from).map((at) => at - epochMs),
    lengthMs: lengthMs.slice(from),
  });
}
