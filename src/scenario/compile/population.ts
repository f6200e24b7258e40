/**
 * Cohorts and apps with all their settings: those of the scenario, those of the cohort over them, those of the app over both.
 * What is laid over what is the notation, as with presets; each result is read by the schema that reads the scenario's own.
 */

import type * as z from 'zod';
import { merge } from '../files/merge.ts';
import { isPlainObject, type PlainObject } from '../files/plain-object.ts';
import { expectedWords, issueProblems, type PlacedProblem } from '../problems/issue-problems.ts';
import { app } from '../schema/app.ts';
import type { Clients } from '../schema/clients.ts';
import { host } from '../schema/host.ts';
import { network } from '../schema/network.ts';
import { origin } from '../schema/origin.ts';
import { policy } from '../schema/policy.ts';
import { REST } from '../schema/population.ts';
import type { Scenario } from '../schema/scenario.ts';
import { usage } from '../schema/usage.ts';
import type { TimeZone } from '../zones/time-zone.ts';
import { inputsOf } from './inputs.ts';

/** The settings that a cohort or an app may lay over those of the scenario. */
const SECTIONS = { policy, usage, host, network, app, origin } as const;
type SectionName = keyof typeof SECTIONS;
type Sections = { readonly [name in SectionName]: z.output<(typeof SECTIONS)[name]> };

export type AppSettings = Pick<Sections, 'policy' | 'usage' | 'app' | 'origin'> & {
  readonly id: string;
  readonly share: number;
};

export type CohortSettings = Pick<Sections, 'host' | 'network'> & {
  readonly name: string;
  readonly share: number;
  /** `null`: that of the scenario. */
  readonly timeZone: TimeZone | null;
  readonly os: 'android' | 'ios';
  /** `null` if nothing is known of them. */
  readonly clients: Clients | null;
  readonly apps: readonly AppSettings[];
};

/** All cohorts of a scenario, the rest among them, each with all apps; nameless where the scenario names none. */
export function populationOf(scenario: Scenario): readonly CohortSettings[] {
  const found = known.get(scenario) ?? populationFrom(scenario, inputsOf(scenario));
  known.set(scenario, found);
  return found;
}

/** Asked several times on the way to a model, and slow to read. */
const known = new WeakMap<Scenario, readonly CohortSettings[]>();

/** The same, with other settings of the scenario's own, in notation. */
export function populationFrom(scenario: Scenario, base: PlainObject): readonly CohortSettings[] {
  const { clients } = scenario;
  const named = scenario.cohorts.map((cohort) => ({ timeZone: null, clients, ...cohort }));
  const left = 1 - named.reduce((sum, { share }) => sum + share, 0);
  const isWhole = named.length > 0 && left < 1e-9;
  const name = named.length > 0 ? REST : '';
  const rest = { name, share: left, timeZone: null, os: 'android' as const, clients };
  const apps = scenario.apps.length > 0 ? scenario.apps : [{ id: '', share: 1 }];
  return [...named, ...(isWhole ? [] : [rest])].map((cohort) => {
    const { name, share, timeZone, os, clients } = cohort;
    const whole = sectionsOf(laidOver(base, cohort));
    return {
      ...{ name, share, timeZone, os, clients },
      ...{ host: whole.host, network: whole.network },
      apps: apps.map((each) => {
        const { policy, usage, app, origin } = sectionsOf(laidOver(laidOver(base, cohort), each));
        return { id: each.id, share: each.share, policy, usage, app, origin };
      }),
    };
  });
}

/** What is wrong with cohorts and apps in a scenario as it is written, beyond what is wrong with the scenario itself. */
export function populationProblems(raw: unknown): PlacedProblem[] {
  if (!isPlainObject(raw)) return [];
  const known = new Set(sectionProblems(raw, []).map(textOf));
  const cohorts = listOf(raw.cohorts);
  const apps = listOf(raw.apps);
  const found = [
    ...cohorts.flatMap((cohort, index) => problemsOver(raw, cohort, ['cohorts', String(index)], known)),
    ...apps.flatMap((each, index) => problemsOver(raw, each, ['apps', String(index)], known)),
  ];
  for (const problem of found) known.add(textOf(problem));
  const together = apps.flatMap((each, index) =>
    cohorts.flatMap((cohort) => problemsOver(laidOver(raw, cohort), each, ['apps', String(index)], known)),
  );
  return [...found, ...together].map(({ relative: _, ...problem }) => problem);
}

interface Relative extends PlacedProblem {
  /** The place within the settings that a cohort or an app overrides. */
  readonly relative: string;
}

function problemsOver(
  base: PlainObject,
  over: PlainObject,
  prefix: readonly string[],
  known: ReadonlySet<string>,
): Relative[] {
  const traces = SECTION_NAMES.flatMap((name) => traceProblems(base, over, name, prefix));
  return [
    ...sectionProblems(laidOver(base, over), prefix).filter((each) => !known.has(textOf(each))),
    ...traces,
  ];
}

/** A trace is of all devices, and says itself which apps they have. */
function traceProblems(
  base: PlainObject,
  over: PlainObject,
  name: SectionName,
  prefix: readonly string[],
): Relative[] {
  if (name !== 'usage') return [];
  const place = { keys: [...prefix, 'usage'], path: [...prefix, 'usage'].join('.'), relative: 'usage' };
  if (isTraced(base) && (over.usage !== undefined || prefix[0] === 'apps')) {
    const keys = prefix[0] === 'apps' ? prefix : place.keys;
    return [
      {
        ...place,
        keys,
        path: keys.join('.'),
        message: 'a usage trace already says what people do with which apps',
      },
    ];
  }
  if (!isTraced(over)) return [];
  return [
    { ...place, message: 'a usage trace applies to all devices, so it must be set in the scenario itself' },
  ];
}

function isTraced({ usage: given }: PlainObject): boolean {
  const opens = isPlainObject(given) ? given.opens : undefined;
  return isPlainObject(opens) && opens.kind === 'trace';
}

const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

function sectionProblems(raw: PlainObject, prefix: readonly string[]): Relative[] {
  return SECTION_NAMES.flatMap((name) => {
    const given = raw[name] ?? (name === 'policy' ? 'wechat' : {});
    const parsed = SECTIONS[name].safeParse(given, { error: expectedWords });
    if (parsed.success) return [];
    const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
    return issueProblems(issues, { [name]: given }).map((problem) => {
      const keys = [...prefix, ...problem.keys.map(String)];
      const partner = problem.partner && [...prefix, name, ...problem.partner];
      return { ...problem, keys, path: keys.join('.'), partner, relative: problem.path };
    });
  });
}

function textOf({ relative, message, expected, found }: Relative): string {
  return JSON.stringify([relative, message, expected, found]);
}

function sectionsOf(raw: PlainObject): Sections {
  const entries = SECTION_NAMES.map((name) => [name, SECTIONS[name].parse(raw[name])]);
  return Object.fromEntries(entries) as Sections;
}

function laidOver(base: PlainObject, over: object): PlainObject {
  const given = SECTION_NAMES.flatMap((name): [string, unknown][] => {
    const value = (over as PlainObject)[name];
    if (value === undefined) return [];
    if (name === 'policy') return [[name, policyOver(base.policy, value)]];
    return [[name, merge(name === 'usage' ? usageBelow(base.usage, value) : (base[name] ?? {}), value)]];
  });
  return { ...base, ...Object.fromEntries(given) };
}

/** A policy that names a preset stands for itself; one that does not is laid over the policy below. */
function policyOver(base: unknown, over: unknown): unknown {
  if (!isPlainObject(over) || Object.hasOwn(over, 'preset')) return over;
  const below = base ?? 'wechat';
  return merge(typeof below === 'string' ? { preset: below } : updatesBelow(below, over), over);
}

/** Who says how packages are updated wants them to be, unless it was said below that they are not. */
function updatesBelow(below: unknown, over: PlainObject): unknown {
  const isUnsaid =
    isPlainObject(below) && isPlainObject(below.update) && below.update.enabled === 'withReleases';
  return isUnsaid && over.update !== undefined
    ? { ...below, update: { ...(below.update as PlainObject), enabled: true } }
    : below;
}

/** Opens that follow the host have the host's rhythm: that of the scenario's own opens is not laid below them. */
function usageBelow(base: unknown, over: unknown): unknown {
  const opens = isPlainObject(over) ? over.opens : undefined;
  if (!isPlainObject(base) || !isPlainObject(opens) || opens.kind !== 'ofHostOpens') return base ?? {};
  const { diurnal: _diurnal, weekly: _weekly, ...rest } = base;
  return rest;
}

function listOf(value: unknown): PlainObject[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}
