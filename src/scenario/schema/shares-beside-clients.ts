/** Shares of devices that follow from the clients: a scenario gives the ones or the others. */

import { valueAt } from '../files/plain-object.ts';
import type { Clients } from './clients.ts';
import type { Breach } from './rule.ts';

interface Told {
  readonly clients?: Clients | undefined;
  readonly app?: unknown;
  readonly faults?: readonly { readonly kind: string; readonly share?: number }[];
  readonly cohorts?: readonly { readonly clients?: Clients; readonly app?: unknown }[];
  readonly apps?: readonly { readonly app?: unknown }[];
}

/** The shares that clients stand for: a scenario gives the ones or the others. */
const SHARES = [
  ['app', 'backOffice', 'supportedShare'],
  ['app', 'analytics', 'reportingShare'],
];

/** A share beside the clients that say it. Sections of cohorts and apps are as they are written. */
export function sharesBesideClients({ clients: given, faults, cohorts, apps, ...rest }: Told): Breach[] {
  const own = listOf(cohorts);
  const isGiven = given !== undefined;
  if (!isGiven && !own.some((cohort) => cohort?.clients !== undefined)) return [];
  const places: [readonly string[], unknown][] = [
    [[], rest],
    ...own.flatMap((cohort, index): [string[], unknown][] =>
      isGiven || cohort?.clients !== undefined ? [[['cohorts', String(index)], cohort]] : [],
    ),
    ...listOf(apps).map((each, index): [string[], unknown] => [['apps', String(index)], each]),
  ];
  const beside = places.flatMap(([prefix, place]) =>
    SHARES.flatMap((path) => (isPartial(valueAt(place, path)) ? [[...prefix, ...path]] : [])),
  );
  const pulls = listOf(faults).flatMap((fault, index) =>
    fault?.kind === 'pullNow' && isPartial(fault.share) ? [['faults', String(index), 'share']] : [],
  );
  return [...beside, ...pulls].map((path) => ({
    path,
    message: 'clients already says which devices: leave this share out, or leave clients out',
    partner: ['clients'],
  }));
}

function isPartial(value: unknown): boolean {
  return typeof value === 'number' && value < 1;
}

function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}
