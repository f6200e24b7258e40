/** A key is tried: the same scenario with one value and with another one. */

import { isDeepStrictEqual } from 'node:util';
import type { Model } from '../../compiled/domain/model.ts';
import { compile } from '../compile/compile.ts';
import { checkScenario } from '../files/parse-scenario.ts';
import { isPlainObject } from '../files/plain-object.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Setting } from '../schema/setting-list.ts';
import { placesOf, valuesOf } from './every-key.contract.ts';
import { unreadOrStated } from './unread-keys.ts';

interface Version {
  readonly scenario: Scenario;
  readonly isRead: boolean;
}

export interface Trial {
  readonly keys: readonly string[];
  /** Of the versions in which the key is claimed to be read, or not to be read, whether all make the same model. */
  isSame(isRead: boolean): boolean;
}

/** @param raw a scenario that is accepted @param most how many values are tried */
export function trialsOf(setting: Setting, raw: unknown, most = 2): readonly Trial[] {
  return placesOf(setting).map((keys) => {
    const versions: Version[] = [];
    for (const value of valuesOf(setting)) {
      const changed = changedBy(raw, keys, value);
      const checked = checkScenario(changed);
      if ('problems' in checked) continue;
      const { scenario } = checked;
      const isRead = !unreadOrStated(changed, scenario).some(({ keys: unread }) =>
        unread.every((key, depth) => key === keys[depth]),
      );
      if (versions.push({ scenario, isRead }) === most) break;
    }
    return { keys, isSame: (isRead) => areSame(versions.filter((each) => each.isRead === isRead)) };
  });
}

/** As `--set`, without its care: a kind that is not given is the default. */
function changedBy(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return Number(key) < node.length
      ? node.with(Number(key), changedBy(node[Number(key)], rest, value))
      : node;
  }
  const object = typeof node === 'string' ? { preset: node } : isPlainObject(node) ? node : {};
  return { ...object, [key]: changedBy(object[key], rest, value) };
}

function areSame(versions: readonly Version[]): boolean {
  const [first, ...others] = versions;
  if (!first || others.length === 0) return true;
  const model = modelOf(first.scenario);
  return others.every(({ scenario }) => isDeepStrictEqual(modelOf(scenario), model));
}

function modelOf(scenario: Scenario): Model {
  return compile({ ...scenario, warmup: scenario.warmup ?? 0 }).model;
}
