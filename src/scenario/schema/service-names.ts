/** What faults name of services has to be there, and what cannot stand beside services. */

import { isPlainObject } from '../files/plain-object.ts';
import { nearMiss } from '../problems/near-miss.ts';
import type { Breach } from './rule.ts';

/** Runs while values have problems of their own: anything may stand in them. */
export function serviceBreaches(given: {
  readonly services?: unknown;
  readonly faults?: unknown;
  readonly origin?: unknown;
}): readonly Breach[] {
  const names = isPlainObject(given.services) ? Object.keys(given.services) : [];
  const faults: readonly unknown[] = Array.isArray(given.faults) ? given.faults : [];
  return [
    ...capacityBeside(names, given.origin),
    ...faults.flatMap((fault, at) => unknownService(fault, at, names)),
  ];
}

function capacityBeside(names: readonly string[], origin: unknown): Breach[] {
  if (names.length === 0 || !isPlainObject(origin) || !isPlainObject(origin.capacity)) return [];
  const message =
    'with services it is their servers that say how much can be borne: leave capacity or services out';
  return [{ path: ['origin', 'capacity'], message, partner: ['services'] }];
}

function unknownService(fault: unknown, index: number, names: readonly string[]): Breach[] {
  if (!isPlainObject(fault) || typeof fault.service !== 'string' || names.includes(fault.service)) return [];
  const there = names.length > 0 ? `there is ${names.join(', ')}` : 'the scenario has no services';
  return [
    {
      path: ['faults', `${index}`, 'service'],
      message: `there is no service "${fault.service}" (${there})`,
      suggestion: nearMiss(fault.service, names),
      partner: ['services'],
    },
  ];
}
