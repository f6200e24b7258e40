import type { Ratio } from './ratio.ts';
import type { TroubleMetrics } from './trouble-metrics.ts';

/** How long something took, in ms with three decimals. */
export interface Times {
  readonly mean: Ratio;
  readonly p50: Ratio;
  readonly p90: Ratio;
  readonly p99: Ratio;
  readonly max: Ratio;
}

/** Of requests that arrive in measured time. */
export interface ServiceMetrics {
  readonly arrivals: number;
  readonly firstTries: number;
  /** First tries that were turned away with an error. */
  readonly firstTriesRejected: number;
  /** Done, whatever was answered; what goes on to the service behind is among it. */
  readonly served: number;
  /** Of those, in vain: the client had given up. */
  readonly lateServed: number;
  /** Of those, answered with an error. */
  readonly errors: number;
  readonly passed: number;
  /** Turned away with an error, and why. */
  readonly rejected: number;
  readonly rejectedBy: { readonly full: number; readonly limit: number; readonly down: number };
  /** Turned away without an answer. */
  readonly dropped: number;
  /** Not begun, as the client had given up. */
  readonly expired: number;
  /** Still there at the end of the run. */
  readonly inFlight: number;
  /** From arrival until service began, of those that began. */
  readonly waitMs: Times;
  /** Share of those that did not begin at once. */
  readonly waitedShare: Ratio;
  /** From arrival until the end of service, and of the transfer over the link if there is one. */
  readonly sojournMs: Times;
  /** Of answers, on the link that they share; null without one. */
  readonly transferMs: Times;
  /** Requests in service at a time, and the share of what could have been. */
  readonly meanBusy: Ratio;
  readonly utilisation: Ratio;
  readonly queueMax: number;
  readonly instances: { readonly min: number; readonly mean: Ratio; readonly max: number };
  /** Requests per second in the busiest second, and on average over the busiest minute, aligned to the start; of several runs the largest. */
  readonly peakRps1s: number;
  readonly peakRps1m: number;
  readonly attemptsPerFirstTry: Ratio;
  /** Share of the time in which there was anything on that link, and how many answers at a time. */
  readonly linkUse: Ratio;
  readonly meanTransfers: Ratio;
  /** Answers whose client gave up meanwhile; they are served in vain. */
  readonly cutOff: number;
  /** What came to its edge, and what became of it there; what goes on is counted above as it arrives. */
  readonly edgeRequests: number;
  readonly edgeHits: number;
  readonly edgeShieldHits: number;
  readonly edgeCollapsed: number;
  /** Share of what came to the edge that its node answered at once; null without an edge. */
  readonly edgeHitRate: Ratio;
  /** Of what the edge answers. */
  readonly edgeMeanAgeMs: Ratio;
  /** Of instances that were up or starting. */
  readonly instanceHours: number;
  /** Of the answers of the service itself that were no errors. */
  readonly bytes: number;
  /** For measured time, all together and what of it is for what; null without a price. */
  readonly cost: Ratio;
  readonly bill: { readonly instances: Ratio; readonly traffic: Ratio; readonly requests: Ratio };
  /** Of all that happened at it, warm-up included; of several runs, of the first. */
  readonly digest: string;
  /** What each fault of the service did, in the order of their beginning; of several runs, in the first. */
  readonly troubles: readonly TroubleMetrics[];
}

/** Where a number stands in an object, with a dot before each name but the first. */
type LeafOf<T> = {
  [Name in keyof T & string]: T[Name] extends Ratio ? Name : `${Name}.${LeafOf<T[Name]>}`;
}[keyof T & string];

/** The path of a number of a service. */
export type ServicePath = LeafOf<Omit<ServiceMetrics, 'digest' | 'troubles'>>;
