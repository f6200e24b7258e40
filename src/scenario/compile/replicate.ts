/** One of several runs of a scenario that differ by chance alone. */
export interface Replicate {
  /** Whole, from 0: part of the address of every draw. */
  readonly replication: number;
  /** Of how many clusters of devices the books are kept at most, for what they say of its error. */
  readonly clusters: number;
}

/** Enough that Student's t is nearly normal, and few enough that their books cost little. */
export const CLUSTERS = 64;

export const ONLY: Replicate = { replication: 0, clusters: CLUSTERS };
