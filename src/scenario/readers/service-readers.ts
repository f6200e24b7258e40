/** Who reads the keys of services. */

import type { Autoscale } from '../schema/autoscale.ts';
import type { Background } from '../schema/background.ts';
import type { Edge } from '../schema/edge.ts';
import type { Price } from '../schema/price.ts';
import type { Service } from '../schema/service.ts';
import type { ArrivalTraceSettings } from '../schema/trace.ts';
import type { Limit } from '../schema/turning-away.ts';
import { FILES, holding, type Reader, type ReadersOf, RUN } from './reader.ts';
import { retryReader } from './retry-readers.ts';
import { IS_BACKGROUND_TOLD } from './service-conditions.ts';

type Step = { readonly at: unknown; readonly instances: unknown };
type Wave = { readonly amplitude: unknown; readonly peakHour: unknown };

const BACKGROUND: ReadersOf<NonNullable<Background>> = {
  trace: holding<ArrivalTraceSettings>({
    file: FILES,
    format: FILES,
    separator: FILES,
    timeUnit: FILES,
    where: FILES,
    columns: holding<ArrivalTraceSettings['columns']>({ time: FILES, count: FILES }),
    step: FILES,
    repeat: FILES,
  }),
  rps: RUN,
  diurnal: holding<Wave>({ amplitude: RUN, peakHour: RUN }),
  weekly: RUN,
  timeout: RUN,
  bodySize: RUN,
  retry: retryReader(IS_BACKGROUND_TOLD),
};

const SERVICE: ReadersOf<Service> = {
  serves: RUN,
  then: RUN,
  instances: RUN,
  concurrency: RUN,
  time: RUN,
  dispatch: RUN,
  queueLimit: RUN,
  order: RUN,
  dropExpired: RUN,
  onFull: RUN,
  rateLimit: holding<Limit>({ rps: RUN, burst: RUN }),
  retryAfter: RUN,
  bandwidth: RUN,
  autoscale: holding<NonNullable<Autoscale>>({
    min: RUN,
    max: RUN,
    target: RUN,
    sync: RUN,
    startup: RUN,
    tolerance: RUN,
    stabiliseDown: RUN,
    schedule: holding<Step>({ at: RUN, instances: RUN }),
  }),
  edge: holding<NonNullable<Edge>>({ lifetime: RUN, nodes: RUN, shield: RUN, collapse: RUN, honourAge: RUN }),
  price: holding<NonNullable<Price>>({ instanceHour: RUN, gigabyte: RUN, millionRequests: RUN }),
  background: holding<NonNullable<Background>>(BACKGROUND),
};

/** Services by their names. */
export const SERVICES_READER: Reader = holding<{ '<name>': Service }>({
  '<name>': holding<Service>(SERVICE),
});
