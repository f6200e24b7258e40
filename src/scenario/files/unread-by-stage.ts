/**
 * Which of the keys that nothing reads are wrong, and which have only lost their effect. Who gives a key that nothing reads, with all
 * that was said before, is mistaken. Who lays another kind over a scenario is not: the keys of the kind before are left over.
 */

import { inputsOf } from '../compile/inputs.ts';
import { type UnreadKey, unreadKeys } from '../readers/unread-keys.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Stage } from './layers.ts';
import { checkScenario } from './parse-scenario.ts';
import { isPlainObject } from './plain-object.ts';

export interface Judged {
  /** Each with the stage that gives it. */
  readonly refused: readonly { readonly key: UnreadKey; readonly by: number }[];
  readonly noted: readonly UnreadKey[];
}

/** @param scenario what the last stage was read as @param isRun whether the file is what the result of a run says of its scenario */
export function unreadByStage(stages: readonly Stage[], scenario: Scenario, isRun: boolean): Judged {
  const last = stages.length - 1;
  const found = unreadKeys(stages[last]!.raw, scenario);
  if (found.length === 0) return { refused: [], noted: [] };
  const isListed = isRun || isListing(stages[0]!.raw);
  const given = found
    .map((key) => ({
      key,
      by: Math.max(
        0,
        stages.findLastIndex((_, index) => gives(stages, index, key)),
      ),
    }))
    .filter(({ by }) => by > 0 || !isListed);
  const isRefused = ({ key, by }: { key: UnreadKey; by: number }) =>
    key.condition.unread === 'refuse' && (by === last || isUnreadAt(stages[by]!, key));
  return {
    refused: given.filter(isRefused),
    noted: given.filter((each) => !isRefused(each)).map(({ key }) => key),
  };
}

/** Whether a stage itself lays a key, or an object around or below it. */
function gives(stages: readonly Stage[], index: number, { keys }: UnreadKey): boolean {
  const own = stages[index]!.overrides.slice(stages[index - 1]?.overrides.length ?? 0);
  return own.some(({ keys: set }) => {
    const end = set.findIndex((key, depth) => key !== keys[depth]);
    return end === -1 || end === keys.length;
  });
}

function isUnreadAt({ raw }: Stage, { keys }: UnreadKey): boolean {
  const checked = checkScenario(raw);
  if ('problems' in checked) return false;
  return unreadKeys(raw, checked.scenario).some((each) => each.keys.join('.') === keys.join('.'));
}

/** Whether a scenario leaves out nothing, as one that a program prints: there is nothing in it that somebody chose to give. */
function isListing(raw: unknown): boolean {
  const checked = checkScenario(raw);
  return 'scenario' in checked && holdsKeysOf(raw, inputsOf(checked.scenario));
}

function holdsKeysOf(raw: unknown, printed: unknown): boolean {
  if (!isPlainObject(printed)) return true;
  if (!isPlainObject(raw)) return false;
  return Object.entries(printed).every(
    ([key, value]) => Object.hasOwn(raw, key) && holdsKeysOf(raw[key], value),
  );
}
