/** Who reads the keys of people, of the host, and of the network. */

import type { Arrivals } from '../schema/arrivals.ts';
import type { Host } from '../schema/host.ts';
import type { Network } from '../schema/network.ts';
import type { UsageTraceSettings } from '../schema/trace.ts';
import type { Usage } from '../schema/usage.ts';
import { FILES, holding, type ReadersOf, RUN, under } from './reader.ts';
import { USES_HOST } from './world-conditions.ts';

type Opens = Usage['opens'];
type OfHostOpens = NonNullable<Extract<Opens, { kind: 'ofHostOpens' }>['ofHostOpens']>;
type States = Extract<Network, { kind: 'markov' }>['states'];
type Wave = Extract<NonNullable<Usage['diurnal']>, { amplitude: number }>;

const TRACE: ReadersOf<UsageTraceSettings> = {
  file: FILES,
  format: FILES,
  separator: FILES,
  timeUnit: FILES,
  where: FILES,
  columns: holding<UsageTraceSettings['columns']>({
    time: FILES,
    device: FILES,
    app: FILES,
    kind: FILES,
    duration: FILES,
  } as ReadersOf<UsageTraceSettings['columns']>),
  events: holding<NonNullable<UsageTraceSettings['events']>>({ open: FILES, close: FILES }),
  mergeWithin: FILES,
  endWith: FILES,
};

const RHYTHM = { diurnal: holding<Wave>({ amplitude: RUN, peakHour: RUN }), weekly: RUN };

export const USAGE_READERS: ReadersOf<Usage> = {
  opens: holding<Opens>({
    gap: RUN,
    measure: RUN,
    firstOpen: RUN,
    probability: RUN,
    ofHostOpens: holding<OfHostOpens>({ probability: RUN }),
    trace: holding<UsageTraceSettings>(TRACE),
  }),
  rate: RUN,
  session: RUN,
  arrivals: holding<Arrivals>({
    ramp: holding<Arrivals['ramp']>({ from: RUN, to: RUN, at: RUN, over: RUN }),
  }),
  ...RHYTHM,
};

export const HOST_READERS: ReadersOf<Host> = under(USES_HOST, {
  activations: RUN,
  session: RUN,
  keepAlive: RUN,
  ...RHYTHM,
});

export const NETWORK_READERS: ReadersOf<Network> = {
  type: RUN,
  states: holding<{ '<name>': States[string] }>({
    '<name>': holding<States[string]>({ mean: RUN }),
  }),
  failure: RUN,
};
