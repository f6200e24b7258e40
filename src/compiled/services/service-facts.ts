import { RowList } from './row-list.ts';

/** What happens at services: append, never renumber, for a digest depends on them. The comments say what `a` and `b` are. */
export const SERVED = {
  /** Which try of its chain, kind of request (-1: of a client without a device). */
  Arrived: 0,
  /** Waited for, in microseconds. */
  Begun: 1,
  /** From its arrival to its end, in microseconds; 1 if its client had given up, 2 if it is an error, 3 both. */
  Served: 2,
  /** The same of one that goes to the service behind. */
  Passed: 3,
  /** Turned away and told so: why; what it was told to wait, in ms (-1: nothing). */
  Rejected: 4,
  /** Turned away without a word: why. */
  Dropped: 5,
  /** Not begun, for its client had given up: waited until that, and until it was found out, in microseconds. */
  Expired: 6,
  /** How many instances start; are up; what is lost of those to a trouble. */
  InstancesStarting: 7,
  InstancesUp: 8,
  InstancesDraining: 9,
  /** Of what kind, and how much of it, in millionths. */
  TroubleBegan: 10,
  TroubleEnded: 11,
  /** How many requests can be served at once from now on, and by how many instances. */
  SlotsChanged: 12,
  /** Not sent by a client without a device, whose breaker was open: which try of its chain. */
  Blocked: 13,
  /** At its edge. Answered with what is kept: its age in microseconds; by its node (0), or by the shield behind the nodes (1). */
  EdgeHit: 14,
  /** Waits there for the answer to another request, at its node (0) or at the shield (1). */
  EdgeJoined: 15,
  /** Goes on to the service. */
  EdgeMissed: 16,
  /** An answer has come to be kept: until when it is fresh, in microseconds. */
  EdgeFilled: 17,
  /** The answer to the other request has come: waited for, in microseconds; as of Served. */
  EdgeShared: 18,
  /** There will be none: waited for, in microseconds. */
  EdgeLost: 19,
  /** Served, and its answer goes over the link that all answers share: from its arrival, in microseconds. */
  Made: 20,
  /** Its answer is through: from its arrival, and of that on the link, in microseconds. */
  Sent: 21,
  /** Its client has given up, and the connection is closed: from its arrival, in microseconds; how many bytes were through. */
  CutOff: 22,
} as const;
export type ServedCode = i32 & CodeOf<typeof SERVED>;

/** Why a request was turned away. */
export const TURNED = {
  full: 0,
  limit: 1,
  down: 2,
} as const;
export type Turned = i32 & CodeOf<typeof TURNED>;

/** Where each number of a fact stands in its row. */
export const SERVICE_FACT = {
  /** In microseconds. */
  at: 0,
  service: 1,
  code: 2,
  a: 3,
  b: 4,
  /** Of which request, as in ASK; -1 where it is of none. */
  device: 5,
  app: 6,
  kind: 7,
  n: 8,
  /** How large the answer to that request is; it follows from the request, so no digest needs it. */
  bytes: 9,
} as const;

export const SERVICE_FACT_WIDTH: i32 = 10;

/** Facts of services in their order, until somebody has heard them. */
export class ServiceFacts extends RowList {
  constructor() {
    super(SERVICE_FACT_WIDTH);
  }
}
