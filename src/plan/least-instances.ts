/** The fewest instances with which an objective is missed in no more runs than a risk allows. */

import type { Objective } from './objective.ts';
import { missedRuns } from './risk.ts';
import type { Trials } from './trials.ts';

export interface Search {
  readonly objective: Objective;
  /** The share of runs that may miss it. */
  readonly risk: number;
  readonly replications: number;
  /** Where to begin: any number of instances that there may be. */
  readonly from: number;
  /** Beyond so many nobody looks. */
  readonly most: number;
}

/**
 * Goes away from where it begins in steps that double, down while the objective is kept or up while it is not, then halves what lies
 * between: a good guess costs few runs, and numbers that are far too small, whose queues grow without end, are seldom tried.
 * @returns `null` if `most` instances miss it too
 */
export async function leastInstances(trials: Trials, search: Search): Promise<number | null> {
  const allowed = allowedRuns(search.risk, search.replications);
  const isEnough = async (instances: number) => {
    const { objective, replications: runs } = search;
    return (await missedRuns(trials, { instances, objective, runs, most: allowed })) <= allowed;
  };
  let [tooFew, enough] = [0, search.most + 1];
  for (let [at, step] = [search.from, 1]; at > tooFew && at < enough; step *= 2) {
    if (await isEnough(at)) {
      enough = at;
      at -= step;
    } else {
      tooFew = at;
      at = Math.min(at + step, search.most);
    }
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (await isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough > search.most ? null : enough;
}

/** How many of so many runs may miss: whole, whatever the rounding of a risk that was written in decimals. */
export function allowedRuns(risk: number, runs: number): number {
  return Math.floor(risk * runs + 1e-9);
}
