/** The scenarios of the checks, in hours as formulas are. Each is what anyone could write in a file. */

import { type Law, meanOf } from '../theory/law.ts';

export type Raw = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000;

/** How much is simulated. Devices are independent, so that their spread is the error. */
export interface Size {
  readonly devices: number;
  /** Opens of a device that are measured, about. */
  readonly opens: number;
}

export const hours = (count: number): number => Math.round(count * HOUR);

/** A law as a scenario says it. @param unit what one unit of the law is, in ms */
export function settings(law: Law, unit = HOUR): unknown {
  switch (law.law) {
    case 'constant':
      return law.value * unit;
    case 'exponential':
      return { ...law, mean: law.mean * unit };
    case 'weibull':
      return { ...law, scale: law.scale * unit };
    case 'lognormal':
      return { ...law, median: law.median * unit };
    case 'gamma':
      return { ...law, mean: law.mean * unit };
    case 'uniform':
      return { law: 'uniform', min: law.min * unit, max: law.max * unit };
    case 'hyperexponential':
      return { ...law, branches: law.branches.map(({ p, mean }) => ({ p, mean: mean * unit })) };
  }
}

export function span(settle: number, measured: number): Raw {
  const warmup = hours(Math.ceil(settle));
  return { warmup, horizon: warmup + hours(Math.ceil(measured)) };
}

/** Nothing but what a check switches on. */
export const NO_FETCH = { periodic: { enabled: false }, pre: { enabled: false } } as const;
/** An app that stays in memory. */
export const RESIDENT = { suspendAfter: 0, destroyAfter: 'never' } as const;

export interface Fetching {
  readonly gap: Law;
  readonly periodic: Raw;
  readonly freshFor: number;
  readonly origin?: Raw;
  readonly more?: Raw;
  readonly size: Size;
}

/** One app that reads at each open; an open is an instant, and a fetch takes no time. */
export function fetching({ gap, periodic, freshFor, origin, more, size }: Fetching): Raw {
  const mean = meanOf(gap);
  // Fetches follow one another nearly evenly: where opens have no memory, the first one sets their phase at random.
  const phase = gap.law === 'exponential' && periodic.interval ? { min: 0, max: periodic.interval } : null;
  const firstOpen = phase ? { firstOpen: { law: 'uniform', ...phase } } : {};
  return {
    name: 'verify',
    devices: size.devices,
    ...span(Math.max(60 * 24, 10 * mean), size.opens * mean),
    usage: { opens: { gap: settings(gap), ...firstOpen }, session: 0 },
    app: { readOn: 'open', loadTime: 0, freshFor: hours(freshFor) },
    origin: { latency: 0, content: { changes: 'never' }, ...origin },
    policy: { periodic, pre: { enabled: false }, lifecycle: RESIDENT },
    ...more,
  };
}

/** Content of each device that changes at a Poisson rate per hour. */
export function changing(rate: number): Raw {
  return { content: { changes: { law: 'exponential', mean: HOUR / rate } } };
}

/** Someone who opens the app once and never again. */
export const ONCE = { gap: { law: 'empirical', values: [1e15] }, firstOpen: 'immediate' } as const;
