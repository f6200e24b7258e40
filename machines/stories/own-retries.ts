/** An app asks again where its own request has failed. */

import { expect } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../src/compiled/kernel/time.ts';
import { TOKEN } from '../../src/compiled/services/budget.ts';
import { RetryModel } from '../../src/compiled/services/retry-model.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

/** After 2 s, 4 s and 8 s. */
const retry: RetryModel = { ...new RetryModel(), baseMs: 2 * SECOND, capMs: 10 * SECOND, maxAttempts: 4 };
const hourly: RetryModel = { ...retry, baseMs: HOUR, capMs: HOUR };

/** A launch whose package takes 1 s, at an origin that answers after 0.2 s, and cannot be reached for 6 s. */
function tell(script: Partial<Script>): string {
  const opens = ['0s for 1m'];
  return story({ opens, network: ['failing for 6s', 'wifi'], until: '5h', own: { retry }, ...script }, 'own');
}

/** Reached for an hour, and not for the next two. */
const later: Partial<Script> = {
  network: ['wifi for 1h', 'failing for 2h'],
  opens: ['0s for 1m', '2h for 1m'],
};

export const ownRetries: Stories = {
  'a request that fails is sent again after each delay, until it is answered'() {
    expect(tell({})).toMatchInlineSnapshot(`
      "1s          app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms  own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms)
      3s 200ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested(outcome network)
      3s 400ms  own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 7s 400ms)
      7s 400ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested
      7s 600ms  own.reply     in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
  },

  'the last attempt ends it'() {
    expect(
      tell({ network: ['failing'], own: { retry: { ...retry, maxAttempts: 2 } } }),
    ).toMatchInlineSnapshot(`
      "1s          app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms  own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms)
      3s 200ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested(outcome network)
      3s 400ms  own.reply     in-flight → idle      isOwnFailed     OwnFailed(reason network)"
    `);
  },

  'a read of a hot start for which nobody waits changes nothing'() {
    const opens = ['0s for 1m', '10m for 1m', '30m for 1m'];
    const later = { ...retry, baseMs: 30 * MINUTE, capMs: HOUR };
    expect(tell({ opens, readOn: 'open', own: { retry: later } })).toMatchInlineSnapshot(`
      "1s              app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms      own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 30m 1s 200ms)
      10m             app.read    retrying              isDataThere
      30m             app.read    retrying              isDataThere
      30m 1s 200ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested
      30m 1s 400ms  own.reply     in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
  },

  'a retry takes a token, which only first tries earn: without one a failure is final'() {
    const budget = { earned: TOKEN / 2, room: TOKEN };
    const opens = ['0s for 1m', '1h for 1m', '2h for 1m'];
    expect(
      tell({ opens, network: ['failing'], own: { retry: { ...retry, budget } } }),
    ).toMatchInlineSnapshot(`
      "1s             app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms     own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms) RetryPaid(kind own, missing 1)
      3s 200ms     own.retryDue  retrying → in-flight  otherwise       OwnRequested(outcome network)
      3s 400ms     own.reply     in-flight → idle      isOwnFailed     OwnFailed(reason network)
      1h 1s          app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1h 1s 200ms  own.reply     in-flight → idle      isOwnFailed     OwnFailed(reason network)
      2h 1s          app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      2h 1s 200ms  own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 2h 3s 200ms) RetryPaid(kind own, missing 1)
      2h 3s 200ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested(outcome network)
      2h 3s 400ms  own.reply     in-flight → idle      isOwnFailed     OwnFailed(reason network)"
    `);
  },

  'after failures in a row nothing is sent for a while: an attempt fails at once, until one is let through'() {
    const breaker = { failures: 2, openMs: 5 * SECOND };
    expect(tell({ own: { retry: { ...retry, breaker } } })).toMatchInlineSnapshot(`
      "1s           app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms   own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms)
      3s 200ms   own.retryDue  retrying → in-flight  otherwise       OwnRequested(outcome network)
      3s 400ms   own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 7s 400ms)
      7s 400ms   own.retryDue  retrying → in-flight  otherwise       OwnBlocked
      7s 400ms   own.reply     in-flight → retrying  isOwnRetryLeft  OwnRetryScheduled(dueAt 15s 400ms)
      15s 400ms  own.retryDue  retrying → in-flight  otherwise       OwnRequested
      15s 600ms  own.reply     in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
  },

  'what falls due while the app is suspended is sent when it is back on screen'() {
    expect(tell({ opens: ['0s for 1500ms', '20m for 1m'], suspendAfter: '1s' })).toMatchInlineSnapshot(`
      "1s           app.read    idle → in-flight      otherwise           OwnRequested(outcome network)
      1s 200ms   own.reply     in-flight → retrying  isOwnRetryLeft      OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms)
      3s 200ms   own.retryDue  retrying → stopped    isSuspended
      20m          app.opened  stopped → in-flight   not isOwnRetryOver  OwnRequested
      20m 200ms  own.reply     in-flight → idle      otherwise           OwnFetched(bytes 1024)"
    `);
  },

  'an app that is gone asks no more, suspended or not'() {
    expect(tell({ own: { retry: hourly } })).toMatchInlineSnapshot(`
      "1s             app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms     own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 1h 1s 200ms)
      1h 1s 200ms  own.retryDue  retrying → idle       isOwnRetryOver"
    `);
    expect(tell({ opens: ['0s for 1500ms', '2h for 1m'], suspendAfter: '1s' })).toMatchInlineSnapshot(`
      "1s             app.read    idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms     own.reply     in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 3s 200ms)
      3s 200ms     own.retryDue  retrying → stopped    isSuspended
      2h             app.opened  stopped → idle        isOwnRetryOver
      2h 1s          app.read    idle → in-flight      otherwise       OwnRequested
      2h 1s 200ms  own.reply     in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
  },

  'a launch after it asks anew, when its reads have returned'() {
    const opens = ['0s for 1m', '50m for 1m'];
    expect(tell({ opens, own: { retry: hourly } })).toMatchInlineSnapshot(`
      "1s              app.read  idle → in-flight      otherwise       OwnRequested(outcome network)
      1s 200ms      own.reply   in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 1h 1s 200ms)
      50m 1s          app.read  retrying → in-flight  otherwise       OwnRequested
      50m 1s 200ms  own.reply   in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
    const pre = { readPatienceMs: 500 };
    expect(tell({ opens, pre, latency: '2s', own: { retry: hourly }, since: '1m' })).toMatchInlineSnapshot(`
      "50m 1s          app.read       retrying → listening   isReadPending
      50m 1s 500ms    read.returned  listening → in-flight  otherwise      OwnRequested
      50m 3s 500ms  own.reply        in-flight → idle       otherwise      OwnFetched(bytes 1024)"
    `);
  },

  'it shows what it has itself if that is old, and asks beside it'() {
    const own = { cache: '1d', refreshAfter: '1h', retry: { ...hourly, baseMs: 4 * HOUR, capMs: 4 * HOUR } };
    const opens = [...later.opens!, '3h 30m for 1m'];
    expect(tell({ ...later, own, opens, since: '2h' })).toMatchInlineSnapshot(`
      "2h 1s              app.read  idle → in-flight      isOwnCacheStale  OwnCacheHit(age 1h 59m 59s 800ms) OwnRequested(outcome network)
      2h 1s 200ms      own.reply   in-flight → retrying  isOwnRetryLeft   OwnFailed(reason network) OwnRetryScheduled(dueAt 6h 1s 200ms)
      3h 30m 1s          app.read  retrying → in-flight  isOwnCacheStale  OwnCacheHit(age 3h 29m 59s 800ms) OwnRequested
      3h 30m 1s 200ms  own.reply   in-flight → idle      otherwise        OwnFetched(bytes 1024)"
    `);
  },

  'the same beside older data of the platform, or its own that is younger than that'() {
    const own = { cache: '1d', refreshAfter: '30m', retry: { ...hourly, baseMs: 4 * HOUR, capMs: 4 * HOUR } };
    const opens = [...later.opens!, '3h 30m for 1m'];
    const periodic = { intervalMs: 12 * HOUR };
    expect(tell({ ...later, own, opens, periodic, since: '2h' })).toMatchInlineSnapshot(`
      "2h 1s              app.read  idle → in-flight      isRefreshDue    OwnRequested(outcome network)
      2h 1s 200ms      own.reply   in-flight → retrying  isOwnRetryLeft  OwnFailed(reason network) OwnRetryScheduled(dueAt 6h 1s 200ms)
      3h 30m 1s          app.read  retrying → in-flight  isRefreshDue    OwnRequested
      3h 30m 1s 200ms  own.reply   in-flight → idle      otherwise       OwnFetched(bytes 1024)"
    `);
    const refreshed = ['0s for 1m', '50m for 1m', '2h for 1m', '3h 30m for 1m'];
    expect(tell({ ...later, own, opens: refreshed, periodic, since: '50m' })).toMatchInlineSnapshot(`
      "50m 1s             app.read  idle → in-flight      isRefreshDue       OwnRequested
      50m 1s 200ms     own.reply   in-flight → idle      otherwise          OwnFetched(bytes 1024)
      2h 1s              app.read  idle → in-flight      isNewerCacheStale  OwnCacheHit(age 1h 9m 59s 800ms) OwnRequested(outcome network)
      2h 1s 200ms      own.reply   in-flight → retrying  isOwnRetryLeft     OwnFailed(reason network) OwnRetryScheduled(dueAt 6h 1s 200ms)
      3h 30m 1s          app.read  retrying → in-flight  isNewerCacheStale  OwnCacheHit(age 2h 39m 59s 800ms) OwnRequested
      3h 30m 1s 200ms  own.reply   in-flight → idle      otherwise          OwnFetched(bytes 1024)"
    `);
  },

  'a read of a hot start that finds old data on the screen takes the place of a retry'() {
    const own = { cache: '1d', refreshAfter: '1h', retry: hourly };
    const opens = [...later.opens!, '2h 10m for 1m'];
    expect(tell({ ...later, own, opens, readOn: 'open', since: '2h' })).toMatchInlineSnapshot(`
      "2h 1s           app.read    idle → in-flight      isOwnCacheStale  OwnCacheHit(age 1h 59m 59s 800ms) OwnRequested(outcome network)
      2h 1s 200ms   own.reply     in-flight → retrying  isOwnRetryLeft   OwnFailed(reason network) OwnRetryScheduled(dueAt 3h 1s 200ms)
      2h 10m          app.read    retrying → in-flight  isRefreshDue     OwnRequested(outcome network)
      2h 10m 200ms  own.reply     in-flight → retrying  isOwnRetryLeft   OwnFailed(reason network) OwnRetryScheduled(dueAt 3h 10m 200ms)
      3h 10m 200ms  own.retryDue  retrying → idle       isOwnRetryOver"
    `);
  },
};
