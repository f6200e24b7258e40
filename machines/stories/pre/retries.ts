/** A pre-fetch that failed is asked for again. */

import { expect } from 'vitest';
import { NEVER, SECOND } from '../../../src/compiled/kernel/time.ts';
import { TOKEN } from '../../../src/compiled/services/budget.ts';
import { RetryModel } from '../../../src/compiled/services/retry-model.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { launch } from './launch.ts';

/** After 2 s, 4 s and 8 s. */
const retry: RetryModel = { ...new RetryModel(), baseMs: 2 * SECOND, capMs: 10 * SECOND, maxAttempts: 4 };

/** Requests fail for 6 s, after 0.2 s each. */
const failing: Script = { ...launch, network: ['failing for 6s', 'wifi'], pre: { retry } };

/** The same where the read of the launch waits, from 1 s on. */
const waiting: Script = { ...failing, pre: { retry, readPatienceMs: NEVER } };

export const retries: Stories = {
  'a request that fails is sent again after each delay, until it is answered; a read meanwhile misses'() {
    expect(story(failing, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2s 200ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested
      6s 600ms  pre.reply       in-flight.unawaited → idle                isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'the last attempt ends it'() {
    const script: Script = { ...failing, network: ['failing'], pre: { retry: { ...retry, maxAttempts: 2 } } };
    expect(story(script, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2s 200ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.unawaited → idle                isPreFailed           PreFailed(reason network)"
    `);
  },

  'a retry takes a token, which only first tries earn: without one a failure is final'() {
    const budget = { earned: TOKEN / 2, room: TOKEN };
    const opens = ['0s for 20s', '1h for 20s', '2h for 20s'];
    const script: Script = { ...failing, opens, network: ['failing'], until: '3h' };
    expect(story({ ...script, pre: { retry: { ...retry, budget } } }, 'pre')).toMatchInlineSnapshot(`
      "0s             app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms        pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms) RetryPaid(kind pre, missing 1)
      1s             app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2s 200ms     pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested(outcome network)
      2s 400ms     pre.reply       in-flight.unawaited → idle                isPreFailed           PreFailed(reason network)
      1h             app.launched  idle → in-flight.unawaited                otherwise             PreRequested(outcome network)
      1h 200ms     pre.reply       in-flight.unawaited → idle                isPreFailed           PreFailed(reason network)
      1h 1s          app.read      idle                                                            PreMissed
      2h             app.launched  idle → in-flight.unawaited                otherwise             PreRequested(outcome network)
      2h 200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2h 2s 200ms) RetryPaid(kind pre, missing 1)
      2h 1s          app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2h 2s 200ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested(outcome network)
      2h 2s 400ms  pre.reply       in-flight.unawaited → idle                isPreFailed           PreFailed(reason network)"
    `);
  },

  'after failures in a row nothing is sent for a while: an attempt fails at once, until one is let through'() {
    const breaker = { failures: 2, openMs: 5 * SECOND };
    const opens = ['0s for 20s', '1h for 20s'];
    const script: Script = { ...failing, opens, until: '2h', pre: { retry: { ...retry, breaker } } };
    expect(story(script, 'pre')).toMatchInlineSnapshot(`
      "0s           app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms      pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s           app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2s 200ms   pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested(outcome network)
      2s 400ms   pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms   pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreBlocked
      6s 400ms   pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreRetryScheduled(dueAt 14s 400ms)
      14s 400ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise             PreRequested
      14s 600ms  pre.reply       in-flight.unawaited → idle                isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)
      1h           app.launched  idle → in-flight.unawaited                otherwise             PreRequested
      1h 200ms   pre.reply       in-flight.unawaited → idle                otherwise             PreFetched(bytes 1024)
      1h 1s        app.read      idle                                                            PreHit(age 800ms, fresh)"
    `);
    const patient = { retry: { ...retry, breaker, maxAttempts: 2 }, readPatienceMs: NEVER };
    expect(
      story({ ...script, network: ['failing'], pre: patient, until: '61m' }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s             app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms        pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s             app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s 200ms     pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested(outcome network)
      2s 400ms     pre.reply       in-flight.awaited → idle                  isPreFailed       PreFailed(reason network) PreMissed(waited 1s 400ms)
      1h             app.launched  idle → in-flight.unawaited                otherwise         PreRequested(outcome network)
      1h 200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 1h 2s 200ms)
      1h 1s          app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      1h 2s 200ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreBlocked
      1h 2s 200ms  pre.reply       in-flight.awaited → idle                  isPreFailed       PreMissed(waited 1s 200ms)"
    `);
  },

  'a read that waits waits on, and hot starts with it; its patience is counted from the read'() {
    const reopened: Script = { ...waiting, readOn: 'open', opens: ['0s for 20s', '1500ms for 20s'] };
    expect(story(reopened, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      1s 500ms    app.read      retrying.awaited                          not isPreReadCut  PreJoined
      2s 200ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.awaited → retrying.awaited      isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested
      6s 600ms  pre.reply       in-flight.awaited → idle                  otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 5s 600ms) PreHit(fresh, waited 5s 100ms)"
    `);
    expect(story({ ...waiting, pre: { retry, readPatienceMs: 3 * SECOND } }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched   unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply        in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read       retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s 200ms  pre.retryDue     retrying.awaited → in-flight.awaited      not isOffline     PreRequested(outcome network)
      2s 400ms  pre.reply        in-flight.awaited → retrying.awaited      isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      4s        pre.readExpired  retrying.awaited → retrying.unawaited                       PreMissed(waited 3s)
      6s 400ms  pre.retryDue     retrying.unawaited → in-flight.unawaited  otherwise         PreRequested
      6s 600ms  pre.reply        in-flight.unawaited → idle                isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
    expect(story({ ...waiting, pre: { retry, readPatienceMs: SECOND } }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched   unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply        in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read       retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s        pre.readExpired  retrying.awaited → retrying.unawaited                       PreMissed(waited 1s)
      2s 200ms  pre.retryDue     retrying.unawaited → in-flight.unawaited  otherwise         PreRequested(outcome network)
      2s 400ms  pre.reply        in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms  pre.retryDue     retrying.unawaited → in-flight.unawaited  otherwise         PreRequested
      6s 600ms  pre.reply        in-flight.unawaited → idle                isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'it ends with the session, or with the code that asked'() {
    expect(story({ ...waiting, opens: ['0s for 1500ms'] }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      1s 500ms    app.closed    retrying.awaited → retrying.unawaited                       PreMissed(waited 500ms)
      2s 200ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise         PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms  pre.retryDue    retrying.unawaited → in-flight.unawaited  otherwise         PreRequested
      6s 600ms  pre.reply       in-flight.unawaited → idle                otherwise         PreFetched(bytes 1024)"
    `);
    const restarted: Script = { ...waiting, faults: ['simulateRelease at 2500ms'], load: '500ms' };
    expect(story(restarted, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      500ms       app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s 200ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.awaited → retrying.awaited      isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      3s          app.read      retrying.awaited                          isPreReadCut      PreMissed(waited 2s 500ms) PreAwaited
      6s 400ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested
      6s 600ms  pre.reply       in-flight.awaited → idle                  isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1) PreHit(fresh, waited 3s 600ms)"
    `);
  },

  'a read that comes between two attempts waits for the next one'() {
    expect(story({ ...waiting, latency: '1200ms' }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited           otherwise         PreRequested(outcome network)
      1s          app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      1s 200ms  pre.reply       in-flight.awaited → retrying.awaited     isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 3s 200ms)
      3s 200ms  pre.retryDue    retrying.awaited → in-flight.awaited     not isOffline     PreRequested(outcome network)
      4s 400ms  pre.reply       in-flight.awaited → retrying.awaited     isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 8s 400ms)
      8s 400ms  pre.retryDue    retrying.awaited → in-flight.awaited     not isOffline     PreRequested
      9s 600ms  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 8s 600ms)"
    `);
    expect(story({ ...waiting, load: '700ms' }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      700ms       app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s 200ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested(outcome network)
      2s 400ms  pre.reply       in-flight.awaited → retrying.awaited      isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 6s 400ms)
      6s 400ms  pre.retryDue    retrying.awaited → in-flight.awaited      not isOffline     PreRequested
      6s 600ms  pre.reply       in-flight.awaited → idle                  otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 5s 900ms)"
    `);
  },

  'a device that is offline when it would ask again sends nothing, and a read that waits returns'() {
    const network = ['failing for 1s', 'offline'];
    expect(story({ ...failing, network }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      2s 200ms  pre.retryDue    retrying.unawaited → idle                 isOffline             PreSkipped"
    `);
    expect(story({ ...waiting, network }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise         PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft    PreFailed(reason network) PreRetryScheduled(dueAt 2s 200ms)
      1s          app.read      retrying.unawaited → retrying.awaited     isPreReadWaiting  PreAwaited
      2s 200ms  pre.retryDue    retrying.awaited → idle                   isOffline         PreSkipped PreMissed(waited 1s 200ms)"
    `);
  },

  'a client does not ask for an app that is gone; a newer cold start asks anew, and learns the address anew'() {
    const hourly: RetryModel = { ...retry, baseMs: 3_600_000, capMs: 3_600_000 };
    const gone: Script = {
      ...failing,
      pre: { retry: hourly },
      destroyAfter: '10s',
      until: '2h',
    };
    expect(story(gone, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms     pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 1h 200ms)
      1s          app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      1h 200ms  pre.retryDue    retrying.unawaited → idle                 isPreRetryOver"
    `);
    const again: Script = { ...gone, opens: ['0s for 20s', '30m for 20s'], destroyAfter: '10s' };
    expect(story(again, 'pre')).toMatchInlineSnapshot(`
      "0s           app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms      pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 1h 200ms)
      1s           app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      30m          app.launched  retrying.unawaited → in-flight.unawaited  not isOffline         PreRequested
      30m 200ms  pre.reply       in-flight.unawaited → idle                otherwise             PreFetched(bytes 1024)
      30m 1s       app.read      idle                                                            PreHit(age 800ms, fresh)"
    `);
    expect(story({ ...again, network: ['failing for 1m', 'offline'] }, 'pre')).toMatchInlineSnapshot(`
      "0s        app.launched  unopened → in-flight.unawaited            otherwise             PreRequested(outcome network)
      200ms   pre.reply       in-flight.unawaited → retrying.unawaited  isPreRetryLeft        PreFailed(reason network) PreRetryScheduled(dueAt 1h 200ms)
      1s        app.read      retrying.unawaited                        not isPreReadWaiting  PreMissed
      30m       app.launched  retrying.unawaited → idle                 isOffline             PreSkipped
      30m 1s    app.read      idle                                                            PreMissed"
    `);
    expect(story({ ...gone, latency: '1m', pre: { retry } }, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
      "0s   user.open       never-opened → cold-start       otherwise             ColdStarted
      0s     app.launched  unopened → in-flight.unawaited  otherwise             PreRequested(outcome network)
      1s   package.loaded  cold-start → foreground         isTokenDue            PackageLoaded TokenSet
      1s     app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      20s  user.close      foreground → background                               AppClosed
      25s  os.suspend      background → suspended                                AppSuspended
      35s  os.destroy      suspended → destroyed                                 AppDestroyed(resident 35s)
      1m   pre.reply       in-flight.unawaited → idle      isPreFailed           PreFailed(reason network)"
    `);
  },
};
