/**
 * From a scenario to a model that engines can run: laws made ready, traces read, and what a trace decides (devices,
 * horizon, start) filled in.
 */

import type { AppModel, ContentModel, Model, NetworkModel, TracedUsage } from '../domain/model.ts';
import { formatDuration } from '../kernel/duration.ts';
import { lawOf } from '../kernel/law.ts';
import { NEVER } from '../kernel/time.ts';
import { readChangeTrace } from './change-trace.ts';
import { type Problem, ScenarioError } from './problem.ts';
import type { Scenario } from './schema.ts';
import { readUsageTrace, type UsageTrace } from './usage-trace.ts';

/** A scenario in which nothing is left to a trace. */
export type ResolvedScenario = Scenario & {
  readonly start: NonNullable<Scenario['start']>;
  readonly horizon: number;
  readonly devices: number;
};

export interface Compiled {
  /** Where the files that the scenario names are looked up. */
  readonly directory: string;
  readonly scenario: ResolvedScenario;
  readonly model: Model;
}

/**
 * @param directory where the files that the scenario names are looked up
 * @throws ScenarioError for what only the files can tell: unreadable traces, no record in the run, too many devices
 */
export function compile(given: Scenario, directory: string): Compiled {
  const { opens } = given.usage;
  const usage =
    opens.kind === 'trace'
      ? readUsageTrace({ ...opens.trace, mergeWithinMs: opens.trace.mergeWithin, directory })
      : null;
  const { changes } = given.origin.content;
  const changesAt = changes.kind === 'trace' ? readChangeTrace({ ...changes.trace, directory }) : null;
  const scenario = resolve(given, usage, changesAt);
  const model: Model = {
    seed: scenario.seed,
    replication: 0,
    devices: scenario.devices,
    horizonMs: scenario.horizon,
    warmupMs: scenario.warmup,
    network: networkModel(scenario),
    capacity: capacityModel(scenario),
    app: appModel(scenario, changesAt?.map((at) => at - scenario.start.epochMs) ?? null),
    traced: usage && tracedUsage(usage, scenario, opens.kind === 'trace' && opens.trace.endWith === 'device'),
  };
  return { directory, scenario, model };
}

function resolve(
  given: Scenario,
  usage: UsageTrace | null,
  changesAt: Float64Array | null,
): ResolvedScenario {
  const firstAt = usage?.firstAt ?? changesAt?.[0] ?? 0;
  const start = given.start ?? { epochMs: firstAt, offsetMinutes: 0 };
  const horizon = given.horizon ?? (usage ? usage.lastAt + 1 - start.epochMs : 0);
  const devices = given.devices ?? usage?.devices.length ?? 0;
  const problems: Problem[] = [];
  if (usage) {
    const span = `${isoOf(usage.firstAt)} to ${isoOf(usage.lastAt)}`;
    if (usage.lastAt < start.epochMs || usage.firstAt >= start.epochMs + horizon) {
      problems.push({
        path: given.start ? 'start' : 'horizon',
        message: 'no record of the usage trace falls in the run',
        expected: `a run that meets the records (${span})`,
        found: `${isoOf(start.epochMs)} and ${formatDuration(Math.max(0, horizon))}`,
      });
    }
    if (devices > usage.devices.length) {
      problems.push({
        path: 'devices',
        message: '',
        expected: `at most the ${usage.devices.length} devices of the usage trace`,
        found: String(devices),
      });
    }
  }
  const { opportunity, maxPerOpportunity } = given.policy.periodic;
  const mostApps = Math.max(1, ...(usage?.devices.slice(0, devices).map(({ apps }) => apps.length) ?? []));
  if (opportunity.kind === 'tick' && maxPerOpportunity > 0 && maxPerOpportunity < mostApps) {
    problems.push({
      path: 'policy.periodic.maxPerOpportunity',
      message: 'a limit over the apps of a device is not built yet',
      expected: `0 (no limit), or at least the ${mostApps} apps of a device`,
      found: String(maxPerOpportunity),
    });
  }
  if (problems.length === 0 && given.warmup >= horizon) {
    problems.push({
      path: 'warmup',
      message: '',
      expected: `a warm-up shorter than the horizon of ${formatDuration(horizon)}`,
      found: formatDuration(given.warmup),
    });
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { ...given, start, horizon, devices };
}

function networkModel({ network }: Scenario): NetworkModel {
  const state = (name: string, mean: number, failure: number) => ({
    name,
    stay: lawOf(mean === NEVER ? { law: 'constant', value: NEVER } : { law: 'exponential', mean }),
    meanStayMs: mean,
    failure,
    isOffline: name === 'offline',
    isWifi: name === 'wifi',
  });
  if (network.kind === 'steady') return { states: [state(network.type, NEVER, 0)] };
  const states = Object.entries(network.states);
  return { states: states.map(([name, { mean }]) => state(name, mean, network.failure[name] ?? 0)) };
}

function appModel({ app, usage, policy, origin }: Scenario, changesAt: Float64Array | null): AppModel {
  const { opens } = usage;
  const gaps =
    opens.kind === 'renewal'
      ? { gap: opens.gap, measure: opens.measure, firstOpen: opens.firstOpen }
      : {
          gap: { law: 'constant', value: NEVER } as const,
          measure: 'openToOpen' as const,
          firstOpen: 'immediate' as const,
        };
  const { periodic, pre, lifecycle } = policy;
  return {
    usage: {
      gap: lawOf(gaps.gap),
      measure: gaps.measure,
      firstOpen: typeof gaps.firstOpen === 'string' ? gaps.firstOpen : lawOf(gaps.firstOpen),
      rate: lawOf(usage.rate),
      session: usage.session && lawOf(usage.session),
    },
    loadTime: lawOf(app.loadTime),
    isReadAtHotStart: app.readOn === 'open',
    freshForMs: app.freshFor,
    tokenShare: app.tokenShare,
    lifecycle: {
      suspendAfterMs: lifecycle.suspendAfter,
      destroyAfterMs: lifecycle.destroyAfter,
      memoryKill: lifecycle.memoryKill && lawOf(lifecycle.memoryKill),
    },
    periodic: periodic.enabled ? periodicModel(periodic) : null,
    pre: pre.enabled
      ? {
          readPatienceMs: patienceMs(pre.read),
          isKeptInMemory: pre.storage === 'memory',
          isTokenRequired: pre.requireToken,
        }
      : null,
    origin: {
      latency: lawOf(origin.latency),
      failure: origin.failure,
      bodySize: lawOf(origin.bodySize),
      timeoutMs: origin.timeout,
      content: contentModel(origin.content, changesAt),
    },
  };
}

/** The capacity at the scale of the simulated devices. */
function capacityModel({ origin, represents, devices }: ResolvedScenario): Model['capacity'] {
  const { capacity } = origin;
  if (capacity === null) return null;
  const scale = (represents ?? devices) / devices;
  return { requestsPerWindow: (capacity.rps * (capacity.window / 1000)) / scale, windowMs: capacity.window };
}

type Periodic = Scenario['policy']['periodic'];

function periodicModel(periodic: Periodic): AppModel['periodic'] {
  const { opportunity } = periodic;
  return {
    intervalMs: periodic.interval,
    windowMs: periodic.window,
    isWindowInclusive: periodic.windowInclusive,
    opportunity:
      opportunity.kind === 'timer'
        ? { kind: 'timer', lateOpen: opportunity.lateOpen }
        : { kind: 'tick', everyMs: opportunity.every, phase: opportunity.phase },
    jitter: lawOf(periodic.jitter),
    isWifiOnly: periodic.network === 'wifi',
    isTokenRequired: periodic.requireToken,
    retry: retryModel(periodic.retry),
    readPatienceMs: patienceMs(periodic.read),
  };
}

function retryModel(retry: Periodic['retry']): NonNullable<AppModel['periodic']>['retry'] {
  switch (retry.kind) {
    case 'none':
      return null;
    case 'fixed':
      return { baseMs: retry.after, capMs: retry.after, isJittered: false, maxAttempts: retry.maxAttempts };
    case 'exponential':
      return {
        baseMs: retry.base,
        capMs: retry.cap,
        isJittered: retry.jitter === 'full',
        maxAttempts: retry.maxAttempts,
      };
  }
}

function patienceMs(read: Periodic['read']): number {
  if (read.kind === 'waitAtMost') return read.ms;
  return read.kind === 'wait' ? NEVER : 0;
}

function contentModel(
  { changes, scope }: Scenario['origin']['content'],
  changesAt: Float64Array | null,
): ContentModel {
  switch (changes.kind) {
    case 'never':
      return { kind: 'never' };
    case 'law':
      return { kind: 'renewal', gap: lawOf(changes.law), scope };
    case 'trace':
      return { kind: 'trace', changesAt: changesAt! };
  }
}

/** The records of the run: instants from its start, those before it left out. */
function tracedUsage(
  trace: UsageTrace,
  { start, devices }: ResolvedScenario,
  isEndedByDevice: boolean,
): TracedUsage {
  return {
    appIds: trace.appIds,
    devices: trace.devices.slice(0, devices).map((device) => ({
      id: device.id,
      endAt: isEndedByDevice ? device.lastAt + 1 - start.epochMs : NEVER,
      apps: device.apps.map(({ app, openAt, lengthMs }) => {
        const skipped = openAt.findIndex((at) => at >= start.epochMs);
        const from = skipped < 0 ? openAt.length : skipped;
        return {
          app,
          openAt: openAt.slice(from).map((at) => at - start.epochMs),
          lengthMs: lengthMs.slice(from),
        };
      }),
    })),
  };
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
