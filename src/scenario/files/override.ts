/** Settings given on the command line: `--set path=value`, and options that stand for one setting each. */

import { inputsOf } from '../compile/inputs.ts';
import { ScenarioError } from '../problems/problem.ts';
import { cut } from '../problems/show-value.ts';
import { isKindOfItsOwn, merge } from './merge.ts';
import { parseScenario } from './parse-scenario.ts';
import { isPlainObject, valueAt } from './plain-object.ts';
import { readYaml } from './read-yaml.ts';

/** One setting that is laid over a scenario. `label` is how the person gave it, for messages. */
export interface Override {
  readonly keys: readonly string[];
  readonly value: unknown;
  readonly label: string;
}

/** Reads `path=value`, the value being YAML. @throws ScenarioError if it is neither. */
export function parseSet(set: string): Override {
  const label = `--set ${cut(set)}`;
  const equals = set.indexOf('=');
  if (equals === -1) throw refusal('', label, 'has no =; expected path=value');
  const path = set.slice(0, equals).trim();
  const keys = path.split('.');
  if (keys.includes('')) throw refusal(path, label, 'has an empty key; expected keys joined by dots');
  const text = set.slice(equals + 1);
  try {
    return { keys, label, value: text.trim() === '' ? null : readYaml(text, label).raw };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw refusal(path, label, `the value ${error.problems[0]!.message}`);
  }
}

/**
 * A scenario with one setting laid over it. Objects on the way are created, a policy named by its preset becomes an
 * object, and a `kind` or `law` that changes replaces its object whole.
 * @throws ScenarioError if the path leads through a value that has no keys
 */
export function applyOverride(scenario: unknown, { keys, value, label }: Override): unknown {
  const defaults = once(() => defaultsBeside(scenario));
  const lay = (node: unknown, depth: number): unknown => {
    const key = keys[depth];
    if (key === undefined) return merge(node, value);
    const path = keys.slice(0, depth);
    const inside = opened(node, path, defaults);
    if (Array.isArray(inside) && /^\d+$/.test(key) && Number(key) < inside.length) {
      return inside.with(Number(key), lay(inside[Number(key)], depth + 1));
    }
    if (!isPlainObject(inside)) {
      const found = Array.isArray(inside) ? `a list of ${inside.length}` : 'a value without keys';
      throw refusal(
        keys.join('.'),
        label,
        `leads through ${path.join('.') || 'the scenario'}, which is ${found}`,
      );
    }
    const before = Object.hasOwn(inside, key) ? inside[key] : undefined;
    const after = lay(before, depth + 1);
    const isOtherKind = (key === 'kind' || key === 'law') && before !== undefined && before !== after;
    return isOtherKind ? { [key]: after } : { ...inside, [key]: after };
  };
  return lay(scenario, 0);
}

/**
 * A node as one that has keys: what is absent is the default where keys belong to a `kind` or `law`, else empty; a
 * policy that is a name is the preset of that name.
 */
function opened(node: unknown, path: readonly string[], defaults: () => unknown): unknown {
  if (path.join('.') === 'policy' && typeof node === 'string') return { preset: node };
  if (node !== undefined) return node;
  const fallback = valueAt(defaults(), path);
  return isPlainObject(fallback) && isKindOfItsOwn(fallback) ? fallback : {};
}

/** Made when it is first asked for. */
function once(make: () => unknown): () => unknown {
  let made: { readonly value: unknown } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every setting that a scenario would have by itself, with the preset that it names. */
function defaultsBeside(scenario: unknown): unknown {
  const policy = valueAt(scenario, ['policy']);
  const preset = typeof policy === 'string' ? policy : valueAt(policy, ['preset']);
  try {
    return inputsOf(parseScenario({ name: 'defaults', ...(preset === undefined ? {} : { policy: preset }) }));
  } catch (error) {
    if (error instanceof ScenarioError) return {}; // A preset that does not exist is reported where it stands.
    throw error;
  }
}

function refusal(path: string, file: string, message: string): ScenarioError {
  return new ScenarioError([{ path, file, message }]);
}
