/**
 * From a scenario to a model that engines can run: laws made ready, traces read, and what a trace decides (devices,
 * horizon, start) filled in.
 */

import type { Model } from '../domain/model.ts';
import { formatDuration } from '../kernel/duration.ts';
import { readChangeTrace } from './change-trace.ts';
import { modelOf, tracedUsage } from './model-of.ts';
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
  const usageOfRun =
    usage && tracedUsage(usage, scenario, opens.kind === 'trace' && opens.trace.endWith === 'device');
  const changesOfRun = changesAt?.map((at) => at - scenario.start.epochMs) ?? null;
  const model = modelOf(scenario, usageOfRun, changesOfRun);
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

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
