/**
 * The streams of chance, one per thing that is drawn (decision D4). The position is the stream's number: append, never
 * reorder, for a digest depends on it.
 */
export const STREAMS = [
  'gap',
  'session',
  'firstOpen',
  'rate',
  'load',
  'token',
  'kill',
  'networkStay',
  'networkNext',
  'content',
  'tickPhase',
  'jitter',
  'periodicOutcome',
  'periodicLatency',
  'periodicSize',
  'retryJitter',
  'preOutcome',
  'preLatency',
  'preSize',
] as const;

export type StreamName = (typeof STREAMS)[number];

export const STREAM = Object.fromEntries(STREAMS.map((name, index) => [name, index])) as Record<
  StreamName,
  number
>;
