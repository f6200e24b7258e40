/** The branches into which results put their metrics: what each is about, and which of them may be missing. */

import type { CohortModel } from '../../compiled/domain/model.ts';
import type { Words } from '../../kernel/words.ts';
import type { Seen } from './row.ts';

interface Branch {
  readonly title: Words;
  /** Where it does not hold, the whole branch is `null`. */
  readonly isThere?: (seen: Seen) => boolean;
}

/** By the first part of a path; metrics without a branch stand under the empty name. */
export const BRANCHES = {
  '': { title: { en: 'Opens', zh: '打开与启动' } },
  periodic: { title: { en: 'Periodic fetch', zh: '周期性更新' } },
  pre: { title: { en: 'Pre-fetch', zh: '数据预拉取' } },
  update: { title: { en: 'Package updates', zh: '代码包更新' } },
  launch: { title: { en: 'Launches', zh: '启动体验' } },
  own: { title: { en: 'Own requests of apps', zh: '小程序自行请求' } },
  reported: {
    title: { en: 'What the platform reports', zh: '平台数据上报' },
    isThere: ({ scope }) => scope.model.cohorts.some(isPartlyReported),
  },
  host: {
    title: { en: 'The host app', zh: '宿主 App' },
    // The host is the device's, not an app's.
    isThere: ({ scope }) => scope.isOfDevices,
  },
  origin: { title: { en: 'The servers', zh: '开发者服务器' } },
} as const satisfies Readonly<Record<string, Branch>>;

/** The branches that may be missing. */
export type Sometimes = {
  [Name in keyof typeof BRANCHES]: (typeof BRANCHES)[Name] extends { isThere: unknown } ? Name : never;
}[keyof typeof BRANCHES];

/** The first part of a path; empty for a metric without a branch. */
export function branchOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('.')));
}

/** What is said of a branch, by its name. */
export function branchNamed(name: string): Branch {
  const branches: Readonly<Record<string, Branch>> = BRANCHES;
  return branches[name] ?? { title: { en: name, zh: name } };
}

function isPartlyReported({ apps }: CohortModel): boolean {
  return apps.some(({ analytics }) => analytics !== null);
}
