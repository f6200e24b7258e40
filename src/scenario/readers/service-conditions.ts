/** What keys hang on of which somebody has to be told: how long a client that was turned away waits. */

import type { Words } from '../../kernel/words.ts';
import { isToldToWait, tellsToWait } from '../compile/told-to-wait.ts';
import type { Served } from '../schema/service.ts';
import type { Condition } from './reader.ts';

const here: Words = { en: 'none does', zh: '没有这样的服务' };
const cure = 'give retryAfter of that service';

export const IS_TOLD_TO_WAIT = isTold('periodic', { en: 'periodic fetches', zh: '周期性更新' });
export const IS_PRE_TOLD_TO_WAIT = isTold('pre', { en: 'pre-fetches', zh: '数据预拉取' });
export const IS_OWN_TOLD_TO_WAIT = isTold('own', {
  en: 'requests of the app itself',
  zh: '小程序自身的请求',
});

function isTold(kind: Served, { en, zh }: Words): Condition {
  return {
    by: { en: `${en} that a service with retryAfter serves`, zh: `由设有 retryAfter 的服务处理的${zh}` },
    here: () => here,
    isMet: ({ scenario }) => isToldToWait(scenario.services, kind),
    cure,
    unread: 'note',
  };
}

export const IS_BACKGROUND_TOLD: Condition = {
  by: {
    en: 'clients of a service with retryAfter, its own or that of one behind it',
    zh: '自身或其后的服务设有 retryAfter 的服务的客户端',
  },
  here: () => here,
  isMet: ({ scenario, service }) =>
    service !== undefined &&
    scenario.services[service] !== undefined &&
    tellsToWait(scenario.services, service),
  cure,
  unread: 'note',
};
