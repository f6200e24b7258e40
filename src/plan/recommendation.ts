/** How many instances a service should have, and what a few more or fewer would mean. */

import { type Point, pointOf } from './curve.ts';
import { leastInstances, type Search } from './least-instances.ts';
import type { Trials } from './trials.ts';

export interface Recommendation {
  /** The fewest that keep the objective at the risk; `null`: not even the most that were tried. */
  readonly recommended: Point | null;
  /** What one fewer would do, on the same people; `null` where one is the fewest. */
  readonly oneFewer: Point | null;
  /** From two fewer to two more, in ascending order. */
  readonly curve: readonly Point[];
}

/** How many more and fewer are shown. */
const AROUND = 2;

export async function recommend(trials: Trials, search: Search): Promise<Recommendation> {
  const found = await leastInstances(trials, search);
  const around = found ?? search.most;
  const { objective, replications: runs, most } = search;
  const curve: Point[] = [];
  const last = Math.min(most, around + AROUND);
  for (let instances = Math.max(1, around - AROUND); instances <= last; instances++) {
    curve.push(await pointOf(trials, { instances, objective, runs }));
  }
  const at = (instances: number) => curve.find((point) => point.instances === instances) ?? null;
  if (found === null) return { recommended: null, oneFewer: null, curve };
  return { recommended: at(found), oneFewer: at(found - 1), curve };
}
