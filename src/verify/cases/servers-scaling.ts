import { backlogUntil, desiredInstances, instancesAfter } from '../../theory/autoscaling.ts';
import { swingOfBusy } from '../../theory/queues.ts';
import type { Check, Topic } from '../check.ts';
import { exponentialTime, herd, seconds, traffic } from '../server-scenarios.ts';

const RULE: Topic = {
  topic: 'Instances that follow their load',
  source:
    'kubernetes.io, horizontal pod autoscaling: ceil(current * ratio), tolerance, twice as many or 4 more in 15 s',
};
/** Work that never ends keeps as many busy, whatever chance does. */
const ENDLESS = '9000h';

export const scaling: readonly Check[] = [
  decision('hpa-50-0.9-0.75', { instances: 50, concurrency: 1, busy: 45, target: 0.75 }),
  decision('hpa-10-0.65-0.6', { instances: 10, concurrency: 2, busy: 13, target: 0.6 }),
  decision('hpa-7-0.5-0.6', { instances: 7, concurrency: 2, busy: 7, target: 0.6 }),
  climb('hpa-step-10-700-final', 15, 60),
  climb('hpa-step-10-700-uneven', 15, 50),
  backlog(150, 100, 90),
  swing(),
];

interface Decision {
  readonly instances: number;
  readonly concurrency: number;
  /** Places that are busy. */
  readonly busy: number;
  readonly target: number;
}

/** What the first look makes of them, which serves at once. */
function decision(id: string, { instances, concurrency, busy, target }: Decision): Check {
  const exact = desiredInstances(instances, 0, busy / (instances * concurrency), { target, tolerance: 0.1 });
  const autoscale = { min: 1, max: 1000, target, startup: 0, stabiliseDown: 0 };
  return {
    id,
    ...RULE,
    quantity: `instances after ${instances} of which ${busy / (instances * concurrency)} is busy, target ${target}`,
    exact,
    scenario: herd({
      devices: busy,
      service: { instances, concurrency, time: ENDLESS, autoscale },
      warmup: 15,
      horizon: 16,
    }),
    measure: (at) => at('services.data.instances.mean'),
    runs: 2,
  };
}

/** A load of 70 comes to ten instances. */
function climb(id: string, sync: number, startup: number): Check {
  const [before, load, target] = [10, 70, 0.5];
  return {
    id,
    ...RULE,
    quantity: `instances after 600 s, a load of ${load} on ${before}, ${startup} s to start`,
    exact: instancesAfter({ before, load, target, tolerance: 0.1, sync, startup }, 600),
    scenario: herd({
      devices: load,
      service: {
        ...{ instances: before, time: ENDLESS },
        autoscale: { min: 1, max: 1000, target, sync: seconds(sync), startup: seconds(startup) },
      },
      warmup: 600,
      horizon: 601,
    }),
    measure: (at) => at('services.data.instances.max'),
    runs: 2,
  };
}

/** Twice the instances are decided at once, and serve later: those in service are no backlog. */
function backlog(load: number, capacity: number, delay: number): Check {
  const [before, time] = [10, 10 / capacity];
  return {
    id: 'scale-delay-backlog',
    topic: RULE.topic,
    source: '(L - C) d, a fluid limit',
    quantity: `the most that waits until more instances serve, ${load} a second on ${capacity}`,
    exact: backlogUntil(load, capacity, delay),
    within: 0.03,
    ...traffic({
      service: {
        ...{ instances: before, time: seconds(time) },
        autoscale: { startup: seconds(delay), schedule: [{ at: 0, instances: 2 * before }] },
      },
      rps: load,
      ...{ settle: 0, requests: 24 * 180 * load, runs: 24 },
    }),
    measure: (at) => at('services.data.queueMax'),
  };
}

/** Arrivals that swing over the day, long service: those busy swing less, and later. Rates are constant within an hour. */
function swing(): Check {
  const [day, service, amplitude, peak] = [24, 4, 0.8, 12];
  const later = (Math.atan((2 * Math.PI * service) / day) * day) / (2 * Math.PI);
  // What an hour's mean leaves of a wave: of the rates, and of what is measured.
  const left = (Math.sin(Math.PI / day) / (Math.PI / day)) ** 2;
  const middle = 3 * day + peak + later;
  const rps = 1;
  const size = { settle: 0, requests: 1, runs: 8 };
  const { scenario } = traffic({
    service: { instances: 1_000_000, time: exponentialTime(service * 3600) },
    rps,
    client: { diurnal: { amplitude, peakHour: peak } },
    ...size,
  });
  return {
    id: 'offered-load-24h-4h-amp',
    topic: 'Other clients of servers',
    source: 'Eick, Massey, Whitt 1993: 1 / sqrt(1 + (2 pi S / T)^2)',
    quantity: 'swing of the busy servers, as a share of that of arrivals',
    exact: swingOfBusy(day, service),
    scenario: {
      ...scenario,
      start: '2026-03-02T00:00:00Z',
      warmup: seconds((middle - 0.5) * 3600),
      horizon: seconds((middle + 0.5) * 3600),
    },
    measure: (at) => (at('services.data.meanBusy') / (rps * service * 3600) - 1) / (amplitude * left),
    runs: 8,
  };
}
