/** Opens that have an old copy replaced, beside what else lets an app fetch. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { failingHour, jitter, narrow, retry, tell, tick } from './tell.ts';

const refreshing = { refreshAfterMs: HOUR };

export const refreshes: Stories = {
  'an open that finds no copy, or one that is too old, fetches after its reads; the interval counts from there'() {
    const policy = { ...refreshing, intervalMs: 3 * HOUR, tick: tick(2 * HOUR) };
    const script = { opens: ['1h for 20s', '2h for 20s', '2h 30m for 20s'], load: '1s', until: '6h' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h            app.opened    unopened → owed                  isRefreshWanted      RefreshWanted
      1h 1s         app.read      owed → settling                  not isLoading        PeriodicMissed
      1h 1s       open.settled    settling → in-flight.unawaited   otherwise            PeriodicRequested
      1h 1s       periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 2h)
      2h          fetch.due       scheduled                        isIntervalRunning    PeriodicScheduled(dueAt 4h)
      2h            app.opened    scheduled                        not isRefreshWanted
      2h 1s         app.read      scheduled                                             PeriodicHit(age 1h)
      2h 30m        app.opened    scheduled → owed                 isRefreshWanted      RefreshWanted
      2h 30m 20s    app.closed    owed → settling
      2h 30m 20s  open.settled    settling → in-flight.unawaited   otherwise            PeriodicRequested
      2h 30m 20s  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
      4h          fetch.due       scheduled                        isIntervalRunning    PeriodicScheduled(dueAt 6h)"
    `);
  },

  'one that fails leaves a timer as it was'() {
    const script = { opens: ['0s for 20s', '3h for 20s'], network: ['wifi for 2h', 'failing for 2h'] };
    expect(tell(refreshing, { ...script, since: '1h', until: '13h' })).toMatchInlineSnapshot(`
      "3h     app.opened    scheduled → owed                 isRefreshWanted   RefreshWanted
      3h     app.read      owed → settling                  not isLoading     PeriodicHit(age 3h)
      3h   open.settled    settling → in-flight.unawaited   otherwise         PeriodicRequested(outcome network)
      3h   periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed  PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h)
      12h  fetch.due       scheduled → in-flight.unawaited  otherwise         PeriodicRequested
      12h  periodic.reply  in-flight.unawaited → scheduled  otherwise         PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d)"
    `);
  },

  'an app that has lapsed is refreshed too'() {
    const script = { opens: ['1h for 20s', '5h for 20s'], since: '4h', until: '6h' };
    const policy = { ...narrow, ...refreshing, tick: tick(2 * HOUR) };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "4h  fetch.due       scheduled → lapsed               isOutsideWindow  PeriodicLapsed
      5h    app.opened    lapsed → owed                    isRefreshWanted  RefreshWanted
      5h    app.read      owed → settling                  not isLoading    PeriodicHit(age 4h)
      5h  open.settled    settling → in-flight.unawaited   otherwise        PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)"
    `);
  },

  'it takes no place among the apps that fetch at one opening of the host'() {
    const policy = { ...refreshing, opportunity: OPPORTUNITY.hostActive, maxPerOpportunity: 1 };
    const others = [['0s for 20s']];
    const script = { opens: ['0s for 20s', '13h for 20s'], others, host: {}, since: '13h', until: '14h' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "13h    app.opened    scheduled → owed                    isRefreshWanted        RefreshWanted
      13h    host.opened   1: scheduled → settling             not isHostOpenIgnored
      13h    app.read      owed → settling                     not isLoading          PeriodicHit(age 13h)
      13h  open.settled    settling → in-flight.unawaited      otherwise              PeriodicRequested
      13h  periodic.reply  in-flight.unawaited → scheduled     otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      13h  open.settled    1: settling → in-flight.unawaited   otherwise              PeriodicRequested
      13h  periodic.reply  1: in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'while a look at the app is still to come, an open need not wait for it'() {
    const policy = { ...refreshing, opportunity: OPPORTUNITY.hostActive, jitter: jitter(20 * MINUTE) };
    const script = { opens: ['0s for 20s', '4h 10m for 20s'], others: [['4h for 20s']], host: {} };
    expect(
      tell({ ...policy, intervalMs: 2 * HOUR }, { ...script, since: '4h', until: '4h 15m' }),
    ).toMatchInlineSnapshot(`
      "4h        app.opened    1: unopened → owed                  isRefreshWanted        RefreshWanted
      4h        host.opened   scheduled → settling                not isHostOpenIgnored
      4h        app.read      1: owed → settling                  not isLoading          PeriodicMissed
      4h      open.settled    1: settling → in-flight.unawaited   otherwise              PeriodicRequested
      4h      periodic.reply  1: in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      4h 10m    app.opened    settling → owed                     isRefreshWanted        RefreshWanted
      4h 10m    host.opened   1: scheduled                        isHostOpenIgnored
      4h 10m    app.read      owed → settling                     not isLoading          PeriodicHit(age 4h 10m)
      4h 10m  open.settled    settling → in-flight.unawaited      otherwise              PeriodicRequested
      4h 10m  periodic.reply  in-flight.unawaited → scheduled     otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'where the chain of another opportunity is under way, an open adds nothing'() {
    const script = { opens: ['0s for 20s', '3m for 20s'], network: failingHour, until: '10m' };
    const policy = {
      ...refreshing,
      retry: { ...retry, baseMs: 5 * MINUTE, factor: 1, capMs: HOUR, maxAttempts: 2 },
    };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                  isRefreshWanted      RefreshWanted
      0s    app.read      owed → settling                  not isLoading        PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited   otherwise            PeriodicRequested(outcome network)
      0s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft  PeriodicFailed(reason network)
      5m  retry.due       retrying → in-flight.unawaited   otherwise            PeriodicRequested(outcome network)
      5m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed     PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 5m)"
    `);
  },
};
