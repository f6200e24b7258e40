/** How settings override settings, for presets and `--set` alike. */

import { isPlainObject, type PlainObject } from './plain-object.ts';

/**
 * Lays `override` over `base`. An object that carries a `kind` or a `law`, on either side, is replaced whole, since its
 * other keys belong to it; so is everything that is no object on both sides. Other objects merge key by key.
 */
export function merge(base: unknown, override: unknown): unknown {
  if (!isPlainObject(base) || !isPlainObject(override)) return override;
  if (isKindOfItsOwn(base) || isKindOfItsOwn(override)) return override;
  const merged = Object.entries(override).map(([key, value]): [string, unknown] => [
    key,
    Object.hasOwn(base, key) ? merge(base[key], value) : value,
  ]);
  return { ...base, ...Object.fromEntries(merged) };
}

/** Whether an object's keys belong to its `kind` or `law`. */
export function isKindOfItsOwn(value: PlainObject): boolean {
  return Object.hasOwn(value, 'kind') || Object.hasOwn(value, 'law');
}
