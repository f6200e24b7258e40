/** Test support: any servers, so few and so slow that the handful of devices of a random scenario has to wait. */

import fc from 'fast-check';
import { SERVED } from '../scenario/schema/service.ts';
import { duration, of, retry, rhythm, shortTime, some } from './any-policy.contract.ts';

const time = fc.oneof(
  of('5s', '40s', '10m', '1500us'),
  of(
    { law: 'exponential' as const, mean: '30s' },
    { law: 'lognormal' as const, median: '20s', sigma: 1 },
    { law: 'uniform' as const, min: 0, max: '2m' },
  ),
);

const schedules = of(
  [{ at: '0s', instances: 2 }],
  [
    { at: '2026-03-01T00:00:00Z', instances: 3 },
    { at: '2026-03-28T23:00:00Z', instances: 1 },
  ],
  [
    { at: '1s', instances: 1 },
    { at: '40m', instances: 3 },
    { at: '1d', instances: 2 },
  ],
);

/** How many instances fewer, and how many more, than there are at the start. */
const around = {
  fewer: fc.integer({ min: 0, max: 2 }),
  more: fc.integer({ min: 0, max: 2 }),
  rest: some({
    target: of(0.3, 0.7, 1),
    sync: of('1s', '15s', '10m'),
    startup: of('0s', '1s', '10m'),
    tolerance: of(0, 0.1, 0.5),
    stabiliseDown: of('0s', '5m', '2h'),
  }),
};

const background = some({
  rps: of(0.0005, 0.002, 0.01),
  ...rhythm,
  timeout: fc.oneof(of('never' as const), duration(shortTime)),
  bodySize: of<unknown>(0, 1, '40KiB', { law: 'exponential', mean: '100KiB' }),
  retry,
}).map((given) => ({ rps: 0.001, ...given }));

const edge = fc.record(
  {
    lifetime: of('2s', '3m', '2h'),
    nodes: fc.integer({ min: 1, max: 3 }),
    shield: fc.boolean(),
    collapse: fc.boolean(),
    honourAge: fc.boolean(),
  },
  { requiredKeys: ['lifetime'] },
);

const service = fc
  .record(
    {
      instances: fc.integer({ min: 1, max: 3 }),
      concurrency: fc.integer({ min: 1, max: 2 }),
      time,
      dispatch: of('pooled', 'random', 'leastLoaded'),
      queueLimit: of<unknown>(0, 1, 4, 'never'),
      order: of('fifo', 'lifo'),
      dropExpired: fc.boolean(),
      onFull: of('reject', 'drop'),
      rateLimit: fc.oneof(of('none'), fc.record({ rps: of(0.001, 0.02) }), of({ rps: 0.01, burst: 3 })),
      retryAfter: fc.oneof(of('none', 'slot'), duration(shortTime)),
      scaled: fc.oneof(
        of(null),
        fc.record(around),
        fc.record({ schedule: schedules, startup: of('0s', '10m') }),
      ),
      background: fc.oneof(of('none'), background),
      edge: fc.oneof(of('none'), edge),
      // So few bytes a second that the answers of a handful of devices slow each other down.
      bandwidth: of<unknown>('never', 40, '1KiB', '100KiB'),
      price: of<unknown>('none', { instanceHour: 0.05, gigabyte: 0.08, millionRequests: 0.2 }),
    },
    { requiredKeys: ['instances', 'time', 'scaled', 'background'] },
  )
  .map(({ scaled, retryAfter, ...given }) => ({
    ...given,
    ...(given.onFull !== 'drop' && retryAfter !== undefined && { retryAfter }),
    ...(scaled && { autoscale: scaleOf(scaled, given.instances) }),
  }));

function scaleOf(
  scaled:
    | { readonly schedule: unknown }
    | { readonly fewer: number; readonly more: number; readonly rest: object },
  instances: number,
): object {
  if ('schedule' in scaled) return scaled;
  const { fewer, more, rest } = scaled;
  return { ...rest, min: Math.max(1, instances - fewer), max: instances + more };
}

/** The names that services may have, for faults. */
export const SERVICE_NAMES = ['front', 'data', 'last'] as const;

/** Services by name; none that nothing comes to. At most three stand in line. */
export const anyServices: fc.Arbitrary<Readonly<Record<string, object>>> = fc
  .record({
    front: service,
    data: service,
    last: service,
    servers: fc.array(of<string>(...SERVICE_NAMES, 'none'), {
      minLength: SERVED.length,
      maxLength: SERVED.length,
    }),
    isBehind: fc.boolean(),
    isThird: fc.boolean(),
  })
  .map(({ servers, isBehind, isThird, ...given }) => {
    const servedBy = (name: string) => SERVED.filter((_, kind) => servers[kind] === name);
    const next = { front: isBehind ? 'data' : null, data: isThird ? 'last' : null, last: null };
    let before: (typeof SERVICE_NAMES)[number] | null = null;
    const services: Record<string, object> = {};
    for (const name of SERVICE_NAMES) {
      const { edge, bandwidth, ...bare } = given[name];
      const serves = servedBy(name);
      const isNext: boolean = before !== null && next[before] === name;
      if (!isNext && serves.length === 0 && bare.background === 'none') {
        before = null;
        continue;
      }
      const then = next[name];
      services[name] = {
        ...(isNext || edge === undefined ? bare : { ...bare, edge }),
        serves,
        // What a service passes on is answered by the one behind it: it has no link.
        ...(then ? { then } : bandwidth !== undefined && { bandwidth }),
      };
      before = name;
    }
    return services;
  });
