/**
 * Servers that requests meet, made ready to run. The clock of a service counts whole microseconds since the start of the run: all that
 * is named `…Us` is in them. What is absent (`null`) costs nothing.
 */

import { Law } from '../kernel/law.ts';
import { unforeseen } from '../kernel/native.ts';
import { NEVER } from '../kernel/time.ts';
import type { RetryModel } from './retry-model.ts';

/** Which instance serves a request, as scenarios call it: one queue for all, or one for each. */
export const DISPATCH = {
  pooled: 0,
  random: 1,
  leastLoaded: 2,
} as const;
export type Dispatch = number & CodeOf<typeof DISPATCH>;

/** What is done to a service while it lasts. */
export const TROUBLE = {
  /** Connections are refused: an error at once. */
  down: 0,
  /** A share of the instances that are up is lost: nothing is begun on them. */
  degraded: 1,
  /** A share of what is served is answered with an error. */
  errors: 2,
  /** Service takes so many times longer. */
  slow: 3,
  /** Answers are so many times as large: their requests say so, and nothing is done to the service itself. */
  bodySize: 4,
} as const;
export type TroubleKind = number & CodeOf<typeof TROUBLE>;

export class TroubleModel {
  readonly kind: TroubleKind = TROUBLE.down;
  readonly atUs: number = 0;
  readonly untilUs: number = NEVER;
  /** Share of instances, share of answers, or factor. */
  readonly value: number = 1;
}

/** A token bucket in front of a service: it is full at the start, and what finds it without a whole token is turned away. */
export class LimitModel {
  readonly tokensPerUs: number = 0;
  readonly burst: number = 0;
}

/** What those that are turned away are told to wait. */
export class RetryAfterModel {
  /** In ms; `null`: each is told its own place in the line of those turned away, one after the other at the capacity of the service. */
  readonly law: Law | null = null;
  /** Time between two places of that line. */
  readonly slotUs: number = 0;
}

/** The rule of Kubernetes' HorizontalPodAutoscaler for a metric of utilisation (kubernetes.io, "Algorithm details"). */
export class AutoscalerModel {
  readonly least: number = 1;
  readonly most: number = 1;
  readonly target: number = 0.7;
  readonly tolerance: number = 0.1;
  readonly syncUs: number = 0;
  readonly stabiliseDownUs: number = 0;
}

/** How many instances there are to be from when on. */
export class ScheduleModel {
  /** In ascending order. */
  readonly atUs: Float64Array = new Float64Array(0);
  readonly instances: Float64Array = new Float64Array(0);
}

/** One kind of clients that are no devices. */
export class ClientModel {
  /** Of the clients that come at any instant, the share that this kind and those before it have. */
  readonly upTo: number = 1;
  /** In ms, how long a client waits for its answer, from when its request is at the service. */
  readonly timeout: Law = new Law();
  /** How long a request is on its way to the service, in microseconds. */
  readonly wayUs: number = 0;
  /** The probability that the origin answers with an error. */
  readonly failure: number = 0;
  /** How large its answers are, in bytes, each law from when on, in ms; none: not known, which counts as nothing. */
  readonly bytes: Law[] = [];
  readonly bytesSince: Float64Array = new Float64Array(0);
  readonly retry: RetryModel | null = null;
  /** What its requests are about, as those of devices are: see ASK. By itself nothing that a device asks for. */
  readonly app: number = 0;
  readonly kind: number = -1;
  readonly what: number = 0;
}

/** How many clients come in each step of time, exactly. */
export class CountsModel {
  /** Of steps one after the other; after the last one comes the first one again. */
  readonly counts: Uint32Array = new Uint32Array(0);
  /** Which of them is the first of the run. */
  readonly from: number = 0;
  /** When that one begins, in microseconds: not after the run does. */
  readonly beginsUs: number = 0;
  /** How many whole seconds a step has. */
  readonly seconds: number = 1;
}

/** Clients that are no devices: a Poisson process of first tries, or a count for each step of time. */
export class BackgroundModel {
  /** First tries per second, each until a second of the run; the last one holds on. */
  readonly rates: Float64Array = new Float64Array(1);
  readonly until: Float64Array = new Float64Array(1);
  /** For each rate where the points of its seconds begin in {@link points}, and how many there are; none: they come at any instant. */
  readonly pointsAt: Float64Array = new Float64Array(1);
  readonly pointCounts: Float64Array = new Float64Array(1);
  /** Quantiles, evenly far apart, of when in its second a client comes: in microseconds, in ascending order. */
  readonly points: Float64Array = new Float64Array(0);
  /** And of which kind it is. */
  readonly pointKinds: Float64Array = new Float64Array(0);
  readonly kinds: ClientModel[] = [];
  /** `null`: they come at rates. */
  readonly counts: CountsModel | null = null;
}

/** What is paid for a service, in one currency. */
export class PriceModel {
  readonly instanceHour: number = 0;
  /** Of a billion bytes that it answers. */
  readonly gigabyte: number = 0;
  readonly millionRequests: number = 0;
}

/** Caches between a service and those who ask it. */
export class EdgeModel {
  /** How long an answer is given to others after it was made. */
  readonly lifetimeUs: number = 0;
  /** How many caches there are side by side. */
  readonly nodes: number = 1;
  /** Whether one more cache stands behind all of them. */
  readonly isShielded: boolean = false;
  /** Whether those that ask for what is being fetched wait for it, instead of asking the service too. */
  readonly isCollapsing: boolean = true;
  /** Whether what comes from the shield is kept no longer than there. */
  readonly isAgeHonoured: boolean = true;
}

/** What is promised to requests. One that is turned away, dropped or expires misses it; in microseconds, NEVER: nothing is promised. */
export class ObjectiveModel {
  /** How long a request waits at most until it is begun. */
  readonly waitUs: number = NEVER;
  /** How long it takes at most until it has been served. */
  readonly sojournUs: number = NEVER;
  /** Whether one that is answered with an error misses it too. */
  readonly isErrorMissed: boolean = false;
}

export class ServiceModel {
  readonly name: string = '';
  /** Which service what is served goes to next; -1: back to the client. */
  readonly then: number = -1;
  readonly instances: number = 1;
  /** How many requests an instance serves at once. */
  readonly concurrency: number = 1;
  /** Service time in microseconds. */
  readonly time: Law = new Law();
  readonly dispatch: Dispatch = DISPATCH.pooled;
  /** How many may wait in the whole service; NEVER: any number. */
  readonly queueLimit: number = NEVER;
  readonly isLifo: boolean = false;
  /** Whether work is not begun whose client has given up. */
  readonly isExpiredDropped: boolean = false;
  /** Whether what is turned away gets no answer at all, instead of an error at once. */
  readonly isFullSilent: boolean = false;
  readonly limit: LimitModel | null = null;
  readonly retryAfter: RetryAfterModel | null = null;
  readonly autoscaler: AutoscalerModel | null = null;
  readonly schedule: ScheduleModel | null = null;
  /** From the decision for an instance until it serves. */
  readonly startupUs: number = 0;
  readonly background: BackgroundModel | null = null;
  /** What the devices send that the simulated ones stand for, less their own. */
  readonly rest: BackgroundModel | null = null;
  readonly edge: EdgeModel | null = null;
  /** What its answers share; NEVER: they do not meet each other. */
  readonly bytesPerSecond: number = NEVER;
  readonly price: PriceModel | null = null;
  readonly objective: ObjectiveModel | null = null;
  /** In the order of their beginning. */
  readonly troubles: TroubleModel[] = [];
}

/** Whether each instance has a queue of its own. */
export function isQueuedApart(dispatch: Dispatch): boolean {
  switch (dispatch) {
    case DISPATCH.pooled:
      return false;
    case DISPATCH.random:
    case DISPATCH.leastLoaded:
      return true;
    default:
      return unforeseen(dispatch);
  }
}
