/**
 * The streams of chance, one per thing that is drawn (decision D4), and their numbers: append, never renumber, for a digest
 * depends on them.
 */
export const STREAM = {
  gap: 0,
  session: 1,
  firstOpen: 2,
  rate: 3,
  load: 4,
  token: 5,
  kill: 6,
  networkStay: 7,
  networkNext: 8,
  content: 9,
  tickPhase: 10,
  jitter: 11,
  periodicOutcome: 12,
  periodicLatency: 13,
  periodicSize: 14,
  retryJitter: 15,
  preOutcome: 16,
  preLatency: 17,
  preSize: 18,
  hostGap: 19,
  hostSession: 20,
  hostFirst: 21,
  hostOpen: 22,
  sweepJitter: 23,
  installed: 24,
} as const;
