/**
 * The order of things that happen at the same instant, first to last (contract, "Order at equal instants"; decision D5).
 * A fetch due exactly at an open with zero latency is stored before that open reads; an app reopened exactly when it
 * would be destroyed is still alive.
 * Services come first: what they answer at an instant is known before anybody acts in it, and what is asked in it they meet after it.
 */
export const RANKS = [
  'service',
  'windowEdge',
  'fault',
  'release',
  'content',
  'network',
  'host',
  'answer',
  'packageLoaded',
  'readTimeout',
  'due',
  'close',
  'open',
  'caused',
  'suspend',
  'destroy',
  'kill',
] as const;

export type RankName = (typeof RANKS)[number];

/** The position of each kind of event within one instant: smaller comes first. */
export const RANK = Object.fromEntries(RANKS.map((name, index) => [name, index])) as Record<RankName, number>;
