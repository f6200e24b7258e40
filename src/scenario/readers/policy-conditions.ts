/** What keys of a policy hang on. */

import {
  isIntervalAsked,
  isTimer,
  OPPORTUNITY,
  type Opportunity,
} from '../../compiled/domain/policy-model.ts';
import { NEVER } from '../../compiled/kernel/time.ts';
import type { Words } from '../../kernel/words.ts';
import { livesInHost } from '../compile/who-asks.ts';
import type { Condition, Where } from './reader.ts';

/** As the engine itself asks: an opportunity that is added says in policy-model.ts what it reads. */
export const ASKS_INTERVAL = ofOpportunity(isIntervalAsked, true);
export const IS_SHARED_OPPORTUNITY = ofOpportunity((kind) => !isTimer(kind), false);

export const FETCHES_PERIODICALLY = enabled('periodic', { en: 'a periodic fetch', zh: '周期性更新' });
export const FETCHES_AT_LAUNCH = enabled('pre', { en: 'a pre-fetch', zh: '数据预拉取' });
export const UPDATES = enabled('update', { en: 'updates', zh: '更新机制' });

export const HAS_WINDOW: Condition = {
  by: { en: 'a window that ends', zh: '有限的窗口' },
  here: () => isAt('policy.periodic.window', 'never'),
  isMet: ({ app }) => app.policy.periodic.window !== NEVER,
  cure: 'give policy.periodic.window a duration',
  unread: 'refuse',
};

export const CHECKS_BESIDE_STARTS: Condition = {
  by: { en: 'checks beside cold starts', zh: '冷启动时的异步检查' },
  here: ({ app }) => isAt('policy.update.onColdStart', app.policy.update.onColdStart),
  isMet: ({ app }) => app.policy.update.onColdStart === 'async',
  cure: 'set policy.update.onColdStart to async',
  unread: 'refuse',
};

/** As the engine has it: a tick of a random phase has no phase to be moved from. */
export const HAS_SHARED_GRID: Condition = {
  by: {
    en: 'the opportunity dailySweep, and tick with a given phase',
    zh: '触发时机 dailySweep 与给定 phase 的 tick',
  },
  here: ({ app }) => {
    const { opportunity } = app.policy.periodic;
    return opportunity.kind === 'tick'
      ? isAt('policy.periodic.opportunity.phase', 'random')
      : isAt('policy.periodic.opportunity.kind', opportunity.kind);
  },
  isMet: ({ app }) => {
    const { opportunity } = app.policy.periodic;
    return (
      opportunity.kind === 'dailySweep' || (opportunity.kind === 'tick' && opportunity.phase !== 'random')
    );
  },
  cure: 'choose one of these',
  unread: 'refuse',
};

export const LIVES_IN_HOST: Condition = {
  by: {
    en: 'the opportunities hostActive and dailySweep, and tick with hostDead: skip or nextHostOpen',
    zh: '触发时机 hostActive、dailySweep，以及 hostDead 为 skip 或 nextHostOpen 的 tick',
  },
  here: ({ app }) => {
    const { opportunity } = app.policy.periodic;
    return opportunity.kind === 'tick'
      ? isAt('policy.periodic.opportunity.hostDead', 'fetch')
      : isAt('policy.periodic.opportunity.kind', opportunity.kind);
  },
  isMet: ({ app }) => livesInHost(app.policy.periodic),
  cure: 'choose one of these',
  unread: 'refuse',
};

function ofOpportunity(isRead: (kind: Opportunity) => boolean, isRefusedAsDefault: boolean): Condition {
  const kinds = Object.entries(OPPORTUNITY).flatMap(([name, kind]) => (isRead(kind) ? [name] : []));
  return {
    by: {
      en: `the opportunities ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}`,
      zh: `触发时机 ${kinds.join('、')}`,
    },
    here: ({ app }) => isAt('policy.periodic.opportunity.kind', app.policy.periodic.opportunity.kind),
    isMet: ({ app }) => isRead(OPPORTUNITY[app.policy.periodic.opportunity.kind]),
    cure: 'choose one of these',
    unread: 'refuse',
    isRefusedAsDefault,
  };
}

function enabled(name: 'periodic' | 'pre' | 'update', by: Words): Condition {
  return {
    by,
    here: () => isAt(`policy.${name}.enabled`, 'false'),
    isMet: ({ app }: Where) => app.policy[name].enabled !== false,
    cure: `set policy.${name}.enabled to true`,
    unread: 'refuse',
  };
}

/** A clause that says what a key is. */
export function isAt(path: string, value: string): Words {
  return { en: `${path} is ${value}`, zh: `${path} 为 ${value}` };
}
