/** What keys that say what the world is like hang on: some on the policy that is tried on it, some on keys beside them. */

import { isStarAsked, movesPackages, usesHost } from '../compile/who-asks.ts';
import { hasGraySteps } from '../schema/gray-order.ts';
import { isAt } from './policy-conditions.ts';
import type { Condition, Where } from './reader.ts';

export const USES_HOST: Condition = {
  by: {
    en: 'the opportunities hostActive and dailySweep, tick with hostDead: skip or nextHostOpen, and opens of the kind ofHostOpens',
    zh: '触发时机 hostActive 与 dailySweep、hostDead 为 skip 或 nextHostOpen 的 tick，以及 ofHostOpens 类的打开',
  },
  here: () => ({ en: 'nothing depends on the host', zh: '没有任何设置依赖宿主' }),
  isMet: ({ cohort }) => usesHost(cohort),
  cure: 'choose one of these',
  unread: 'note',
};

export const ASKS_STAR: Condition = {
  by: { en: 'fetches that require a star (requireStarred)', zh: '要求收藏（requireStarred）的拉取' },
  here: () => ({ en: 'none does', zh: '没有拉取要求收藏' }),
  isMet: ({ app }) => isStarAsked(app.policy),
  cure: 'set requireStarred of policy.periodic or policy.pre to true',
  unread: 'note',
};

export const MOVES_PACKAGES: Condition = {
  by: { en: 'downloads of packages', zh: '代码包下载' },
  here: ({ app }) =>
    app.policy.update.enabled === false
      ? isAt('policy.update.enabled', 'false')
      : {
          en: 'the policy says nothing of updates, and there are no releases',
          zh: '策略未涉及更新，且没有发布新版本',
        },
  isMet: ({ scenario, app }) => movesPackages(app, scenario),
  cure: 'set policy.update.enabled to true',
  unread: 'note',
};

export const HAS_CLIENTS: Condition = {
  by: { en: 'clients', zh: '客户端版本分布 clients' },
  here: () => ({ en: 'none are given', zh: '没有给出 clients' }),
  isMet: ({ cohort }) => cohort.clients !== null,
  cure: 'give clients',
  unread: 'note',
};

export const HAS_LOCAL_HOURS: Condition = {
  by: {
    en: 'sweeps, and rhythms (diurnal, weekly) of opens or of the host',
    zh: 'dailySweep，以及打开或宿主的节律（diurnal、weekly）',
  },
  here: () => ({ en: 'there is neither', zh: '两者都没有' }),
  isMet: ({ cohort, app: { usage, policy } }) => {
    const { enabled, opportunity } = policy.periodic;
    const isRhythmic = ({ diurnal, weekly }: { diurnal: unknown; weekly: unknown }) =>
      diurnal !== null || weekly !== null;
    return (
      (enabled && opportunity.kind === 'dailySweep') ||
      isRhythmic(usage) ||
      (usesHost(cohort) && isRhythmic(cohort.host))
    );
  },
  cure: 'give usage.diurnal',
  unread: 'note',
};

export const ASKS_ITSELF: Condition = {
  by: { en: 'requests of the app itself', zh: '小程序自身的请求' },
  here: () => isAt('app.ownRequest', 'false'),
  isMet: ({ app: { app } }) => app.ownRequest,
  cure: 'set app.ownRequest to true',
  unread: 'refuse',
};

export const HAS_GRAY_STEPS: Condition = {
  by: { en: 'a gray release', zh: '灰度发布' },
  here: () => ({ en: 'app.backOffice.gray.steps is empty', zh: 'app.backOffice.gray.steps 为空' }),
  isMet: ({ app: { app } }) => hasGraySteps(app.backOffice.gray),
  cure: 'give app.backOffice.gray.steps',
  unread: 'refuse',
};

export const CHANGES_BY_LAW: Condition = {
  by: { en: 'changes that are drawn', zh: '随机生成的内容变更' },
  here: ({ app: { origin } }: Where) => isAt('origin.content.changes', origin.content.changes.kind),
  isMet: ({ app: { origin } }) => origin.content.changes.kind === 'law',
  cure: 'give origin.content.changes a law of gaps',
  unread: 'refuse',
};

export const IS_SWEPT: Condition = {
  by: {
    en: 'the opportunity dailySweep, which comes at a time of the day',
    zh: '触发时机 dailySweep（按一天中的时刻触发）',
  },
  here: ({ app }) => isAt('policy.periodic.opportunity.kind', app.policy.periodic.opportunity.kind),
  isMet: ({ app }) => app.policy.periodic.enabled && app.policy.periodic.opportunity.kind === 'dailySweep',
  cure: 'choose it',
  unread: 'note',
};
