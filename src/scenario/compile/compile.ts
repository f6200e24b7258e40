/**
 * From a scenario to a model that engines can run: laws made ready, and what a trace decides (devices, horizon, start) filled in.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Model } from '../../compiled/domain/model.ts';
import { NEVER } from '../../compiled/kernel/time.ts';
import { formatDuration } from '../../kernel/duration.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Words } from '../../kernel/words.ts';
import { type Problem, ScenarioError } from '../problems/problem.ts';
import { scheduleBreaches } from '../schema/autoscale.ts';
import { grayBreaches } from '../schema/gray-order.ts';
import { rolloutBreaches } from '../schema/rollout-order.ts';
import type { Scenario } from '../schema/scenario.ts';
import { type TimeZone, zoneDuring } from '../zones/time-zone.ts';
import { arrivalNotes } from './arrival-notes.ts';
import { clientNotes } from './client-notes.ts';
import { coverProblems } from './counts-model.ts';
import { edgeProblems } from './edge-problems.ts';
import { limitProblems } from './limits.ts';
import { isSwept, modelOf } from './model-of.ts';
import { outsideNotes } from './outside-notes.ts';
import { populationOf } from './population.ts';
import { changesIn, NO_TRACES, type Traces } from './read-traces.ts';
import { ONLY, type Replicate } from './replicate.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { sampleNotes } from './sample-notes.ts';
import { bucketProblems } from './series-bucket.ts';
import { traceNotes } from './trace-notes.ts';
import { tracedUsage } from './traced-usage.ts';
import { zoneNotes } from './zone-notes.ts';

export interface Compiled {
  /** The logs that the scenario names. */
  readonly traces: Traces;
  readonly replicate: Replicate;
  readonly scenario: ResolvedScenario;
  readonly model: Model;
  /** What a reader of the result has to know of how the scenario was read. */
  readonly notes: readonly Words[];
}

/**
 * @param traces the logs that the scenario names: see {@link readTraces} @param replicate which run of it this is
 * @throws ScenarioError for what only the logs can tell: no record in the run, too many devices
 */
export function compile(given: Scenario, traces: Traces = NO_TRACES, replicate: Replicate = ONLY): Compiled {
  const { usage } = traces;
  invariant(
    (usage !== null) === (given.usage.opens.kind === 'trace'),
    () => 'the usage trace of the scenario has not been read',
  );
  const scenario = resolve(given, traces);
  const traced = usage && tracedUsage(usage, scenario, replicate);
  const changesOf = ({ changes }: Scenario['origin']['content']) =>
    changesIn(traces, changes)?.map((at) => at - scenario.start.epochMs) ?? null;
  const model = modelOf(scenario, replicate, { traced, changesOf, arrivals: traces.arrivals });
  const notes = [
    ...zoneNotes(scenario),
    ...(usage ? traceNotes(usage, scenario) : []),
    ...arrivalNotes(scenario, traces.arrivals),
    ...clientNotes(scenario),
    ...outsideNotes(scenario, usage),
    ...sampleNotes(scenario),
  ];
  return { traces, replicate, scenario, model, notes };
}

/** Another run of a scenario that has been made ready. */
export function replicateOf(compiled: Compiled, replicate: Replicate): Compiled {
  if (isDeepStrictEqual(replicate, compiled.replicate)) return compiled;
  return compile(compiled.scenario, compiled.traces, replicate);
}

function resolve(given: Scenario, traces: Traces): ResolvedScenario {
  const { usage, arrivals } = traces;
  const counted = [...arrivals.values()].map(({ firstAt: at }) => at);
  const changesAt = changesIn(traces, given.origin.content.changes);
  const firstAt = usage?.firstAt ?? changesAt?.[0] ?? Math.min(...counted);
  const start = given.start ?? { epochMs: firstAt < NEVER ? firstAt : 0, offsetMinutes: 0 };
  const horizon = given.horizon ?? (usage ? usage.lastAt + 1 - start.epochMs : 0);
  const devices = given.devices ?? usage?.deviceIds.length ?? 0;
  const problems: Problem[] = [];
  if (usage) {
    const span = `${isoOf(usage.firstAt)} to ${isoOf(usage.lastAt)}`;
    if (usage.lastAt < start.epochMs || usage.firstAt >= start.epochMs + horizon) {
      problems.push({
        path: given.start ? 'start' : 'horizon',
        message: 'no record of the usage trace falls within the run',
        expected: `a run that overlaps the records (${span})`,
        found: `${isoOf(start.epochMs)} and ${formatDuration(Math.max(0, horizon))}`,
      });
    }
    if (devices > usage.deviceIds.length) {
      problems.push({
        path: 'devices',
        message: '',
        expected: `at most the ${usage.deviceIds.length} devices of the usage trace`,
        found: String(devices),
      });
    }
  }
  problems.push(
    ...limitProblems(given, horizon),
    ...sweepProblems(given),
    ...bucketProblems(given.series, horizon),
    ...orderProblems(given, start.epochMs),
    ...edgeProblems(given, devices),
    ...coverProblems(given.services, arrivals, { startMs: start.epochMs, horizon }),
  );
  // `auto` is for a pilot to find: see run/warmup.ts.
  const { warmup } = given;
  invariant(warmup !== null, () => 'the warm-up is still to be found');
  if (problems.length === 0 && warmup >= horizon) {
    problems.push({
      path: 'warmup',
      message: '',
      expected: `a warm-up shorter than the horizon of ${formatDuration(horizon)}`,
      found: formatDuration(warmup),
    });
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return withKeptZones({ ...given, start, horizon, devices, warmup });
}

/** What the time zone database says of the run stands in its inputs, so that another database gives the same run (decision D47). */
function withKeptZones(scenario: ResolvedScenario): ResolvedScenario {
  const { start, horizon, timeZone, cohorts } = scenario;
  const kept = (zone: TimeZone) => zoneDuring(zone, start.epochMs, start.epochMs + horizon);
  const isKept = (zone: TimeZone | null | undefined) => !zone || kept(zone) === zone;
  if (isKept(timeZone) && cohorts.every((cohort) => isKept(cohort.timeZone))) return scenario;
  return {
    ...scenario,
    timeZone: timeZone && kept(timeZone),
    cohorts: cohorts.map((cohort) =>
      cohort.timeZone ? { ...cohort, timeZone: kept(cohort.timeZone) } : cohort,
    ),
  };
}

/** A device is swept as a whole. */
function sweepProblems(scenario: Scenario): Problem[] {
  return populationOf(scenario).flatMap(({ name, apps }) => {
    const swept = apps.filter(({ policy }) => isSwept(policy.periodic));
    const sweeps = swept.map(({ policy: { periodic } }) => [
      ...[periodic.opportunity, periodic.jitter, periodic.spread, periodic.whenHostEnds],
    ]);
    const odd = swept.find((_, index) => !isDeepStrictEqual(sweeps[index], sweeps[0]));
    if (!odd) return [];
    const place = `the app ${odd.id}${name === '' ? '' : ` in the cohort ${name}`}`;
    const message = `${place} is swept at other times than ${swept[0]!.id}: one sweep is for all apps of a device`;
    return [{ path: 'apps', message }];
  });
}

/** What is given partly by the clock, partly by the run: only now it is known what comes first. */
function orderProblems(scenario: Scenario, startMs: number): Problem[] {
  const { releases, services } = scenario;
  const ofReleases = Array.isArray(releases) ? rolloutBreaches(releases, startMs) : [];
  const ofGrays = populationOf(scenario).flatMap(({ apps }) =>
    apps.flatMap(({ app }) => grayBreaches(app.backOffice.gray, startMs)),
  );
  const messages = new Set(ofGrays.map(({ path, message }) => `${path.join('.')}: ${message}`));
  return [
    ...ofReleases.map(({ path, message }) => ({ path: ['releases', ...path].join('.'), message })),
    ...scheduleBreaches(services, startMs).map(({ path, message }) => ({
      path: ['services', ...path].join('.'),
      message,
    })),
    ...[...messages].map((message) => ({ path: 'app.backOffice.gray', message })),
  ];
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
