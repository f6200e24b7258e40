/** The policies that are known by name: a file each in presets/, in scenario notation, with a source on every value. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { PlainObject } from './files/plain-object.ts';
import { alipayRequest } from './requests/alipay.ts';
import { binanceRequest } from './requests/binance.ts';
import type { FetchContext, FetchRequest } from './requests/fetch-request.ts';
import { finclipRequest } from './requests/finclip.ts';
import { plainRequest } from './requests/plain.ts';
import { qqRequest } from './requests/qq.ts';
import { wechatRequest } from './requests/wechat.ts';

interface Preset {
  /** In a few words. */
  readonly whatItIs: string;
  /** Whose functions an app calls there; `own` if it keeps its data itself. */
  readonly functions: 'wechat' | 'binance' | 'own';
  /** What its client asks an origin for. */
  readonly request: (context: FetchContext) => FetchRequest;
}

/** Every preset but for its values. */
export const PRESETS = {
  wechat: {
    whatItIs: 'the rule that WeChat documents',
    functions: 'wechat',
    request: wechatRequest,
  },
  'wechat-android-observed': {
    whatItIs: 'what was found in WeChat clients on Android: at activations, on Wi-Fi, ten at a time',
    functions: 'wechat',
    request: wechatRequest,
  },
  'wechat-2019': {
    whatItIs: 'WeChat as of 2019: token and star required, destroyed after 5 minutes',
    functions: 'wechat',
    request: wechatRequest,
  },
  'wechat-2019-code': {
    whatItIs: 'WeChat as of 2019, where a pre-fetch without a token carries a login code',
    functions: 'wechat',
    request: wechatRequest,
  },
  binance: {
    whatItIs: 'a sweep at a fixed time each day, or when the host is next opened',
    functions: 'binance',
    request: binanceRequest,
  },
  qq: {
    whatItIs: 'a poll every two hours, token required, no window',
    functions: 'wechat',
    request: qqRequest,
  },
  finclip: {
    whatItIs: 'a container for other hosts: at most five apps in memory',
    functions: 'wechat',
    request: finclipRequest,
  },
  alipay: {
    whatItIs: 'pre-fetch only; updates checked before a launch once a day',
    functions: 'wechat',
    request: alipayRequest,
  },
  'chromium-periodic-sync': {
    whatItIs: 'periodic background sync of the web: multiples of 12 hours, retries',
    functions: 'own',
    request: plainRequest,
  },
  workmanager: {
    whatItIs: 'periodic work on Android, on a device in use',
    functions: 'own',
    request: plainRequest,
  },
  'ios-refresh': {
    whatItIs: 'background app refresh of iOS: only where the app is opened daily',
    functions: 'own',
    request: plainRequest,
  },
} as const satisfies Readonly<Record<string, Preset>>;

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
