/** Changes of the network, and whom they are told. */

import { expect } from 'vitest';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

export const networkStories: Stories = {
  'a device that comes online tells the fetches that wait; one that goes offline tells nobody'() {
    const script = {
      opens: ['10m for 1m'],
      network: ['offline for 1h', 'wifi for 2h'],
      until: '5h',
    } as const;
    expect(story({ ...script, periodic: {} }, 'network', 'periodic')).toMatchInlineSnapshot(`
      "10m         app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      10m 1s      app.read      owed → settling                  not isLoading           PeriodicMissed
      10m 1s    open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
      1h        net.change      roaming                          not isNextOffline       NetworkChanged(state 1)
      1h          net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested
      1h 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 13h 200ms)
      3h        net.change      roaming                          isNextOffline           NetworkChanged
      4h        net.change      roaming                          not isNextOffline       NetworkChanged(state 1)"
    `);
  },

  'a change between two networks that are both online opens gates too: the new one may be the Wi-Fi waited for'() {
    const script = {
      opens: ['10m for 1m'],
      network: ['cellular for 1h', 'wifi for 2h'],
      until: '4h',
    } as const;
    expect(
      story({ ...script, periodic: { isWifiOnly: true } }, 'network', 'periodic'),
    ).toMatchInlineSnapshot(`
      "10m         app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      10m 1s      app.read      owed → settling                  not isLoading           PeriodicMissed
      10m 1s    open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
      1h        net.change      roaming                          not isNextOffline       NetworkChanged(state 1)
      1h          net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested
      1h 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 13h 200ms)
      3h        net.change      roaming                          not isNextOffline       NetworkChanged"
    `);
  },

  'a change from one offline state to another opens nothing'() {
    const script = {
      opens: ['10m for 1m'],
      network: ['offline for 1h', 'offline for 1h'],
      until: '3h',
    } as const;
    expect(story({ ...script, periodic: {} }, 'network', 'periodic')).toMatchInlineSnapshot(`
      "10m       app.opened  unopened → owed  isFetchOwedAtFirstOpen
      10m 1s    app.read    owed → settling  not isLoading           PeriodicMissed
      10m 1s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
      1h      net.change    roaming          isNextOffline           NetworkChanged(state 1)
      2h      net.change    roaming          isNextOffline           NetworkChanged"
    `);
  },
};
