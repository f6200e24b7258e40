/** The fetch that happens again and again while the app is not in use. */

import * as z from 'zod';
import { isTimer, OPPORTUNITY } from '../../compiled/domain/policy-model.ts';
import { formatDuration } from '../../kernel/duration.ts';
import { isPlainObject } from '../files/plain-object.ts';
import { byKind } from './by-kind.ts';
import { dist } from './dist.ts';
import { leaf } from './leaf.ts';
import {
  countFrom,
  DURATION,
  duration,
  durationOrNever,
  NUMBER,
  positive,
  positiveDuration,
} from './quantity.ts';
import { readPatience } from './read-patience.ts';
import { retry } from './retry.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { timeOfDay } from './text.ts';

const opportunity = byKind('kind', [
  settings({
    kind: z.literal('timer').default('timer').describe('At the instant the interval has elapsed'),
    lateOpen: z
      .enum(['fetch', 'rearm', 'ignore'])
      .default('fetch')
      .describe(
        'An open after the window has lapsed: fetches at once after its own reads, re-arms the timer one interval ' +
          'later, or changes nothing',
      ),
  }),
  settings({
    kind: z.literal('tick').describe('At a free-running tick of each device, once the interval has elapsed'),
    every: positiveDuration.prefault('2h').describe('Time between ticks'),
    phase: z
      .union([z.literal('random'), duration])
      .prefault('random')
      .describe('The first tick: random (uniform within `every`), or a duration after the start'),
    hostDead: z
      .enum(['fetch', 'skip', 'nextHostOpen'])
      .default('fetch')
      .describe(
        'Whose tick it is. fetch: of the system, which needs no host; skip, nextHostOpen: of the host process, and while ' +
          'that is not running a tick is left out, or made good when the host is next opened',
      ),
  }),
  settings({
    kind: z
      .literal('dailySweep')
      .describe('At a fixed local time for all apps of a device, in the order of the list'),
    order: z
      .enum(['together', 'chain'])
      .default('together')
      .describe(
        'together: all apps at one instant; chain: one by one, the next when the fetch of the last one has ended, with its ' +
          'waiting for a network and its retries',
      ),
    at: timeOfDay.prefault('03:00').describe('The local time of the sweep'),
    every: positiveDuration.prefault('24h').describe('Time between sweeps'),
    hostDead: z
      .enum(['nextHostOpen', 'skip'])
      .default('nextHostOpen')
      .describe('If the host is not running: sweep when it is next opened, or not at all'),
    resetTimer: z
      .boolean()
      .default(false)
      .describe('Whether a sweep that is late moves the schedule: the next one comes one period after it'),
  }),
  settings({
    kind: z
      .literal('hostActive')
      .describe('At each activation of the host app, once the interval has elapsed'),
  }),
]);

export const periodic = withRule(
  settings({
    enabled: z.boolean().default(true).describe('Whether there is a periodic fetch'),
    interval: duration.prefault('12h').describe('Time from one success until the next fetch is due'),
    intervalStep: duration
      .prefault('0s')
      .describe('The interval is rounded up to a multiple of this; 0: not rounded'),
    intervalFactor: leaf(positive(NUMBER))
      .prefault(1)
      .describe('Factor by which the interval is stretched, as by site engagement'),
    window: durationOrNever
      .prefault('7d')
      .describe('A fetch is made only if the last open was less than this ago; never: no limit'),
    windowInclusive: z
      .boolean()
      .default(false)
      .describe('Whether an open exactly one window ago still counts'),
    opportunity: opportunity.prefault({}).describe('When a fetch that is due may happen'),
    jitter: dist(DURATION).prefault(0).describe('Added to each due instant'),
    initialDelay: dist(DURATION)
      .prefault(0)
      .describe('Time from the first open of an app until a fetch is due for the first time'),
    spread: duration
      .prefault('0s')
      .describe(
        'Each device has its sweeps, or its ticks of a given phase, later by up to this: by a phase of its own, uniform and ' +
          'the same every day',
      ),
    refreshAtOpen: durationOrNever
      .prefault('never')
      .describe(
        'Beside its opportunities, a fetch is made at each open that finds no copy or one that is older than this, after the ' +
          'reads of the open; never: none is',
      ),
    whenHostEnds: z
      .enum(['goOn', 'drop'])
      .default('goOn')
      .describe(
        'What becomes of a fetch that waits or is in flight when the host process ends. goOn: nothing; drop: it ends too, and ' +
          'the app waits for its next opportunity',
      ),
    network: z.enum(['any', 'wifi']).default('any').describe('The network that a due fetch waits for'),
    requireToken: z.boolean().default(false).describe('Whether only users with a token are served'),
    requireStarred: z.boolean().default(false).describe('Whether only users who starred the app are served'),
    maxPerOpportunity: countFrom(0, Number.MAX_SAFE_INTEGER, 'a whole number, 0 or more')
      .prefault(10)
      .describe('How many apps of a device may fetch at one opportunity; 0: no limit'),
    retry: retry
      .prefault('none')
      .describe('What happens after a failure: none (wait for the next opportunity), or retries'),
    anchorAfterFailure: z
      .enum(['auto', 'success', 'attempt'])
      .default('auto')
      .describe(
        'What the interval counts from after attempts that brought no copy. success: from the last success, so that a tick or an activation tries again and a timer keeps its rhythm (WeChat: since the last successful update); attempt: from the end of the last attempt; auto: attempt with timer, success with tick and hostActive',
      ),
    read: readPatience.prefault('neverWait').describe('What a read does while this fetch is in flight'),
  }),
  (periodic) => [...endlessFetches(periodic), ...phasesBeyondPeriod(periodic)],
);

interface Given {
  readonly interval: number;
  readonly opportunity: z.output<typeof opportunity> | undefined;
  readonly spread: number;
}

function endlessFetches({ interval, opportunity }: Given): Breach[] {
  if (interval !== 0 || !opportunity || !isTimer(OPPORTUNITY[opportunity.kind])) return [];
  const message = `an interval of 0 with the opportunity ${opportunity.kind} would fetch endlessly`;
  return [{ path: ['interval'], message }];
}

/** A device that is later by more than a period is swept by the grid of another day. */
function phasesBeyondPeriod({ opportunity, spread }: Given): Breach[] {
  if (!isPlainObject(opportunity) || !('every' in opportunity) || !(spread > opportunity.every)) return [];
  const every = formatDuration(opportunity.every);
  const message = `a spread of ${formatDuration(spread)} is longer than the time from one opportunity to the next, ${every}`;
  return [{ path: ['spread'], message, partner: ['opportunity', 'every'] }];
}

/** `window` and `refreshAtOpen` are NEVER for never. */
export type Periodic = z.output<typeof periodic>;
