import type { Words } from '../../kernel/words.ts';

/** What metrics and series are measured in. */
export const UNITS = {
  count: { en: 'a count', zh: '次数' },
  share: { en: 'a share, 0 to 1', zh: '比例，0 到 1' },
  ms: { en: 'milliseconds', zh: '毫秒' },
  bytes: { en: 'bytes', zh: '字节' },
  rps: { en: 'requests per second', zh: '请求/秒' },
  perDay: { en: 'a number per device and day', zh: '每台设备每天的次数' },
  perOpen: { en: 'a number per open', zh: '每次打开的次数' },
  versions: { en: 'a number of versions', zh: '版本数' },
  money: { en: 'money, in the currency of the prices', zh: '金额，以所给价格的货币计' },
  ratio: { en: 'a ratio', zh: '倍数' },
} as const satisfies Readonly<Record<string, Words>>;

export type Unit = keyof typeof UNITS;
