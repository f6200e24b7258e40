/** What counts as an object of settings: what YAML, JSON or an object literal gives, and nothing with a class. */

export type PlainObject = Record<string, unknown>;

/** Whether a value is an object of keys and values: no list, no date, no other class. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // A module's object literal comes from this realm or another one, where its prototype's prototype is null as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The value at a path of keys and list indexes; undefined if the path leaves the tree. Inherited keys do not count. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
