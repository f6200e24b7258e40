/** What in a policy asks for a part of the world. */

import { HOST_DEAD, isOfHost, isTickOfHost, OPPORTUNITY } from '../../compiled/domain/policy-model.ts';
import type { AppSettings, CohortSettings } from './population.ts';

/** A device has a host if anything depends on it. */
export function usesHost({ apps }: CohortSettings): boolean {
  return apps.some(({ usage, policy: { periodic } }) => {
    return livesInHost(periodic) || usage.opens.kind === 'ofHostOpens';
  });
}

/** Whether the fetches of a policy are made by the host process. */
export function livesInHost({ enabled, opportunity }: AppSettings['policy']['periodic']): boolean {
  const isTick = opportunity.kind === 'tick' && isTickOfHost(HOST_DEAD[opportunity.hostDead]);
  return enabled && (isTick || isOfHost(OPPORTUNITY[opportunity.kind]));
}

/** Whether a fetch requires that the person has starred the app. */
export function isStarAsked({ periodic, pre }: AppSettings['policy']): boolean {
  return (periodic.enabled && periodic.requireStarred) || (pre.enabled && pre.requireStarred);
}
