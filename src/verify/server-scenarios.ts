/** Scenarios of servers: other clients of a service with next to no device, and devices that all ask at one instant. Seconds. */

import type { Check } from './check.ts';
import { NO_FETCH, ONCE, type Raw } from './scenarios.ts';

const SECOND = 1000;

export const seconds = (count: number): number => Math.round(count * SECOND);

export const exponentialTime = (mean: number): Raw => ({ law: 'exponential', mean: mean * SECOND });

/** How much is simulated: requests in all, over runs that are independent of one another. */
export interface Traffic {
  readonly service: Raw;
  /** First tries per second. */
  readonly rps: number;
  /** Time-out and retries of these clients. */
  readonly client?: Raw;
  /** Seconds after which a queue has forgotten that it was empty at first. */
  readonly settle: number;
  readonly requests: number;
  readonly runs?: number;
  /** Other services, faults. */
  readonly more?: Raw;
  readonly services?: Raw;
}

/** Background traffic at a service called `data`: a plain queueing system. The one device does nothing after an open. */
export function traffic({
  service,
  rps,
  client,
  settle,
  requests,
  runs = 8,
  more,
  services,
}: Traffic): Required<Pick<Check, 'scenario' | 'runs'>> {
  const background = { rps, ...client };
  const scenario = {
    ...idle(settle, settle + requests / runs / rps),
    services: { data: { queueLimit: 'never', ...service, background }, ...services },
    ...more,
  };
  return { scenario, runs };
}

/** A device that does nothing, from a time on which everything is measured. */
export function idle(warmup: number, horizon: number): Raw {
  return {
    name: 'verify',
    devices: 1,
    warmup: seconds(warmup),
    horizon: seconds(Math.ceil(horizon)),
    usage: { opens: ONCE, session: 0 },
    policy: NO_FETCH,
  };
}

export interface Herd {
  readonly devices: number;
  readonly service: Raw;
  readonly retry?: Raw;
  readonly horizon: number;
  readonly warmup?: number;
  readonly more?: Raw;
}

/** Devices that open their app once, at the start, and fetch at that instant; the network takes no time. */
export function herd({ devices, service, retry, horizon, warmup = 0, more }: Herd): Raw {
  return {
    ...idle(warmup, horizon),
    devices,
    app: { readOn: 'open', loadTime: 0 },
    origin: { latency: 0 },
    policy: {
      ...NO_FETCH,
      periodic: { interval: '365d', window: 'never', ...(retry ? { retry } : {}) },
    },
    services: { data: { serves: ['periodic'], queueLimit: 'never', ...service } },
    ...more,
  };
}

/** A time in which nothing is begun, or everything refused. */
export function outage(kind: 'down' | 'lost', lasts: number, at = 0): Raw {
  const fault = { at: seconds(at), for: seconds(lasts), service: 'data' };
  return {
    faults: [kind === 'down' ? { ...fault, kind } : { ...fault, kind: 'degraded', share: 1 }],
  };
}
