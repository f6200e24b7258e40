/** In how many runs the worst part misses an objective. */

import { shareInterval } from '../statistics/share-interval.ts';
import type { Objective } from './objective.ts';
import type { Trial, Trials } from './trials.ts';
import { shareOf } from './worst-period.ts';

const CONFIDENCE = 0.95;

/** The share of runs that miss it, and what shares so many runs leave plausible (Wilson, 95 %). */
export interface Risk {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function riskOf(missed: number, runs: number): Risk {
  return { value: missed / runs, ...shareInterval(missed, runs, CONFIDENCE) };
}

export function isMissed({ worst }: Trial, { share }: Objective): boolean {
  return worst !== null && shareOf(worst) > share;
}

/** How many of so many runs miss the objective; counted no further than to one more than `most`. @param from the first replication */
export async function missedRuns(
  trials: Trials,
  {
    instances,
    objective,
    runs,
    most = runs,
    from = 0,
  }: {
    readonly instances: number;
    readonly objective: Objective;
    readonly runs: number;
    readonly most?: number;
    readonly from?: number;
  },
): Promise<number> {
  let missed = 0;
  for (let replication = from; replication < from + runs && missed <= most; replication++) {
    if (isMissed(await trials.trial(instances, replication), objective)) missed += 1;
  }
  return missed;
}
