/**
 * What the contract names and this version does not have yet. It is refused by name, never ignored: a scenario that
 * runs does all that it says.
 */

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
