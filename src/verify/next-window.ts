/**
 * The rule that this simulator does not follow where there are servers (decision D49), made small to be held against the truth: what a
 * request meets in a window follows from the load of the window before. It has the same clients as the exact run of the same seed, with
 * the same first tries and delays; what it does not have is an order of events within a window.
 *
 * - Load is every request that was sent in a window, answered or not: that is what `origin.capacity` counts. Or, if the rule is told so,
 *   all but those that were refused in an outage.
 * - What is over of a window, (what is left of the one before) + load - capacity × length, waits. Servers that refuse have no queue, so
 *   nothing is left of a window in which they are down.
 * - Each request of the next window waits as long as what is over takes, and its answer comes after its service. What the queue cannot
 *   hold is a share of the load, and as large a share of the next window is turned away at once.
 *
 * An outage is known at its instant. Milliseconds.
 */

import { draw, Key, setKey } from '../compiled/kernel/draw.ts';
import { valueAt } from '../compiled/kernel/law.ts';
import { STREAM } from '../compiled/kernel/streams.ts';
import { SECOND } from '../compiled/kernel/time.ts';
import { FirstTries } from '../compiled/services/first-tries.ts';
import { retryDelayMs } from '../compiled/services/retry-delay.ts';
import { type BackgroundModel, type ServiceModel, TROUBLE } from '../compiled/services/service-model.ts';
import { VISIT_DRAW, visitDraw } from '../compiled/services/visit-draws.ts';

export interface Rule {
  readonly windowMs: number;
  /** Whether what servers refuse in an outage is load of theirs. */
  readonly isRefusedCounted: boolean;
}

/** What happened, each by the second in which a request was sent. */
export interface Lived {
  readonly firstTries: Float64Array;
  /** Of the first tries those that were turned away for want of room. */
  readonly firstTriesRejected: Float64Array;
  /** All that were answered in time. */
  readonly answered: Float64Array;
  /** The mean wait of those that waited, or might have; `null` if there were none. */
  readonly meanWaitMs: number | null;
}

/** A client that comes: when, and its address, which is the how-manieth of which second it is. */
export interface Client {
  readonly at: number;
  readonly second: number;
  readonly k: number;
}

/** A request that will be sent. */
interface Send {
  readonly client: Client;
  readonly at: number;
  /** Which of its client it is: 1 is the first. */
  readonly attempt: number;
  /** The delay before it. */
  readonly delayMs: number;
}

export interface Run {
  readonly seed: number;
  readonly horizonMs: number;
}

/** So many draws of a stream are a client's own, as in compiled/services/clients.ts. */
const TRIES = 1024;

/** To which group of clients draws are addressed: background traffic of the first service. */
const ADDRESS = -2;

/** Those who come to a service in a run of its own, as compiled/services/clients.ts lets them come. */
export function clientsOf(background: BackgroundModel, { seed, horizonMs }: Run): Client[] {
  const clients: Client[] = [];
  const coming = new FirstTries(background, ADDRESS, seed, 0, horizonMs);
  for (; coming.at < horizonMs * 1000; coming.next()) {
    clients.push({ at: coming.at / 1000, second: coming.second, k: coming.k });
  }
  return clients;
}

/** @param service its service time is always the same; what its background says of clients holds for these */
export function nextWindow(
  service: ServiceModel,
  clients: readonly Client[],
  rule: Rule,
  { seed, horizonMs }: Run,
): Lived {
  const { timeout, retry } = service.background!.kinds[0]!;
  const serviceMs = service.time.x / 1000;
  const perMs = (service.instances * service.concurrency) / serviceMs;
  const seconds = Math.ceil(horizonMs / SECOND);
  const lived = {
    firstTries: new Float64Array(seconds),
    firstTriesRejected: new Float64Array(seconds),
    answered: new Float64Array(seconds),
  };
  const windows: Send[][] = Array.from({ length: Math.ceil(horizonMs / rule.windowMs) }, () => []);
  const send = (next: Send) => windows[Math.floor(next.at / rule.windowMs)]?.push(next);
  const key = new Key();
  for (const client of clients) send({ client, at: client.at, attempt: 1, delayMs: 0 });

  let [left, turnedAway, waits, waited] = [0, 0, 0, 0];
  for (const [window, sends] of windows.entries()) {
    const waitMs = left / perMs;
    let load = 0;
    // What fails in this window may be tried again in it: the list grows while it is read, and its order does not matter.
    for (const { client, at, attempt, delayMs: before } of sends) {
      if (at >= horizonMs) continue;
      setKey(key, seed, 0, ADDRESS, client.second);
      const n = client.k * TRIES + attempt;
      const second = Math.floor(at / SECOND);
      const isRefused = isDown(service, at);
      const isRejected = !isRefused && draw(key, STREAM.service, visitDraw(n, VISIT_DRAW.luck)) < turnedAway;
      if (!isRefused || rule.isRefusedCounted) load += 1;
      if (attempt === 1) lived.firstTries[second]! += 1;
      if (attempt === 1 && isRejected) lived.firstTriesRejected[second]! += 1;
      let failedAt = at;
      if (!isRefused && !isRejected) {
        const timeoutMs = valueAt(timeout, key, STREAM.session, n);
        waits += 1;
        waited += waitMs;
        if (waitMs + serviceMs <= timeoutMs) {
          lived.answered[second]! += 1;
          continue;
        }
        failedAt += timeoutMs;
      }
      if (retry === null || attempt >= retry.maxAttempts) continue;
      const last = attempt === 1 ? retry.baseMs : before;
      const delayMs = retryDelayMs(retry, attempt, last, key, STREAM.retryJitter, n);
      send({ client, at: failedAt + delayMs, attempt: attempt + 1, delayMs });
    }
    const before = isDown(service, window * rule.windowMs) ? 0 : left;
    const over = Math.max(0, before + load - perMs * rule.windowMs);
    left = Math.min(over, service.queueLimit);
    turnedAway = over > left ? (over - left) / load : 0;
  }
  return { ...lived, meanWaitMs: waits === 0 ? null : waited / waits };
}

function isDown({ troubles }: ServiceModel, at: number): boolean {
  return troubles.some(
    ({ kind, atUs, untilUs }) => kind === TROUBLE.down && at * 1000 >= atUs && at * 1000 < untilUs,
  );
}
