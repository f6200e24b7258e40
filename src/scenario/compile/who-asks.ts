/** What in a policy asks for a part of the world. */

import { HOST_DEAD, isOfHost, isTickOfHost, OPPORTUNITY } from '../../compiled/domain/policy-model.ts';
import type { Scenario } from '../schema/scenario.ts';
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

/**
 * Whether packages are downloaded, checked for and updated. A policy decides, and where it says nothing of updates whether the scenario
 * gives releases; never when they are: one that falls into the run changes nothing of what happens before it.
 */
export function movesPackages(
  { policy }: Pick<AppSettings, 'policy'>,
  { releases }: Pick<Scenario, 'releases'>,
): boolean {
  const { enabled } = policy.update;
  return enabled === 'withReleases' ? !Array.isArray(releases) || releases.length > 0 : enabled;
}
