/** Tallies by what people ask for: the whole, a cohort, an app. */

import type { Model } from '../domain/model.ts';
import type { Scope } from './metrics.ts';
import type { Tallies } from './tallies.ts';
import { Tally } from './tally.ts';

/** A tally, and how much was observed for it. */
export interface Group {
  readonly tally: Tally;
  readonly scope: Scope;
}

/** Everything. @param scale real devices for each simulated one */
export function wholeOf(tallies: Tallies, model: Model, scale: number): Group {
  return {
    tally: merged(tallies, model, () => true),
    scope: { model, scale, deviceMs: tallies.deviceMs.reduce((sum, ms) => sum + ms, 0), isOfDevices: true },
  };
}

/** One cohort, by index. */
export function cohortOf(tallies: Tallies, model: Model, scale: number, cohort: number): Group {
  const apps = model.cohorts[cohort]!.apps.map(({ group }) => group);
  return {
    tally: merged(tallies, model, (group) => apps.includes(group)),
    scope: { model, scale, deviceMs: tallies.deviceMs[cohort]!, isOfDevices: true },
  };
}

/** One app in all cohorts, by index; its device-days are those of devices that have it. */
export function appOf(tallies: Tallies, model: Model, scale: number, app: number): Group {
  const groups = model.cohorts.map(({ apps }) => apps[app]!.group);
  const tally = merged(tallies, model, (group) => groups.includes(group));
  return { tally, scope: { model, scale, deviceMs: tally.launches.observedMs.value, isOfDevices: false } };
}

function merged({ groups }: Tallies, model: Model, isWanted: (group: number) => boolean): Tally {
  const wanted = groups.filter((_, group) => isWanted(group));
  if (wanted.length === 1) return wanted[0]!;
  const sum = new Tally(model);
  for (const tally of wanted) sum.merge(tally);
  return sum;
}
