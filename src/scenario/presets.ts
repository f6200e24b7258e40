/** The policies that are known by name. */

import { WECHAT } from './presets/wechat.ts';

/** Every preset: what `policy: <name>` stands for, in scenario notation. */
export const PRESETS = { wechat: WECHAT } as const;

export type PresetName = keyof typeof PRESETS;

/** Whether a value is the name of a preset. */
export function isPresetName(value: unknown): value is PresetName {
  return typeof value === 'string' && Object.hasOwn(PRESETS, value);
}
