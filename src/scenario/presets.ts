/** The policies that are known by name: a file each in presets/, in scenario notation, with a source on every value. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { PlainObject } from './files/plain-object.ts';

/** Every preset, and what it is in a few words. */
export const PRESETS = {
  wechat: 'the rule that WeChat documents',
  'wechat-android-observed':
    'what was found in WeChat clients on Android: at activations, on Wi-Fi, ten at a time',
  'wechat-2019': 'WeChat as of 2019: token and star required, destroyed after 5 minutes',
  binance: 'a sweep at a fixed time each day, or when the host is next opened',
  qq: 'a poll every two hours, token required, no window',
  finclip: 'a container for other hosts: at most five apps in memory',
  alipay: 'pre-fetch only; updates checked before a launch once a day',
  'chromium-periodic-sync': 'periodic background sync of the web: multiples of 12 hours, retries',
  workmanager: 'periodic work on Android, on a device in use',
  'ios-refresh': 'background app refresh of iOS: only where the app is opened daily',
} as const;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Whether a value is the name of a preset. */
export function isPresetName(value: unknown): value is PresetName {
  return typeof value === 'string' && Object.hasOwn(PRESETS, value);
}

/** The file of a preset, with the sources of its values. */
export function presetText(name: PresetName): string {
  return readFileSync(new URL(`src/scenario/presets/${name}.yaml`, PACKAGE_ROOT), 'utf8');
}

const read = new Map<PresetName, PlainObject>();

/** What `policy: <name>` stands for, in scenario notation. */
export function presetPolicy(name: PresetName): PlainObject {
  const known = read.get(name) ?? (parse(presetText(name)) as PlainObject);
  read.set(name, known);
  return known;
}
