/** Servers that requests meet: how many there are, how long they work, who waits and who is turned away. */

import * as z from 'zod';
import { NEVER } from '../../compiled/kernel/time.ts';
import { DISPATCH } from '../../compiled/services/service-model.ts';
import { type Autoscale, autoscale, instances, MOST_INSTANCES } from './autoscale.ts';
import { background } from './background.ts';
import { edge } from './edge.ts';
import { leaf } from './leaf.ts';
import { microsDist } from './micros.ts';
import { price } from './price.ts';
import { countFrom, positive, SIZE } from './quantity.ts';
import { type Breach, withRule } from './rule.ts';
import { settings } from './settings.ts';
import { someText } from './text.ts';
import { rateLimit, retryAfter } from './turning-away.ts';
import { word } from './word.ts';

/** The kinds of requests that devices send, by their codes. */
export const SERVED = ['periodic', 'pre', 'own', 'check', 'download'] as const;
export type Served = (typeof SERVED)[number];

const dispatches = Object.keys(DISPATCH) as (keyof typeof DISPATCH)[];

const keys = settings({
  serves: z
    .array(z.enum(SERVED))
    .prefault([])
    .describe(
      'Which requests of devices come here first: periodic (fetches), pre (pre-fetches), own (of the app itself), check (is there a new package?), download (of packages)',
    ),
  then: someText.exactOptional().describe('The name of the service that what is served here goes to next'),
  instances: instances.describe('How many instances there are at the start'),
  concurrency: countFrom(1, MOST_INSTANCES, `a whole number of requests from 1 to ${MOST_INSTANCES}`)
    .prefault(1)
    .describe('How many requests an instance serves at once'),
  time: microsDist().describe('How long a request is served, exact to the microsecond'),
  dispatch: z
    .enum(dispatches)
    .default('pooled')
    .describe(
      'Which instance serves a request. pooled: any that has a place, from one queue; random: one at random; leastLoaded: the one with the fewest requests - both with a queue for each instance',
    ),
  queueLimit: z
    .union([
      word('never', NEVER),
      countFrom(0, Number.MAX_SAFE_INTEGER, 'a whole number of requests, or never'),
    ])
    .exactOptional()
    .describe(
      'How many requests may wait, in all queues together; never: any number; 10 for each place at the start unless given',
    ),
  order: z
    .enum(['fifo', 'lifo'])
    .default('fifo')
    .describe('Who of those that wait is served next. fifo: who came first; lifo: who came last'),
  dropExpired: z
    .boolean()
    .default(false)
    .describe('Whether requests whose client has given up are left out; otherwise they are served in vain'),
  onFull: z
    .enum(['reject', 'drop'])
    .default('reject')
    .describe(
      'What becomes of a request that finds the queue full, or is above the rate limit. reject: an error at once; drop: no answer, so that the client waits until it gives up',
    ),
  rateLimit: rateLimit
    .prefault('none')
    .describe('A token bucket in front, which is full at the start; above it `onFull` holds'),
  retryAfter: retryAfter
    .prefault('none')
    .describe(
      'What those that are turned away are told to wait: none, a time, or slot (their place in the line of those turned away, at the rate that the service can bear)',
    ),
  bandwidth: z
    .union([word('never', NEVER), leaf(positive(SIZE))])
    .prefault('never')
    .describe(
      'Bytes per second that the answers of this service share, all that are on their way having equal parts; never: no limit. An instance is free as its service time ends, and from then on the link alone makes an answer wait: until it is through, or its client gives up and the connection is closed. Answers that are errors or have no size do not come to it, nor what an edge answers with what it has',
    ),
  autoscale: autoscale
    .prefault('none')
    .describe('How the number of instances follows the load (as in Kubernetes), or a schedule'),
  edge: edge
    .prefault('none')
    .describe(
      'Caches before this service (a CDN), which answer with what they have: a request that finds a fresh answer is answered at once, with the network alone on its way, and what it gets is as old as that. Kept for each app and kind of request: fetches (for all devices where `origin.content.scope` is app; where it is device, for each device alone, so that it can hardly help) and packages by version, never checks; of clients that are no devices all requests are the same. Errors are not kept. Counts of a service are of what reaches it; edgeRequests, edgeHits and edgeHitRate are of its edge',
    ),
  price: price
    .prefault('none')
    .describe(
      'What is paid for this service, in one currency for all: `cost` and `bill` of the result, for the measured time',
    ),
  background: background.prefault('none').describe('Other clients of these servers, which are no devices'),
});

type Written = z.output<typeof keys>;

/** `queueLimit` is NEVER for any number. */
export type Service = Omit<Written, 'queueLimit'> & { queueLimit: number };

const PLACES_IN_QUEUE = 10;

export const service = z.codec(withRule(keys, breaches), z.custom<Service>(), {
  decode: ({ queueLimit, ...rest }): Service => ({
    ...rest,
    queueLimit: queueLimit ?? PLACES_IN_QUEUE * rest.instances * rest.concurrency,
  }),
  encode: (decoded) => decoded,
});

/** Runs while values have problems of their own: anything may stand in them. */
function breaches({
  instances: given,
  autoscale: scaled,
  retryAfter: told,
  onFull,
  then,
  bandwidth,
}: Partial<Written>): Breach[] {
  const found = [...beyondScaling(given, scaled)];
  if (typeof then === 'string' && typeof bandwidth === 'number' && bandwidth < NEVER) {
    const message = `what is served here is answered by the service behind: give bandwidth to ${then}, or leave it out`;
    found.push({ path: ['bandwidth'], message, partner: ['then'] });
  }
  if (onFull === 'drop' && told && told.kind !== 'none') {
    const message = 'with onFull: drop those that are turned away get no answer, so that nobody is told';
    found.push({ path: ['retryAfter'], message, partner: ['onFull'] });
  }
  return found;
}

function beyondScaling(given: number | undefined, scaled: Autoscale | undefined): Breach[] {
  if (typeof given !== 'number' || !scaled || !('min' in scaled)) return [];
  const { min, max } = scaled;
  if (min > max || !(given < min || given > max)) return [];
  const message = `the service starts with ${given}, and autoscale keeps it between ${min} and ${max}`;
  return [{ path: ['instances'], message, partner: ['autoscale'] }];
}
