/** What releases and faults name elsewhere in a scenario has to be there: cohorts, and versions. */

import { isPlainObject } from '../files/plain-object.ts';
import { REST } from './population.ts';
import type { Breach } from './rule.ts';

/** Runs while values have problems of their own: anything may stand in them. */
export function releaseBreaches(given: {
  readonly releases?: unknown;
  readonly cohorts?: unknown;
  readonly faults?: unknown;
}): readonly Breach[] {
  const [releases, cohorts, faults] = [given.releases, given.cohorts, given.faults].map(listIn);
  const isList = Array.isArray(given.releases);
  return [
    ...releases!.flatMap((release, index) => unknownCohorts(release, index, cohorts!)),
    ...(isList ? faults!.flatMap((fault, index) => unknownVersion(fault, index, releases!.length)) : []),
  ];
}

function unknownCohorts(release: unknown, index: number, cohorts: readonly unknown[]): Breach[] {
  const only = isPlainObject(release) ? listIn(release.only) : [];
  const named = cohorts.flatMap((cohort) => (isPlainObject(cohort) ? [cohort] : []));
  const left = 1 - named.reduce((sum, { share }) => sum + (typeof share === 'number' ? share : 0), 0);
  const names = [
    ...named.map(({ name }) => String(name)),
    ...(named.length > 0 && left > 1e-9 ? [REST] : []),
  ];
  return only.flatMap((name, place) =>
    names.includes(String(name))
      ? []
      : [
          {
            path: ['releases', `${index}`, 'only', `${place}`],
            message: `there is no cohort called ${name}${names.length > 0 ? ` (there are ${names.join(', ')})` : ''}`,
            partner: ['cohorts'],
          },
        ],
  );
}

function unknownVersion(fault: unknown, index: number, releases: number): Breach[] {
  if (!isPlainObject(fault) || fault.kind !== 'badPackage') return [];
  if (typeof fault.version !== 'number' || fault.version <= releases) return [];
  const there = releases === 0 ? 'the scenario has no releases' : `there are ${releases} releases`;
  const message = `no version ${fault.version} comes out: ${there}, and version 0 is what was there before`;
  return [{ path: ['faults', `${index}`, 'version'], message, partner: ['releases'] }];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
