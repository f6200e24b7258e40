/** The first open of an app, and what coincides with it. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { jitter, tell, tick } from './tell.ts';

const hostActive = { opportunity: OPPORTUNITY.hostActive };
/** The host is opened by itself every 80 min. */
const host: Script['host'] = { gap: '80m', session: '1m' };
const first = '1h 7m 2s 971ms';
const second = '2h 27m 2s 971ms';

export const firstUses: Stories = {
  'an app that is first opened at the instant of an activation of the host is looked at as well'() {
    expect(tell(hostActive, { host, opens: [`${first} for 20s`], until: '2h' })).toMatchInlineSnapshot(`
      "1h 7m 2s 971ms    app.opened    unopened → settling              isLookMissed
      1h 7m 2s 971ms    app.read      settling                                       PeriodicMissed
      1h 7m 2s 971ms  open.settled    settling → in-flight.unawaited   otherwise     PeriodicRequested
      1h 7m 2s 971ms  periodic.reply  in-flight.unawaited → scheduled  otherwise     PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'so is one that had lapsed'() {
    const policy = { ...hostActive, intervalMs: 10 * MINUTE, windowMs: 30 * MINUTE };
    const opens = ['1m for 20s', `${second} for 20s`];
    expect(tell(policy, { host, opens, until: '3h' })).toMatchInlineSnapshot(`
      "1m                 app.opened    unopened → scheduled             otherwise              PeriodicScheduled
      1m                 host.opened   scheduled → settling             not isHostOpenIgnored
      1m                 app.read      settling                                                PeriodicMissed
      1m               open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      1m               periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      1h 7m 2s 971ms     host.opened   scheduled → settling             not isHostOpenIgnored
      1h 7m 2s 971ms   open.settled    settling → lapsed                isOutsideWindow        PeriodicLapsed
      2h 27m 2s 971ms    app.opened    lapsed → settling                isLookMissed
      2h 27m 2s 971ms    app.read      settling                                                PeriodicHit(age 2h 26m 2s 971ms)
      2h 27m 2s 971ms  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      2h 27m 2s 971ms  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'a first fetch that is put off comes so long after the first open, whatever has become of the app'() {
    const policy = { initialDelay: jitter(2 * HOUR) };
    expect(tell(policy, { until: '15h' })).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → scheduled             otherwise  PeriodicPostponed(until 2h) PeriodicScheduled(dueAt 2h)
      0s     app.read      scheduled                                   PeriodicMissed
      2h   fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      2h   periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 14h)
      14h  fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      14h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 2h)"
    `);
    expect(
      tell({ ...policy, tick: tick(HOUR) }, { opens: ['30m for 20s'], until: '5h' }),
    ).toMatchInlineSnapshot(`
      "30m    app.opened    unopened → scheduled             otherwise          PeriodicPostponed(until 2h 30m) PeriodicScheduled(dueAt 3h)
      30m    app.read      scheduled                                           PeriodicMissed
      3h   fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h   periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
      4h   fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 5h)"
    `);
  },

  'the host is not heard before, and a sweep passes the app over; an open that wants its copy renewed does not wait'() {
    const policy = { initialDelay: jitter(2 * HOUR) };
    const opens = ['0s for 20s', '1h for 20s', '3h for 20s'];
    expect(tell({ ...policy, ...hostActive }, { opens, host: {}, until: '4h' })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → scheduled             otherwise              PeriodicPostponed(until 2h) PeriodicScheduled
      0s    host.opened   scheduled                        isHostOpenIgnored
      0s    app.read      scheduled                                               PeriodicMissed
      1h    app.opened    scheduled                        not isRefreshWanted
      1h    host.opened   scheduled                        isHostOpenIgnored
      1h    app.read      scheduled                                               PeriodicMissed
      3h    app.opened    scheduled                        not isRefreshWanted
      3h    host.opened   scheduled → settling             not isHostOpenIgnored
      3h    app.read      settling                                                PeriodicMissed
      3h  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      3h  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
    const swept = { ...policy, opportunity: OPPORTUNITY.dailySweep };
    const sweep = { firstAt: HOUR, everyMs: 2 * HOUR };
    expect(tell(swept, { opens, host: { keepAlive: '9h' }, sweep, until: '4h' })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → scheduled             otherwise            PeriodicPostponed(until 2h) PeriodicScheduled
      0s    host.opened   scheduled                        isHostOpenIgnored
      0s    app.read      scheduled                                             PeriodicMissed
      1h    sweep.ran     scheduled                        isSweepIgnored
      1h    app.opened    scheduled                        not isRefreshWanted
      1h    host.opened   scheduled                        isHostOpenIgnored
      1h    app.read      scheduled                                             PeriodicMissed
      3h    sweep.ran     scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      3h  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled
      3h    app.opened    scheduled                        not isRefreshWanted
      3h    host.opened   scheduled                        isHostOpenIgnored
      3h    app.read      scheduled                                             PeriodicHit"
    `);
    expect(
      tell({ ...policy, refreshAfterMs: HOUR }, { opens: ['0s for 20s'], until: '1m' }),
    ).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                  isRefreshWanted  PeriodicPostponed(until 2h) RefreshWanted
      0s    app.read      owed → settling                  not isLoading    PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited   otherwise        PeriodicRequested
      0s  periodic.reply  in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h)"
    `);
  },
};
