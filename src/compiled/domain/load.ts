/**
 * The load of the origin, where devices meet (decision D6): requests of the window that is running, and the share of them that
 * the origin fails because of the window before. Within a window devices do not influence each other.
 */

import type { CapacityModel } from './model.ts';

export class OriginLoad {
  /** Requests of the simulated devices in the window that is running. */
  requests: number = 0;
  /** The share of the requests of this window that fails for want of capacity. */
  surplus: number = 0;
}

/**
 * The edge of a window: the share max(0, 1 - rps * window / requests) of the next window's requests fails (contract,
 * "Metrics", `capacity`), requests being scaled to the devices that the simulated ones stand for.
 * @param requests of all devices in the window that has ended
 */
export function closeWindow(load: OriginLoad, capacity: CapacityModel, requests: number): void {
  load.surplus = Math.max(0, 1 - capacity.requestsPerWindow / requests);
  load.requests = 0;
}
