/** The numbers of a service by path: below `services.<name>` in a result, and whole as a threshold names them. */

import type { ServicePath } from '../service-metrics.ts';
import type { ServiceRow } from './service-row.ts';
import { SERVICE_ROWS } from './service-rows.ts';

const ROWS: Readonly<Record<ServicePath, ServiceRow>> = SERVICE_ROWS;

export const SERVICE_PATHS = Object.keys(ROWS) as readonly ServicePath[];

/** The branch of a result in which services stand. */
export const SERVICES = 'services';

/** Stands for the name of a service where all of them are meant. */
export const ANY_SERVICE = '<name>';

export function serviceRowOf(path: string): ServiceRow {
  return ROWS[path as ServicePath];
}

/** A number of one service. */
export interface OfService {
  readonly service: string;
  readonly path: ServicePath;
}

/** `services.data.waitMs.p99` taken apart; `undefined` for what is no number of a service, be there one of that name or not. */
export function ofService(whole: string): OfService | undefined {
  const [branch, service = '', ...rest] = whole.split('.');
  const path = rest.join('.');
  if (branch !== SERVICES || service === '' || !Object.hasOwn(ROWS, path)) return undefined;
  return { service, path: path as ServicePath };
}

/** @param service its name, or {@link ANY_SERVICE} */
export function pathsOfService(service: string): readonly string[] {
  return SERVICE_PATHS.map((path) => `${SERVICES}.${service}.${path}`);
}
