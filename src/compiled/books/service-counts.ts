import { NEVER } from '../kernel/time.ts';

/** Numbers of one service: requests that arrive in measured time, whenever they end, and what measured time itself was like. */
export class ServiceCounts {
  arrivals: number = 0;
  firstTries: number = 0;
  firstTriesRejected: number = 0;
  served: number = 0;
  /** Of those served: whose client had given up; that were answered with an error; that went on to the service behind. */
  late: number = 0;
  errors: number = 0;
  passed: number = 0;
  rejectedFull: number = 0;
  rejectedLimit: number = 0;
  rejectedDown: number = 0;
  dropped: number = 0;
  expired: number = 0;
  /** Not sent by clients without a device: no arrivals. */
  blocked: number = 0;
  /** Of those that began to be served: not at once. */
  waited: number = 0;
  /** How many were served at once, could have been, and by how many instances: times microseconds of measured time. */
  busyUs: number = 0;
  slotUs: number = 0;
  upUs: number = 0;
  /** The same of instances that are up or start, and bytes of answers that are no errors, as far as they were through: what is paid for. */
  heldUs: number = 0;
  bytes: number = 0;
  upLeast: number = NEVER;
  upMost: number = 0;
  queueMost: number = 0;
  /** Arrivals in the busiest aligned second of measured time, and in its busiest stretch. */
  peakSecond: number = 0;
  peakStretch: number = 0;
  /** Of those counted as arrivals, still there as the run ends: counted one by one as they come and go. */
  inFlight: number = 0;
  /** At its edge: answered at once, by their node or by the shield; those that waited for the answer to another; those that went on. */
  edgeHits: number = 0;
  edgeShieldHits: number = 0;
  edgeJoined: number = 0;
  edgeMissed: number = 0;
  /** Of those that waited: who got the answer, who got none, and who waits still: counted one by one. */
  edgeShared: number = 0;
  edgeLost: number = 0;
  edgeWaiting: number = 0;
  /** Answers that it gave and that are no errors. */
  edgeAnswers: number = 0;
  /** Answers whose client gave up while they were on the link; they are among the late ones. */
  cutOff: number = 0;
  /** For how long there was anything on the link, and how many answers: times microseconds of measured time. */
  linkUs: number = 0;
  sendingUs: number = 0;
  /** Of all facts, known once the run has ended. */
  digestLow: number = 0;
  digestHigh: number = 0;
}
