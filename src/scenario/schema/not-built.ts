/**
 * What the contract names and this version does not have yet. It is refused by name, never ignored: a scenario that
 * runs does all that it says.
 */

import { type Leaf, leaf } from './leaf.ts';

/** Presets that are known but refused. */
export const PRESETS_NOT_BUILT: readonly string[] = [
  'wechat-android-observed',
  'wechat-2019',
  'binance',
  'qq',
  'finclip',
  'alipay',
  'chromium-periodic-sync',
  'workmanager',
  'ios-refresh',
];

/** A setting that so far has only the value that means "nothing". */
export function nothingYet<const Nothing extends 'none' | 0 | readonly []>(
  nothing: Nothing,
): Leaf<Nothing, Nothing> {
  const shown = JSON.stringify(nothing).replaceAll('"', '');
  return leaf({
    expected: shown,
    read: (value, refuse) =>
      JSON.stringify(value) === JSON.stringify(nothing)
        ? nothing
        : refuse(`any value but ${shown} is not built yet`),
    write: () => nothing,
    json: Array.isArray(nothing) ? { type: 'array', maxItems: 0 } : { const: nothing },
  });
}
