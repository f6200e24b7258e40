/** What the policies of a run do about requests that failed, as far as it can be read from its inputs. */

import { parseDuration } from '../../kernel/duration.ts';
import type { Result } from '../../metrics/result.ts';
import { isGroup } from '../words/given.ts';

export interface Retrying {
  /** Whether something is fetched periodically, so that what failed has a next opportunity. */
  readonly isPeriodic: boolean;
  /** Whether some policy of the run retries. */
  readonly isRetrying: boolean;
  /** The interval of all periodic fetches; `null` where they have several, or none. */
  readonly intervalMs: number | null;
  /** Whether what is fetched is due so long after the last success. */
  readonly isTimed: boolean;
  /** Whether WeChat fetches periodically, which documents neither retries nor their absence. */
  readonly isWeChat: boolean;
}

/** Of the policy of the run and of all that cohorts and apps have of their own. */
export function retryingOf({ inputs }: Pick<Result, 'inputs'>): Retrying {
  const others = [inputs.cohorts, inputs.apps].flatMap((list) => (Array.isArray(list) ? list : []));
  const holders = [inputs, ...others].filter(isGroup);
  const policies = holders.map(({ policy }) => policy);
  const periodic = policies.flatMap((policy) =>
    isGroup(policy) && isGroup(policy.periodic) && policy.periodic.enabled !== false ? [policy.periodic] : [],
  );
  const given = (key: string) => periodic.flatMap((each) => (each[key] === undefined ? [] : [each[key]]));
  const intervals = new Set(given('interval').map((interval) => parseDuration(interval) ?? 0));
  const [only] = intervals;
  return {
    isPeriodic: periodic.length > 0,
    isRetrying: [...given('retry'), ...besidePeriodic(holders)].some((retry) => retry !== 'none'),
    intervalMs: intervals.size === 1 && only !== undefined && only > 0 ? only : null,
    isTimed: given('opportunity').every((each) => isGroup(each) && each.kind === 'timer'),
    isWeChat:
      periodic.length > 0 &&
      policies.some((policy) => isGroup(policy) && /^wechat/.test(String(policy.preset))),
  };
}

/** What is given of retries of pre-fetches and of requests of apps themselves. */
function besidePeriodic(holders: readonly { readonly [key: string]: unknown }[]): readonly unknown[] {
  return holders.flatMap(({ policy, app }) => {
    const pre = isGroup(policy) && isGroup(policy.pre) && policy.pre.enabled !== false ? policy.pre : {};
    const own = isGroup(app) && app.ownRequest === true ? app.ownRetry : undefined;
    return [pre.retry, own].filter((retry) => retry !== undefined);
  });
}
