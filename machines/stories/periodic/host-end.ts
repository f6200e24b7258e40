/** Fetches that live in the host process, and what ends with it. */

import { expect } from 'vitest';
import { HOST_DEAD, OPPORTUNITY } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { jitter, retry, tell, tick } from './tell.ts';

/** Looked at when the host is opened, by the app itself at 1 h; its process ends half an hour after the app is left. */
const hostActive = { opportunity: OPPORTUNITY.hostActive };
const dropped = { ...hostActive, isDroppedWithHost: true };
const opened: Partial<Script> = { opens: ['1h for 20s'], host: {}, since: '1h', until: '3h' };

export const hostEnds: Stories = {
  'a fetch that waits for Wi-Fi when the host process ends goes on, or is dropped and waits for the next opening'() {
    const network = ['offline for 2h', 'wifi'];
    expect(tell(hostActive, { ...opened, network })).toMatchInlineSnapshot(`
      "1h            app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h            host.opened   scheduled → settling             not isHostOpenIgnored
      1h            app.read      settling                                                PeriodicMissed
      1h          open.settled    settling → held                  isPeriodicGateClosed   PeriodicHeld
      1h 30m 20s    host.ended    held                             isHostEndBorne
      2h            net.opened    held → in-flight.unawaited       otherwise              PeriodicRequested
      2h          periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    const again = { ...opened, opens: ['1h for 20s', '2h 30m for 20s'], network };
    expect(tell(dropped, again)).toMatchInlineSnapshot(`
      "1h            app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h            host.opened   scheduled → settling             not isHostOpenIgnored
      1h            app.read      settling                                                PeriodicMissed
      1h          open.settled    settling → held                  isPeriodicGateClosed   PeriodicHeld
      1h 30m 20s    host.ended    held → scheduled                 not isHostEndBorne     PeriodicDropped PeriodicScheduled
      2h 30m        app.opened    scheduled                        not isRefreshWanted
      2h 30m        host.opened   scheduled → settling             not isHostOpenIgnored
      2h 30m        app.read      settling                                                PeriodicMissed
      2h 30m      open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      2h 30m      periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'one that waits between retries, too'() {
    const script = { ...opened, network: ['failing for 3h'], host: { keepAlive: '2m' } };
    const policy = { ...hostActive, retry: { ...retry, maxAttempts: 3 } };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h           app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h           host.opened   scheduled → settling             not isHostOpenIgnored
      1h           app.read      settling                                                PeriodicMissed
      1h         open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested(outcome network)
      1h         periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft    PeriodicFailed(reason network)
      1h 1m      retry.due       retrying → in-flight.unawaited   otherwise              PeriodicRequested(outcome network)
      1h 1m      periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft    PeriodicFailed(reason network)
      1h 2m 20s    host.ended    retrying                         isHostEndBorne
      1h 3m      retry.due       retrying → in-flight.unawaited   otherwise              PeriodicRequested(outcome network)
      1h 3m      periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed       PeriodicFailed(reason network) PeriodicScheduled"
    `);
    expect(tell({ ...policy, ...dropped }, script)).toMatchInlineSnapshot(`
      "1h           app.opened    unopened → scheduled            otherwise              PeriodicScheduled
      1h           host.opened   scheduled → settling            not isHostOpenIgnored
      1h           app.read      settling                                               PeriodicMissed
      1h         open.settled    settling → in-flight.unawaited  otherwise              PeriodicRequested(outcome network)
      1h         periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft    PeriodicFailed(reason network)
      1h 1m      retry.due       retrying → in-flight.unawaited  otherwise              PeriodicRequested(outcome network)
      1h 1m      periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft    PeriodicFailed(reason network)
      1h 2m 20s    host.ended    retrying → scheduled            not isHostEndBorne     PeriodicDropped PeriodicScheduled"
    `);
  },

  'and a request in flight has then failed, whatever the server answers'() {
    const script = { ...opened, latency: '45m' };
    expect(tell(hostActive, script)).toMatchInlineSnapshot(`
      "1h            app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h            host.opened   scheduled → settling             not isHostOpenIgnored
      1h            app.read      settling                                                PeriodicMissed
      1h          open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h 30m 20s    host.ended    in-flight.unawaited              isHostEndBorne
      1h 45m      periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    expect(tell(dropped, script)).toMatchInlineSnapshot(`
      "1h            app.opened   unopened → scheduled             otherwise              PeriodicScheduled
      1h            host.opened  scheduled → settling             not isHostOpenIgnored
      1h            app.read     settling                                                PeriodicMissed
      1h          open.settled   settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h 30m 20s    host.ended   in-flight.unawaited → scheduled  not isHostEndBorne     PeriodicFailed(reason hostEnded) PeriodicScheduled"
    `);
  },

  'the look after an opening comes a jitter later; one that the process does not live to see is dropped'() {
    const policy = { ...hostActive, jitter: jitter(40 * MINUTE) };
    const again = { ...opened, opens: ['1h for 20s', '1h 10m for 20s'] };
    expect(tell(policy, again)).toMatchInlineSnapshot(`
      "1h        app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h        host.opened   scheduled → settling             not isHostOpenIgnored
      1h        app.read      settling                                                PeriodicMissed
      1h 10m    app.opened    settling                         not isRefreshWanted
      1h 40m  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h 40m  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    expect(tell(policy, opened)).toMatchInlineSnapshot(`
      "1h            app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h            host.opened   scheduled → settling             not isHostOpenIgnored
      1h            app.read      settling                                                PeriodicMissed
      1h 30m 20s    host.ended    settling                         isHostEndBorne
      1h 40m      open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h 40m      periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    expect(tell({ ...policy, isDroppedWithHost: true }, opened)).toMatchInlineSnapshot(`
      "1h            app.opened   unopened → scheduled  otherwise              PeriodicScheduled
      1h            host.opened  scheduled → settling  not isHostOpenIgnored
      1h            app.read     settling                                     PeriodicMissed
      1h 30m 20s    host.ended   settling → scheduled  not isHostEndBorne     PeriodicDropped PeriodicScheduled"
    `);
  },

  'all apps are looked at together, so that the limit holds for one opening'() {
    const policy = { ...hostActive, jitter: jitter(5 * MINUTE), maxPerOpportunity: 1 };
    expect(tell(policy, { ...opened, others: [['1h for 20s'], ['1h for 20s']] })).toMatchInlineSnapshot(`
      "1h       app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1h       host.opened   scheduled → settling             not isHostOpenIgnored
      1h       app.read      settling                                                PeriodicMissed
      1h       app.opened    1: unopened → settling           isLookMissed
      1h       app.read      1: settling                                             PeriodicMissed
      1h       app.opened    2: unopened → settling           isLookMissed
      1h       app.read      2: settling                                             PeriodicMissed
      1h 5m  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h 5m  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      1h 5m  open.settled    1: settling → scheduled          isOpportunityFull      PeriodicDeferred PeriodicScheduled
      1h 5m  open.settled    2: settling → scheduled          isOpportunityFull      PeriodicDeferred PeriodicScheduled"
    `);
  },

  'a client told to fetch while a look is still to come fetches at once'() {
    const policy = { ...hostActive, jitter: jitter(20 * MINUTE) };
    const script = { ...opened, faults: ['pullNow at 1h 10m'], since: '1h 10m' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h 10m    tool.pull     settling → in-flight.unawaited   otherwise  PeriodicRequested
      1h 10m  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    expect(tell({ ...policy, isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
      `"1h 10m    tool.pull  settling → scheduled  isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled"`,
    );
    const tooOld = { client: { pullableFrom: '2h' } };
    expect(tell(policy, { ...script, ...tooOld })).toMatchInlineSnapshot(`
      "1h 10m    tool.pull     settling                         isPullUnknown
      1h 20m  open.settled    settling → in-flight.unawaited   otherwise      PeriodicRequested
      1h 20m  periodic.reply  in-flight.unawaited → scheduled  otherwise      PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    expect(tell(policy, { ...script, network: ['offline'] })).toMatchInlineSnapshot(`
      "1h 10m        tool.pull   settling → held  isPeriodicGateClosed  PeriodicHeld
      1h 30m 20s    host.ended  held             isHostEndBorne"
    `);
  },

  'a tick of the host process that finds it dead is left out'() {
    const policy = { intervalMs: HOUR, tick: tick(2 * HOUR, 0, HOST_DEAD.skip) };
    const script = { ...opened, opens: ['1h for 20s', '5h 50m for 20s'], until: '6h 30m' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h        app.opened    unopened → scheduled             otherwise            PeriodicScheduled(dueAt 2h)
      1h        host.opened   scheduled                        isHostOpenIgnored
      1h        app.read      scheduled                                             PeriodicMissed
      2h      fetch.due       scheduled                        isTickSkipped        TickMissed(skipped) PeriodicScheduled(dueAt 4h)
      4h      fetch.due       scheduled                        isTickSkipped        TickMissed(skipped) PeriodicScheduled(dueAt 6h)
      5h 50m    app.opened    scheduled                        not isRefreshWanted
      5h 50m    host.opened   scheduled                        isHostOpenIgnored
      5h 50m    app.read      scheduled                                             PeriodicMissed
      6h      fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      6h      periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 8h)"
    `);
  },

  'or is made good when the host is next opened'() {
    const policy = { intervalMs: HOUR, tick: tick(2 * HOUR, 0, HOST_DEAD.nextHostOpen) };
    const script = { ...opened, opens: ['1h for 20s', '5h for 20s'], until: '6h 30m' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h    app.opened    unopened → scheduled             otherwise            PeriodicScheduled(dueAt 2h)
      1h    host.opened   scheduled                        isHostOpenIgnored
      1h    app.read      scheduled                                             PeriodicMissed
      2h  fetch.due       scheduled → pending              isTickPutOff         TickMissed
      5h    app.opened    pending                          not isRefreshWanted
      5h    host.opened   pending → settling
      5h    app.read      settling                                              PeriodicMissed
      5h  open.settled    settling → in-flight.unawaited   otherwise            PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)
      6h  fetch.due       scheduled → pending              isTickPutOff         TickMissed"
    `);
  },

  'one that is to be made good gives way to a refresh, or to a client that is told to fetch; a read finds what there is'() {
    const policy = { intervalMs: HOUR, tick: tick(2 * HOUR, 0, HOST_DEAD.nextHostOpen) };
    const script = { ...opened, opens: ['1h for 20s', '5h for 20s'], since: '2h', until: '5h 1m' };
    expect(tell({ ...policy, refreshAfterMs: HOUR }, script)).toMatchInlineSnapshot(`
      "2h  fetch.due       scheduled → pending              isTickPutOff     TickMissed
      5h    app.opened    pending → owed                   isRefreshWanted  RefreshWanted
      5h    app.read      owed → settling                  not isLoading    PeriodicHit(age 4h)
      5h  open.settled    settling → in-flight.unawaited   otherwise        PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)"
    `);
    const pulled = { ...script, opens: ['1h for 20s'], faults: ['pullNow at 3h'] };
    expect(tell(policy, pulled)).toMatchInlineSnapshot(`
      "2h  fetch.due       scheduled → pending              isTickPutOff  TickMissed
      3h    tool.pull     pending → in-flight.unawaited    otherwise     PeriodicRequested
      3h  periodic.reply  in-flight.unawaited → scheduled  otherwise     PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
      4h  fetch.due       scheduled → pending              isTickPutOff  TickMissed"
    `);
    expect(tell({ ...policy, isTokenRequired: true }, { ...pulled, hasToken: false })).toMatchInlineSnapshot(`
      "2h  fetch.due    scheduled → pending  isTickPutOff       TickMissed
      3h    tool.pull  pending → scheduled  isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 4h)
      4h  fetch.due    scheduled → pending  isTickPutOff       TickMissed"
    `);
    expect(tell(policy, { ...pulled, client: { pullableFrom: '4h' } })).toMatchInlineSnapshot(`
      "2h  fetch.due    scheduled → pending  isTickPutOff   TickMissed
      3h    tool.pull  pending              isPullUnknown"
    `);
    expect(tell(policy, { ...pulled, network: ['offline'] })).toMatchInlineSnapshot(`
      "2h  fetch.due    scheduled → pending  isTickPutOff          TickMissed
      3h    tool.pull  pending → held       isPeriodicGateClosed  PeriodicHeld"
    `);
    // A hot start reads before its host is opened.
    const hot: Partial<Script> = { ...script, readOn: 'open', destroyAfter: 'never' };
    expect(tell(policy, hot)).toMatchInlineSnapshot(`
      "2h  fetch.due       scheduled → pending              isTickPutOff         TickMissed
      5h    app.opened    pending                          not isRefreshWanted
      5h    app.read      pending                                               PeriodicMissed
      5h    host.opened   pending → settling
      5h  open.settled    settling → in-flight.unawaited   otherwise            PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)"
    `);
  },
};
