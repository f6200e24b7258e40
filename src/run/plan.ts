import type { Observation } from '../metrics/observation.ts';
import { excessOf, type Precision } from '../metrics/precision.ts';
import { CLUSTERS } from '../scenario/compile/replicate.ts';

/** With fewer, the error of their mean is too uncertain to stop by. */
const FEWEST = 5;
/** Runs that are asked for a precision end after so many if nothing else is said. */
const MOST = 200;
/** Of each replication, where nobody knows how many there will be. */
const CLUSTERS_OF_EACH = 8;

/** What they do at once is told from how two of them differ. */
const FEWEST_CLUSTERS = 2;

/** Of each replication, where it is known how many there will be. */
export function clustersOfEach(replications: number): number {
  return Math.max(FEWEST_CLUSTERS, Math.ceil(CLUSTERS / replications));
}

interface Asked {
  readonly replications?: number;
  readonly until?: Precision;
}

/** How many replications there are to be: a number, or until an interval is narrow enough. */
export class Plan {
  done = 0;
  isDone = false;
  readonly clustersOfEach: number;
  readonly #until: Precision | null;
  readonly #most: number;
  #expected: number;

  constructor({ replications, until }: Asked) {
    this.#until = until ?? null;
    this.#most = replications ?? (until ? MOST : 1);
    this.#expected = until ? Math.min(FEWEST, this.#most) : this.#most;
    this.clustersOfEach = until ? CLUSTERS_OF_EACH : clustersOfEach(this.#most);
  }

  /** One more replication has ended. @param observed what all of them hold together */
  did(observed: Observation): void {
    this.done += 1;
    this.isDone = this.done >= this.#most;
    if (this.isDone || !this.#until || this.done < FEWEST) return;
    const excess = excessOf(observed, this.#until);
    this.isDone = excess !== null && excess <= 1;
    // The width of an interval falls with the root of the number of replications.
    this.#expected = excess === null ? this.#most : Math.min(this.#most, this.done * excess ** 2);
  }

  /** The share of the whole that is done. @param share of the replication that goes on */
  shareOf(share: number): number {
    return (this.done + share) / Math.max(this.#expected, this.done + 1);
  }
}
