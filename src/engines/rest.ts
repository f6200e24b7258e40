/** What the devices send that the simulated ones stand for, less their own: plain numbers, which may be sent to other threads. */

import { Model } from '../compiled/domain/model.ts';
import { LAW, Law } from '../compiled/kernel/law.ts';
import { REQUEST } from '../compiled/services/ask.ts';
import { RetryModel } from '../compiled/services/retry-model.ts';
import { BackgroundModel, ClientModel, ServiceModel } from '../compiled/services/service-model.ts';
import type { Compiled } from '../scenario/compile/compile.ts';

/** Clients of one service; the numbers are those of {@link BackgroundModel}. */
export interface Rest {
  readonly rates: Float64Array;
  readonly until: Float64Array;
  readonly pointsAt: Float64Array;
  readonly pointCounts: Float64Array;
  readonly points: Float64Array;
  readonly pointKinds: Float64Array;
  readonly kinds: readonly RestOfKind[];
}

/** Those that stand for requests of one kind, of one app of one cohort; the other numbers are those of {@link ClientModel}. */
export interface RestOfKind {
  readonly kind: number;
  readonly cohort: number;
  readonly app: number;
  readonly upTo: number;
  readonly timeoutMs: number;
  readonly wayUs: number;
  readonly failure: number;
  /** Sizes of answers, of equal weight, in each stretch of the run, and when each begins; none where it does not matter how large they are. */
  readonly bytes: readonly Float64Array[];
  readonly bytesSince: Float64Array;
}

/** Who comes to each service besides the simulated devices; `null`: nobody, or to none of them. */
export type Others = readonly (Rest | null)[] | null;

/** A run, and who comes to its services besides the simulated devices. */
export interface Whole extends Compiled {
  readonly rest: Others;
}

export function withRest(model: Model, rest: Others): Model {
  if (rest === null) return model;
  const services = model.services.map((service, index) => {
    const own = rest[index] ?? null;
    return Object.assign(new ServiceModel(), service, { rest: own && clientsOf(own, model) });
  });
  return Object.assign(new Model(), model, { services });
}

function clientsOf({ kinds, ...numbers }: Rest, model: Model): BackgroundModel {
  return Object.assign(new BackgroundModel(), numbers, { kinds: kinds.map((kind) => clientOf(kind, model)) });
}

function clientOf({ timeoutMs, bytes, ...request }: RestOfKind, model: Model): ClientModel {
  const { upTo, wayUs, failure, bytesSince, app, kind } = request;
  return Object.assign(new ClientModel(), {
    ...{ upTo, wayUs, failure, bytesSince, app, kind },
    timeout: Object.assign(new Law(), { kind: LAW.constant, x: timeoutMs }),
    bytes: bytes.map((values) => Object.assign(new Law(), { kind: LAW.empirical, values })),
    retry: retryOf(request, model),
    // What an edge keeps for devices it keeps for them: no gray address, which would be another content.
    what: -1,
  });
}

function retryOf(
  { kind, cohort, app }: Pick<RestOfKind, 'kind' | 'cohort' | 'app'>,
  { cohorts }: Model,
): RetryModel | null {
  const { periodic, pre, own } = cohorts[cohort]!.apps[app]!;
  const retry = { [REQUEST.periodic]: periodic, [REQUEST.pre]: pre, [REQUEST.own]: own }[kind]?.retry ?? null;
  // A budget and a breaker are each device's own, and nobody knows here which device a client is.
  return retry && Object.assign(new RetryModel(), retry, { budget: null, breaker: null });
}
