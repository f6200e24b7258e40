/** What follows a request that failed. */

import { expect } from 'vitest';
import { LATE_OPEN } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE, NEVER } from '../../../src/compiled/kernel/time.ts';
import { TOKEN } from '../../../src/compiled/services/budget.ts';
import { JITTER } from '../../../src/compiled/services/retry-model.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { failingHour, narrow, retry, tell, tick } from './tell.ts';

export const retries: Stories = {
  'a failed fetch without retries is due one interval after the failure is known'() {
    expect(tell({}, { latency: '2s', network: failingHour, until: '13h' })).toMatchInlineSnapshot(`
      "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s        app.read      owed → settling                  not isLoading           PeriodicMissed
      0s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      2s      periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 2s)
      12h 2s  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested
      12h 4s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 4s)"
    `);
  },

  'retries count from the failure, double up to the cap, and end with the last attempt'() {
    expect(tell({ retry }, { latency: '1s', network: failingHour, until: '1h' })).toMatchInlineSnapshot(`
      "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s       app.read      owed → settling                  not isLoading           PeriodicMissed
      0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1m 1s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1m 2s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      3m 2s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      3m 3s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      6m 3s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      6m 4s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      9m 4s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      9m 5s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 9m 5s)"
    `);
  },

  'fixed retries come after the same delay each time, until one succeeds'() {
    const fixed = { ...retry, baseMs: 20 * MINUTE, factor: 1, capMs: 20 * MINUTE, maxAttempts: NEVER };
    expect(tell({ retry: fixed }, { network: failingHour, until: '2h' })).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s     app.read      owed → settling                  not isLoading           PeriodicMissed
      0s   open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s   periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      20m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      20m  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      40m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      40m  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1h   retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested
      1h   periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 13h)"
    `);
  },

  'full jitter shortens each delay by a share of its own'() {
    const policy = { retry: { ...retry, jitter: JITTER.full, maxAttempts: 3 } };
    expect(tell(policy, { network: failingHour, until: '1h' })).toMatchInlineSnapshot(`
      "0s             app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s             app.read      owed → settling                  not isLoading           PeriodicMissed
      0s           open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s           periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      38s 366ms    retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      38s 366ms    periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      2m 17s 96ms  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      2m 17s 96ms  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 2m 17s 96ms)"
    `);
  },

  'decorrelated jitter draws each delay between the base and three times the one before'() {
    const policy = { retry: { ...retry, jitter: JITTER.decorrelated, capMs: HOUR, maxAttempts: 4 } };
    expect(tell(policy, { network: failingHour, until: '1h' })).toMatchInlineSnapshot(`
      "0s               app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s               app.read      owed → settling                  not isLoading           PeriodicMissed
      0s             open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s             periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      2m 16s 732ms   retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      2m 16s 732ms   periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      8m 4s 857ms    retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      8m 4s 857ms    periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      19m 37s 594ms  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      19m 37s 594ms  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 19m 37s 594ms)"
    `);
  },

  'a success ends the chain: the next one has all its attempts again'() {
    const policy = { intervalMs: HOUR, retry: { ...retry, baseMs: HOUR, capMs: HOUR, maxAttempts: 2 } };
    const network = ['failing for 40m', 'wifi for 1h'];
    expect(tell(policy, { network, until: '3h' })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s    app.read      owed → settling                  not isLoading           PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1h  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested
      1h  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 2h)
      2h  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      2h  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)"
    `);
  },

  'a timer that counts from the success alone keeps its rhythm, however long a chain that fails takes'() {
    const policy = { retry: { ...retry, maxAttempts: 2 }, isCountedFromFailure: false, intervalMs: HOUR };
    const script = { network: ['wifi for 30m', 'failing for 1h'], since: '30m', until: '2h 30m' };
    expect(tell(policy, { ...script, latency: '1s' })).toMatchInlineSnapshot(`
      "1h 1s     fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested(outcome network)
      1h 2s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft  PeriodicFailed(reason network)
      1h 1m 2s  retry.due       retrying → in-flight.unawaited   otherwise            PeriodicRequested(outcome network)
      1h 1m 3s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed     PeriodicFailed(reason network) PeriodicScheduled(dueAt 2h 1s)
      2h 1s     fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested(outcome network)
      2h 2s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft  PeriodicFailed(reason network)
      2h 1m 2s  retry.due       retrying → in-flight.unawaited   otherwise            PeriodicRequested(outcome network)
      2h 1m 3s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed     PeriodicFailed(reason network) PeriodicScheduled(dueAt 3h 1s)"
    `);
  },

  'a tick that counts from the last attempt passes where that failed within the interval'() {
    const policy = { tick: tick(HOUR), intervalMs: 2 * HOUR };
    const script = { network: ['wifi for 90m', 'failing for 2h'], since: '1h', until: '5h 30m' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      1h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 2h)
      2h  fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 3h)
      3h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested(outcome network)
      3h  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed   PeriodicFailed(reason network) PeriodicScheduled(dueAt 4h)
      4h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      4h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 5h)
      5h  fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 6h)"
    `);
    expect(tell({ ...policy, isCountedFromFailure: true }, script)).toMatchInlineSnapshot(`
      "1h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      1h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 2h)
      2h  fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 3h)
      3h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested(outcome network)
      3h  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed   PeriodicFailed(reason network) PeriodicScheduled(dueAt 4h)
      4h  fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 5h)
      5h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested(outcome network)
      5h  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed   PeriodicFailed(reason network) PeriodicScheduled(dueAt 6h)"
    `);
  },

  'a retry takes a token, which only first tries earn: without one a failure is final'() {
    const budget = { earned: TOKEN / 2, room: TOKEN };
    const policy = { retry: { ...retry, budget }, intervalMs: HOUR, windowMs: NEVER };
    expect(tell(policy, { network: ['failing'], until: '3h 10m' })).toMatchInlineSnapshot(`
      "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s       app.read      owed → settling                  not isLoading           PeriodicMissed
      0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network) RetryPaid(missing 1)
      1m     retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1m     periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 1h 1m)
      1h 1m  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      1h 1m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 2h 1m)
      2h 1m  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      2h 1m  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network) RetryPaid(missing 1)
      2h 2m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      2h 2m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 3h 2m)
      3h 2m  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      3h 2m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 4h 2m)"
    `);
  },

  'after failures in a row nothing is sent for a while: an attempt fails at once, until one is let through'() {
    const breaker = { failures: 2, openMs: 5 * MINUTE };
    const policy = { retry: { ...retry, breaker } };
    const network = ['failing for 10m', 'wifi'];
    expect(tell(policy, { network, until: '1h', latency: '1s' })).toMatchInlineSnapshot(`
      "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s       app.read      owed → settling                  not isLoading           PeriodicMissed
      0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1m 1s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1m 2s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      3m 2s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicBlocked
      3m 2s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft
      6m 2s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      6m 3s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      9m 3s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicBlocked
      9m 3s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicScheduled(dueAt 12h 9m 3s)"
    `);
    expect(tell(policy, { network: ['failing for 3m', 'wifi'], until: '1h' })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s    app.read      owed → settling                  not isLoading           PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1m  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      3m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicBlocked
      3m  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft
      6m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested
      6m  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6m)"
    `);
  },

  'between attempts a read does not wait; at a retry the network is asked, and waiting for it is no attempt'() {
    const script: Partial<Script> = { opens: ['0s for 1s', '30s for 1s'], readOn: 'open', until: '1h 10m' };
    const policy = { readPatienceMs: NEVER, retry: { ...retry, baseMs: 2 * MINUTE, maxAttempts: 2 } };
    expect(tell(policy, { ...script, network: ['failing for 1m', 'offline for 1h'] })).toMatchInlineSnapshot(`
      "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s       app.read      owed → settling                  not isLoading           PeriodicMissed
      0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      0s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      30s      app.read      retrying                                                 PeriodicMissed
      2m     retry.due       retrying → held                  isPeriodicGateClosed    PeriodicHeld
      1h 1m    net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested(outcome network)
      1h 1m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 13h 1m)"
    `);
  },

  'the window is asked at a retry too'() {
    const policy = { ...narrow, retry: { ...retry, baseMs: HOUR, capMs: HOUR } };
    const script = { network: failingHour, until: '2h' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                 isFetchOwedAtFirstOpen
      0s    app.read      owed → settling                 not isLoading           PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      0s  periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft     PeriodicFailed(reason network)
      1h  retry.due       retrying → lapsed               isOutsideWindow         PeriodicLapsed"
    `);
    expect(tell({ ...policy, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                 isFetchOwedAtFirstOpen
      0s    app.read      owed → settling                 not isLoading           PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
      0s  periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft     PeriodicFailed(reason network)
      1h  retry.due       retrying → scheduled            isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 3h)"
    `);
  },
};
