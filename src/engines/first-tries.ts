/**
 * What the devices of a run would ask of its services if these answered at once: a pilot run without feedback. Only first tries are
 * told; what follows them depends on what they meet.
 */

import { Books } from '../compiled/books/books.ts';
import { cohortOf, halfOf } from '../compiled/domain/assignment.ts';
import { Model } from '../compiled/domain/model.ts';
import { DAY, NEVER, SECOND } from '../compiled/kernel/time.ts';
import { SERVED, SERVICE_FACT, SERVICE_FACT_WIDTH } from '../compiled/services/service-facts.ts';
import { DISPATCH, ServiceModel } from '../compiled/services/service-model.ts';
import { FleetEngine } from './fleet/fleet.ts';

/** Requests of one kind, of one app of one cohort. */
export interface Requests {
  readonly index: number;
  readonly kind: number;
  readonly cohort: number;
  readonly app: number;
  served: number;
  errors: number;
  /** Of the answers to first tries, in bytes, in each stretch of the run, and when each begins; none where answers share no link. */
  readonly sizes: readonly number[][];
  readonly sizesSince: Float64Array;
}

/** What comes to one service from outside. */
export interface FirstTries {
  /** By second of whole days, of each half of the devices. */
  readonly halves: readonly Uint32Array[];
  /** When each arrives, in microseconds, in ascending order. */
  readonly at: readonly number[];
  /** To which of {@link requests} it belongs. */
  readonly of: readonly number[];
  readonly requests: readonly Requests[];
}

const WINDOW_MS = 3_600_000;

export function firstTriesOf(model: Model, module: WebAssembly.Module): readonly FirstTries[] {
  const seconds = (Math.ceil(model.horizonMs / DAY) * DAY) / SECOND;
  const all = model.services.map(() => ({
    halves: Array.from({ length: model.halves }, () => new Uint32Array(seconds)),
    at: [] as number[],
    of: [] as number[],
    requests: new Map<string, Requests>(),
  }));
  const watch = (rows: Float64Array) => {
    for (let row = 0; row < rows.length; row += SERVICE_FACT_WIDTH) {
      const device = rows[row + SERVICE_FACT.device]!;
      if (device < 0) continue;
      // What goes on to a service behind is told there too, and is one request.
      const first = model.servedBy[rows[row + SERVICE_FACT.kind]!]!;
      const { halves, at, of, requests } = all[first]!;
      const code = rows[row + SERVICE_FACT.code]!;
      const own = requestsOf(requests, model, device, rows, row);
      if (code === SERVED.Served) {
        own.served += 1;
        if (rows[row + SERVICE_FACT.b]! >= 2) own.errors += 1;
      }
      const isFirstTry = code === SERVED.Arrived && rows[row + SERVICE_FACT.a] === 1;
      if (!isFirstTry || rows[row + SERVICE_FACT.service] !== first) continue;
      const us = rows[row + SERVICE_FACT.at]!;
      halves[halfOf(model, device)]![Math.floor(us / (1000 * SECOND))]! += 1;
      at.push(us);
      of.push(own.index);
      own.sizes[own.sizesSince.findLastIndex((since) => since * 1000 <= us)]?.push(
        rows[row + SERVICE_FACT.bytes]!,
      );
    }
  };
  const pilot = Object.assign(new Model(), model, { services: model.services.map(idle) });
  const engine = new FleetEngine(module, pilot, new Books(pilot), { watch, windowMs: WINDOW_MS });
  for (const _share of engine.run());
  return all.map(({ requests, ...rest }) => ({ ...rest, requests: [...requests.values()] }));
}

/** The same service, if nobody ever waited for another or was turned away. */
function idle({ name, then, time }: ServiceModel): ServiceModel {
  return Object.assign(new ServiceModel(), {
    name,
    then,
    time,
    instances: 1,
    concurrency: 1e9,
    dispatch: DISPATCH.pooled,
    queueLimit: NEVER,
  });
}

function requestsOf(
  requests: Map<string, Requests>,
  model: Model,
  device: number,
  rows: Float64Array,
  row: number,
): Requests {
  const [kind, app] = [rows[row + SERVICE_FACT.kind]!, rows[row + SERVICE_FACT.app]!];
  const cohort = cohortOf(model, device);
  // The apps of a trace are all alike.
  const which = model.traced === null ? app : 0;
  const key = `${kind} ${cohort} ${which}`;
  const known = requests.get(key) ?? {
    ...{ index: requests.size, kind, cohort, app: which },
    ...{ served: 0, errors: 0 },
    ...roomForSizes(model, rows[row + SERVICE_FACT.service]!, cohort, which),
  };
  requests.set(key, known);
  return known;
}

/** What is asked here may be answered over the link of a service behind. */
function roomForSizes(model: Model, service: number, cohort: number, app: number) {
  let at = service;
  while (model.services[at]!.then >= 0) at = model.services[at]!.then;
  if (model.services[at]!.bytesPerSecond >= NEVER) return { sizes: [], sizesSince: new Float64Array(0) };
  const { stretches } = model.cohorts[cohort]!.apps[app]!;
  const sizesSince = stretches?.since ?? Float64Array.of(0);
  return { sizes: Array.from(sizesSince, () => []), sizesSince };
}
