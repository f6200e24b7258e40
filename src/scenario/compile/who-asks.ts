/** What in a policy asks for a part of the world. */

import { isOfHost, OPPORTUNITY } from '../../compiled/domain/policy-model.ts';
import type { AppSettings, CohortSettings } from './population.ts';

/** A device has a host if anything depends on it. */
export function usesHost({ apps }: CohortSettings): boolean {
  return apps.some(({ usage, policy: { periodic } }) => {
    const isFetching = periodic.enabled && isOfHost(OPPORTUNITY[periodic.opportunity.kind]);
    return isFetching || usage.opens.kind === 'ofHostOpens';
  });
}

/** Whether a fetch requires that the person has starred the app. */
export function isStarAsked({ periodic, pre }: AppSettings['policy']): boolean {
  return (periodic.enabled && periodic.requireStarred) || (pre.enabled && pre.requireStarred);
}
