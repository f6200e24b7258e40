/** Which clients are ever told how long to wait before they try again. */

import type { Served } from '../schema/service.ts';
import type { Services } from '../schema/services.ts';

/** Whether a service, or one that stands behind it, tells those that it turns away. */
export function tellsToWait(services: Services, name: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = services[at]!.then) {
    if (services[at]!.retryAfter.kind !== 'none') return true;
  }
  return false;
}

/** Whether requests of a kind meet such a service. */
export function isToldToWait(services: Services, kind: Served): boolean {
  return Object.entries(services).some(
    ([name, { serves }]) => serves.includes(kind) && tellsToWait(services, name),
  );
}
