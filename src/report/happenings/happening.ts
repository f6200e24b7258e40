/** What happens at an instant of a run, or over a stretch of it: kinds and their words. Read by the script of the page too. */

import type { FAULT } from '../../compiled/facts/codes.ts';
import type { Words } from '../../kernel/words.ts';

export type FaultName = keyof typeof FAULT;

export type HappeningKind = FaultName | 'release' | 'rollout' | 'grayStep';

/** Whether something went wrong, or was done to devices, rather than released. */
export function isFault({ kind }: { readonly kind: HappeningKind }): boolean {
  return kind !== 'release' && kind !== 'rollout' && kind !== 'grayStep';
}

/** On the wall clock; an instant ends where it begins. */
export interface ChartHappening {
  readonly kind: HappeningKind;
  /** In a list and in a tooltip: `release 2`. */
  readonly name: string;
  /** Beside its mark: `2`. */
  readonly label: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** In a legend. */
export const KIND_TITLES: Readonly<Record<HappeningKind, Words>> = {
  outage: { en: 'Outage', zh: '服务中断' },
  slow: { en: 'Slow answers', zh: '响应变慢' },
  pullNow: { en: 'Fetch at once', zh: '立即拉取' },
  clearCache: { en: 'Caches cleared', zh: '清除缓存' },
  simulateRelease: { en: 'Simulated release', zh: '模拟发布' },
  badPackage: { en: 'Bad package', zh: '代码包缺陷' },
  push: { en: 'Push campaign', zh: '推送活动' },
  change: { en: 'Change', zh: '参数变化' },
  down: { en: 'Service down', zh: '服务宕机' },
  degraded: { en: 'Instances lost', zh: '实例缺失' },
  errors: { en: 'Service errors', zh: '服务报错' },
  clockSkew: { en: 'Clock skew', zh: '时钟偏差' },
  bodySize: { en: 'Larger answers', zh: '应答变大' },
  rollout: { en: 'Roll-out', zh: '分阶段发布' },
  release: { en: 'Release', zh: '版本发布' },
  grayStep: { en: 'Gray release', zh: '灰度发布' },
};
