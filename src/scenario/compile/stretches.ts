/** What a scenario says in each stretch of a run, where faults of the kinds `change` and `bodySize` change its numbers. */

import type { PlainObject } from '../files/plain-object.ts';
import { isPlainObject } from '../files/plain-object.ts';
import { type ChangePath, type Changes, numberAt } from '../schema/changes.ts';
import type { Fault } from '../schema/faults.ts';
import { inputsOf } from './inputs.ts';
import { type CohortSettings, populationFrom } from './population.ts';
import type { ResolvedScenario } from './resolved-scenario.ts';
import { inRun } from './when-in-run.ts';

export interface Stretch {
  /** In ms after the start of the run; of the first, 0. */
  readonly from: number;
  readonly population: readonly CohortSettings[];
  /** How many times as large the bodies of answers are. */
  readonly bodyFactor: number;
}

/** A value that is reached gradually is reached in so many equal steps. */
export const STEPS = 24;

interface Change {
  readonly at: number;
  readonly until: number;
  readonly overMs: number;
  readonly set: Changes;
}

/** Whether anything that begins so is changed during the run. */
export function isChanged(
  { faults }: Pick<ResolvedScenario, 'faults'>,
  section: 'origin' | 'usage',
): boolean {
  return faults.some(
    (fault) =>
      (fault.kind === 'bodySize' && section === 'origin') ||
      (fault.kind === 'change' && Object.keys(fault.set).some((path) => path.startsWith(`${section}.`))),
  );
}

/** None where nothing changes. */
export function stretchesOf(scenario: ResolvedScenario): readonly Stretch[] {
  const changes = changesOf(scenario);
  const bodies = bodyFactorsOf(scenario);
  if (changes.length === 0 && bodies.length === 0) return [];
  const edges = changes.flatMap(({ at, until, overMs }) => {
    const steps =
      overMs > 0 ? Array.from({ length: STEPS }, (_, step) => at + (step * overMs) / STEPS) : [at];
    return [...steps.map(Math.round).filter((step) => step < until), until];
  });
  edges.push(...bodies.flatMap(({ at, until }) => [at, until]));
  const within = edges.filter((edge) => edge > 0 && edge < scenario.horizon);
  return [...new Set([0, ...within])]
    .sort((a, b) => a - b)
    .map((from) => ({
      from,
      population: populationFrom(scenario, changedAt(scenario, changes, from)),
      bodyFactor: bodies
        .filter(({ at, until }) => from >= at && from < until)
        .reduce((all, { factor }) => all * factor, 1),
    }));
}

function bodyFactorsOf({ faults, start }: ResolvedScenario) {
  return faults.flatMap((fault: Fault) => {
    if (fault.kind !== 'bodySize') return [];
    const at = inRun(fault.at, start);
    return [{ at, until: at + fault.for, factor: fault.factor }];
  });
}

function changesOf({ faults, start }: ResolvedScenario): Change[] {
  return faults.flatMap((fault: Fault) => {
    if (fault.kind !== 'change') return [];
    const at = inRun(fault.at, start);
    return [{ at, until: at + fault.for, overMs: fault.over, set: fault.set }];
  });
}

/** The notation of the scenario with the changes that hold at an instant laid over it, in the order of the list. */
function changedAt(scenario: ResolvedScenario, changes: readonly Change[], now: number): PlainObject {
  let raw: PlainObject = { ...inputsOf(scenario) };
  for (const { at, until, overMs, set } of changes) {
    if (now < at || now >= until) continue;
    const step = overMs > 0 ? Math.min(STEPS, Math.floor(((now - at) * STEPS) / overMs + 1e-9) + 1) : STEPS;
    for (const [path, value] of Object.entries(set) as [ChangePath, unknown][]) {
      raw = withValue(raw, path, step < STEPS ? between(path, raw, value, step / STEPS) : value);
    }
  }
  return raw;
}

/** Part of the way from one number to another; a law has none, and the schema refuses that. */
function between(path: ChangePath, raw: PlainObject, value: unknown, share: number): unknown {
  const [section, key] = path.split('.') as [string, string];
  const before = numberAt(path, (raw[section] as PlainObject)[key]);
  const after = numberAt(path, value);
  if (before === undefined || after === undefined) return value;
  return before + share * (after - before);
}

function withValue(raw: PlainObject, path: ChangePath, value: unknown): PlainObject {
  const [section, key] = path.split('.') as [string, string];
  const before = raw[section];
  return { ...raw, [section]: { ...(isPlainObject(before) ? before : {}), [key]: value } };
}
