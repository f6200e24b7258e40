/** What one should know of how the policies of a comparison were made ready. */

import type { Words } from '../../kernel/words.ts';

/** A key that another scenario sets otherwise than the base, which is what holds. */
export interface Overridden {
  readonly key: string;
  readonly here: string;
  readonly there: string;
}

export function overrideNote(label: string, keys: readonly Overridden[]): Words {
  const parts = {
    en: keys.map(({ key, here, there }) => `${key} ${here} instead of ${there}`).join(', '),
    zh: keys.map(({ key, here, there }) => `${key} 取 ${here}（原为 ${there}）`).join('，'),
  };
  return {
    en: `${label} runs on the people of the base: ${parts.en}`,
    zh: `${label} 使用基准策略的用户：${parts.zh}`,
  };
}

export function replicationNote(run: string, made: number, now: number): Words {
  return {
    en: `the run ${run} had ${made} replications, this comparison has ${now}`,
    zh: `运行 ${run} 重复了 ${made} 次，本次对比重复 ${now} 次`,
  };
}
