/** What is asked before a request is sent: a token, and a network, for which a fetch waits. */

import { expect } from 'vitest';
import { LATE_OPEN } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, NEVER } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { narrow, retry, tell, tick } from './tell.ts';

export const tokenAndNetwork: Stories = {
  'without a token nothing is sent: the fetch is due again one interval later'() {
    expect(tell({ isTokenRequired: true }, { hasToken: false, until: '13h' })).toMatchInlineSnapshot(`
      "0s     app.opened  unopened → owed       isFetchOwedAtFirstOpen
      0s     app.read    owed → settling       not isLoading           PeriodicMissed
      0s   open.settled  settling → scheduled  isPeriodicRefused       PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 12h)
      12h  fetch.due     scheduled             isPeriodicRefused       PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 1d)"
    `);
  },

  'an app that is not starred is passed over, with a token and without one: a star is asked for first'() {
    const policy = { isTokenRequired: true, isStarRequired: true };
    expect(tell(policy, { isStarred: false, until: '1h' })).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed       isFetchOwedAtFirstOpen
      0s    app.read    owed → settling       not isLoading           PeriodicMissed
      0s  open.settled  settling → scheduled  isPeriodicRefused       PeriodicRejected(refusal notStarred) PeriodicScheduled(dueAt 12h)"
    `);
    expect(tell(policy, { isStarred: false, hasToken: false, until: '1h' })).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed       isFetchOwedAtFirstOpen
      0s    app.read    owed → settling       not isLoading           PeriodicMissed
      0s  open.settled  settling → scheduled  isPeriodicRefused       PeriodicRejected(refusal notStarred) PeriodicScheduled(dueAt 12h)"
    `);
  },

  'an owed fetch waits for a network, which is no attempt; a read meanwhile does not wait'() {
    const script: Partial<Script> = { opens: ['0s for 20s', '1m for 20s'], readOn: 'open', until: '3h' };
    const network = ['offline for 1h', 'failing for 1h'];
    const policy = { readPatienceMs: NEVER, retry: { ...retry, maxAttempts: 2 } };
    expect(tell(policy, { ...script, network })).toMatchInlineSnapshot(`
      "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s       app.read      owed → settling                  not isLoading           PeriodicMissed
      0s     open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
      1m       app.read      held                                                     PeriodicMissed
      1h       net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested(outcome network)
      1h     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
      1h 1m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
      1h 1m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 13h 1m)"
    `);
  },

  'a fetch due offline waits, and other opportunities change nothing until the gate opens'() {
    const script = { opens: ['10m for 20s', '2h for 20s'], network: ['wifi for 30m', 'offline for 2h 30m'] };
    expect(tell({ tick: tick(HOUR) }, { ...script, until: '3h 30m' })).toMatchInlineSnapshot(`
      "10m    app.opened    unopened → scheduled             otherwise             PeriodicScheduled(dueAt 1h)
      10m    app.read      scheduled                                              PeriodicMissed
      1h   fetch.due       scheduled → held                 isPeriodicGateClosed  PeriodicHeld
      2h     app.read      held                                                   PeriodicMissed
      3h     net.opened    held → in-flight.unawaited       otherwise             PeriodicRequested
      3h   periodic.reply  in-flight.unawaited → scheduled  otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)"
    `);
  },

  'a network change comes before a fetch that is due at its instant'() {
    const network = ['wifi for 12h', 'offline for 1h'];
    expect(tell({}, { network, since: '1h', until: '14h' })).toMatchInlineSnapshot(`
      "12h  fetch.due       scheduled → held                 isPeriodicGateClosed  PeriodicHeld
      13h    net.opened    held → in-flight.unawaited       otherwise             PeriodicRequested
      13h  periodic.reply  in-flight.unawaited → scheduled  otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 1h)"
    `);
  },

  'a fetch that wants Wi-Fi is not woken by a cellular network'() {
    const network = ['offline for 1h', 'cellular for 1h'];
    expect(tell({ isWifiOnly: true }, { network, until: '4h' })).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
      0s    app.read    owed → settling  not isLoading           PeriodicMissed
      0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
      1h    net.opened  held             isPeriodicGateClosed
      3h    net.opened  held             isPeriodicGateClosed"
    `);
  },

  'the window is asked again when the gate opens'() {
    const script = { network: ['offline for 2h', 'wifi'], until: '5h' };
    expect(tell(narrow, script)).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
      0s    app.read    owed → settling  not isLoading           PeriodicMissed
      0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
      2h    net.opened  held → lapsed    isOutsideWindow         PeriodicLapsed"
    `);
    expect(tell({ ...narrow, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed   isFetchOwedAtFirstOpen
      0s    app.read    owed → settling   not isLoading           PeriodicMissed
      0s  open.settled  settling → held   isPeriodicGateClosed    PeriodicHeld
      2h    net.opened  held → scheduled  isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 4h)
      4h  fetch.due     scheduled         isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 6h)"
    `);
    expect(tell(narrow, { ...script, opens: ['0s for 20s', '1h 30m for 20s'] })).toMatchInlineSnapshot(`
      "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s        app.read      owed → settling                  not isLoading           PeriodicMissed
      0s      open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
      1h 30m    app.read      held                                                     PeriodicMissed
      2h        net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested
      2h      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
      4h      fetch.due       scheduled → lapsed               isOutsideWindow         PeriodicLapsed"
    `);
  },

  'a network that leaves the gate closed asks for nothing, neither window nor token'() {
    const network = ['offline for 2h', 'cellular for 1h'];
    expect(tell({ ...narrow, isWifiOnly: true }, { network, until: '3h' })).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
      0s    app.read    owed → settling  not isLoading           PeriodicMissed
      0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
      2h    net.opened  held             isPeriodicGateClosed"
    `);
  },
};
