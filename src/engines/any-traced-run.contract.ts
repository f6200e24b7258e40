/** Test support: any logs, and runs that happen as they say. */

import fc from 'fast-check';
import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { of } from './any-policy.contract.ts';

/** A log of opens of a few devices with a few apps each, as CSV: seconds, and many records at the same instant. */
export const anyTrace: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      t: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300_000 })),
      device: of('d0', 'd1', 'd2'),
      app: of('a', 'b', 'c'),
      duration: of(0, 1, 5, 600),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  )
  .map((records) =>
    ['t,device,app,duration', ...records.map((r) => [r.t, r.device, r.app, r.duration].join())].join('\n'),
  );

/** How many other clients of a service came in each minute, as CSV; some minutes have no record. */
export const anyCounts: fc.Arbitrary<string> = fc
  .array(of(null, 0, 1, 3), { minLength: 1, maxLength: 40 })
  .map((counts) => [
    't,count',
    ...[0, 1, ...counts].flatMap((count, minute) => (count === null ? [] : [`${60 * minute},${count}`])),
  ])
  .map((lines) => lines.join('\n'));

/** Until when a device of a trace is observed, whether it says how long sessions last, and whether the content changes at its instants. */
export const anyReading = fc.record({
  endWith: of('file' as const, 'device' as const),
  isContentTraced: fc.boolean(),
  hasDurations: fc.boolean(),
  areClientsCounted: fc.boolean(),
});
export type Reading = typeof anyReading extends fc.Arbitrary<infer T> ? T : never;

/** The scenario of a run whose people do what a trace says. */
export function tracedRun(
  scenario: ScenarioInput,
  { opens: file, counts }: { readonly opens: string; readonly counts: string },
  { endWith, isContentTraced, hasDurations, areClientsCounted }: Reading,
): ScenarioInput {
  const { devices: _devices, horizon: _horizon, start: _start, ...rest } = scenario;
  const isOfPeople = ({ kind, set = {} }: { readonly kind: string; readonly set?: object }) =>
    kind === 'push' || 'usage.rate' in set;
  const columns = { time: 't', device: 'device', app: 'app', ...(hasDurations && { duration: 'duration' }) };
  return {
    ...rest,
    horizon: '4d',
    apps: [],
    faults: (rest.faults ?? []).filter((fault) => !isOfPeople(fault)),
    cohorts: ((rest.cohorts ?? []) as readonly { usage?: unknown }[]).map(
      ({ usage: _usage, ...cohort }) => cohort,
    ),
    usage: { opens: { kind: 'trace', trace: { file, columns, mergeWithin: '2s', endWith } } },
    ...(areClientsCounted && { services: withCounts(rest.services ?? {}, counts) }),
    ...(isContentTraced && {
      origin: { ...rest.origin, content: { changes: { trace: { file, columns: { time: 't' } } } } },
    }),
  } as unknown as ScenarioInput;
}

/** The other clients of services come as a log has counted them, again and again. */
function withCounts(services: NonNullable<ScenarioInput['services']>, file: string): object {
  const trace = { file, columns: { time: 't', count: 'count' }, step: '1m', repeat: true };
  const counted = (background: object | string = 'none') => {
    if (typeof background === 'string') return background;
    const { rps: _, diurnal: __, weekly: ___, ...client } = background as Record<string, unknown>;
    return { ...client, trace };
  };
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      { ...service, background: counted(service.background) },
    ]),
  );
}
