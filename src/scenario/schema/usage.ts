/** When people open the app, and for how long. */

import * as z from 'zod';
import type { LawSpec } from '../../kernel/law-of.ts';
import { arrivals } from './arrivals.ts';
import { byKind } from './by-kind.ts';
import { dist, gapDist } from './dist.ts';
import { DURATION, NUMBER, share } from './quantity.ts';
import { diurnal, weekly } from './rhythm.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { saysDurations, usageTrace } from './trace.ts';

// Fitted to the stay buckets in WeChat's analytics documentation (one app, 2017).
const SESSION = { law: 'lognormal', median: '23s', sigma: 1.19 } as const;
const RATE = 1;

const session = dist(DURATION);
const rate = dist(NUMBER);

const opens = byKind('kind', [
  settings({
    kind: z.literal('renewal').default('renewal').describe('Gaps between opens are drawn from a law'),
    gap: gapDist().prefault({ law: 'exponential', mean: '8h' }).describe('Time between opens'),
    measure: z
      .enum(['openToOpen', 'afterClose'])
      .default('openToOpen')
      .describe('Whether a gap counts from the open before, or from its close'),
    firstOpen: z
      .union([z.enum(['stationary', 'immediate']), dist(DURATION)])
      .prefault('stationary')
      .describe('The first open: at a random point of a gap, at the start, or after a time drawn from a law'),
  }),
  withRule(
    settings({
      kind: z.literal('ofHostOpens').describe('Each activation of the host may open the app'),
      probability: share.exactOptional().describe('Probability that an activation of the host opens the app'),
      ofHostOpens: settings({ probability: share.describe('The same') })
        .exactOptional()
        .describe('The same, in an object of its own'),
    }),
    ({ probability, ofHostOpens }): readonly Breach[] => {
      if ((probability === undefined) !== (ofHostOpens === undefined)) return [];
      const message = `says ${probability === undefined ? 'no probability' : 'two probabilities'}: one is needed, such as {kind: ofHostOpens, probability: 0.1}`;
      return [{ path: [], message }];
    },
  ),
  settings({
    kind: z.literal('trace').describe('Opens are taken from a log'),
    trace: usageTrace.describe('The log, and how it is read'),
  }),
]);

const written = withRule(
  settings({
    opens: opens.prefault({}).describe('When a person opens the app'),
    rate: rate
      .optional()
      .describe('How much more often a device opens the app than the gaps say')
      .meta({ default: RATE }),
    session: session
      .optional()
      .describe(
        'How long the app stays on screen; with a trace of durations, as the trace says unless given; with another, after its last record',
      )
      .meta({ default: SESSION }),
    arrivals: arrivals
      .prefault('none')
      .describe(
        'Devices that come to the app during the run, each with an open; none: all have it from the start',
      ),
    diurnal: diurnal
      .prefault('none')
      .describe('How opens are distributed over the local day; a law of gaps holds on average'),
    weekly: weekly.prefault('none').describe('How opens are distributed over the week'),
  }),
  ({ opens, rate, arrivals: coming, diurnal: day, weekly: week }): readonly Breach[] => {
    if (opens?.kind === 'ofHostOpens') {
      return Object.entries({ diurnal: day ?? undefined, weekly: week ?? undefined })
        .filter(([, value]) => value !== undefined)
        .map(([key]) => ({ path: [key], message: `opens follow the host: give host.${key} instead` }));
    }
    if (opens?.kind !== 'trace') return [];
    const others = { arrivals: coming ?? undefined, diurnal: day ?? undefined, weekly: week ?? undefined };
    const given = Object.entries({ rate, ...others });
    return given
      .filter(([, value]) => value !== undefined)
      .map(([key]) => ({
        path: [key],
        message: `with a trace there is no ${key}: the trace says when people open the app`,
      }));
  },
);

type Written = z.output<typeof written>;

/** `session` is null if it is as the durations of a trace say. */
export type Usage = Omit<Written, 'rate' | 'session'> & { rate: LawSpec; session: LawSpec | null };

export const usage = z.codec(written, z.custom<Usage>(), {
  decode: ({ rate: givenRate, session: givenSession, ...rest }) => {
    const isLeftToTrace = rest.opens.kind === 'trace' && saysDurations(rest.opens.trace);
    return {
      ...rest,
      rate: givenRate ?? rate.parse(RATE),
      session: givenSession ?? (isLeftToTrace ? null : session.parse(SESSION)),
    };
  },
  encode: ({ rate: usedRate, session: usedSession, ...rest }): Written => ({
    ...rest,
    ...(rest.opens.kind === 'trace' ? {} : { rate: usedRate }),
    ...(usedSession === null ? {} : { session: usedSession }),
  }),
});
