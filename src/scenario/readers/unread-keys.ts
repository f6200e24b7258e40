/** The keys of a scenario as it is written that nothing reads. */

import { isDeepStrictEqual } from 'node:util';
import { type CohortSettings, populationOf } from '../compile/population.ts';
import { checkScenario } from '../files/parse-scenario.ts';
import { isPlainObject } from '../files/plain-object.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Condition, Reader, ReaderTable, Where } from './reader.ts';
import { SCENARIO_READERS } from './scenario-readers.ts';

export interface UnreadKey {
  readonly keys: readonly string[];
  readonly condition: Condition;
  /** A place in which it is not read. */
  readonly where: Where;
}

/** @param raw as it is written, presets by their names @param scenario what it was read as */
export function unreadKeys(raw: unknown, scenario: Scenario): readonly UnreadKey[] {
  return unreadOrStated(raw, scenario).filter(
    ({ keys, condition }) => condition.isRefusedAsDefault === true || !isStated(raw, keys, scenario),
  );
}

/** The same with those that only say what holds without them. */
export function unreadOrStated(raw: unknown, scenario: Scenario): readonly UnreadKey[] {
  return unreadIn(raw, SCENARIO_READERS, [], scenario, populationOf(scenario));
}

/** What stands in a table for whatever something is called. */
const ANY_NAME = '<name>';

function unreadIn(
  node: unknown,
  readers: ReaderTable,
  at: readonly string[],
  scenario: Scenario,
  population: readonly CohortSettings[],
): UnreadKey[] {
  if (Array.isArray(node)) {
    return node.flatMap((each, index) => unreadIn(each, readers, [...at, `${index}`], scenario, population));
  }
  if (!isPlainObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]): UnreadKey[] => {
    const reader = readers[ANY_NAME] ?? (Object.hasOwn(readers, key) ? readers[key] : undefined);
    if (!reader) return [];
    const keys = [...at, key];
    const unmet = unmetOf(reader, placesOf(keys, scenario, population));
    if (unmet) return [{ keys, ...unmet }];
    return reader.below ? unreadIn(value, reader.below, keys, scenario, population) : [];
  });
}

/** What keeps a key from being read, unless it is read somewhere. */
function unmetOf({ when }: Reader, places: readonly Where[]): Omit<UnreadKey, 'keys'> | undefined {
  const [first] = places;
  if (!first || when.length === 0) return undefined;
  if (places.some((where) => when.every((condition) => condition.isMet(where)))) return undefined;
  return { where: first, condition: when.find((condition) => !condition.isMet(first))! };
}

/** Where a key holds: in its cohort and in its app, in its service, or everywhere. */
function placesOf(
  [section, index]: readonly string[],
  scenario: Scenario,
  population: readonly CohortSettings[],
): Where[] {
  if (section === 'services') {
    const [cohort] = population;
    return [
      { scenario, cohort: cohort!, app: cohort!.apps[0]!, ...(index !== undefined && { service: index }) },
    ];
  }
  const cohorts = section === 'cohorts' ? population.slice(Number(index), Number(index) + 1) : population;
  return cohorts.flatMap((cohort) => {
    const apps = section === 'apps' ? cohort.apps.slice(Number(index), Number(index) + 1) : cohort.apps;
    return apps.map((app) => ({ scenario, cohort, app }));
  });
}

/** Whether a key says what holds without it: such a key is a listing, as that of all defaults, and misleads nobody. */
function isStated(raw: unknown, keys: readonly string[], scenario: Scenario): boolean {
  const checked = checkScenario(without(raw, keys));
  if (!('scenario' in checked)) return false;
  const { services } = checked.scenario;
  return (
    isDeepStrictEqual(services, scenario.services) &&
    isDeepStrictEqual(populationOf(checked.scenario), populationOf(scenario))
  );
}

function without(node: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined;
  if (Array.isArray(node)) return node.with(Number(key), without(node[Number(key)], rest));
  if (!isPlainObject(node)) return node;
  const { [key]: value, ...others } = node;
  return rest.length === 0 ? others : { ...others, [key]: without(value, rest) };
}
