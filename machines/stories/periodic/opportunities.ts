/** What else than a timer of its own lets an app fetch: ticks, the host, a sweep, a developer. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { narrow, tell, tick } from './tell.ts';

const hostActive = { opportunity: OPPORTUNITY.hostActive };

export const opportunities: Stories = {
  'ticks come on a grid, and fetch only where one interval has gone since the last success'() {
    const policy = { tick: tick(6 * HOUR, HOUR) };
    expect(tell(policy, { opens: ['2h for 20s'], until: '20h' })).toMatchInlineSnapshot(`
      "2h     app.opened    unopened → scheduled             otherwise          PeriodicScheduled(dueAt 7h)
      2h     app.read      scheduled                                           PeriodicMissed
      7h   fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      7h   periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 13h)
      13h  fetch.due       scheduled                        isIntervalRunning  PeriodicScheduled(dueAt 19h)
      19h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      19h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 1h)"
    `);
  },

  'with ticks an app outside the window waits for an open, and then for the next tick'() {
    const script = { opens: ['30m for 20s', '8h 30m for 20s'], until: '10h' };
    expect(tell({ ...narrow, tick: tick(2 * HOUR) }, script)).toMatchInlineSnapshot(`
      "30m       app.opened  unopened → scheduled  otherwise        PeriodicScheduled(dueAt 2h)
      30m       app.read    scheduled                              PeriodicMissed
      2h      fetch.due     scheduled → lapsed    isOutsideWindow  PeriodicLapsed
      8h 30m    app.opened  lapsed → scheduled    otherwise        PeriodicScheduled(dueAt 10h)
      8h 30m    app.read    scheduled                              PeriodicMissed"
    `);
  },

  'on a platform that looks when the host is opened, a fetch comes at the first opening after the interval'() {
    const script = { opens: ['0s for 20s', '13h for 20s'], others: [['6h for 20s']], host: {}, until: '14h' };
    expect(tell(hostActive, script)).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → scheduled                otherwise              PeriodicScheduled
      0s     host.opened   scheduled → settling                not isHostOpenIgnored
      0s     app.read      settling                                                   PeriodicMissed
      0s   open.settled    settling → in-flight.unawaited      otherwise              PeriodicRequested
      0s   periodic.reply  in-flight.unawaited → scheduled     otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      6h     app.opened    1: unopened → scheduled             otherwise              PeriodicScheduled
      6h     host.opened   scheduled                           isHostOpenIgnored
      6h     host.opened   1: scheduled → settling             not isHostOpenIgnored
      6h     app.read      1: settling                                                PeriodicMissed
      6h   open.settled    1: settling → in-flight.unawaited   otherwise              PeriodicRequested
      6h   periodic.reply  1: in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      13h    app.opened    scheduled                           not isRefreshWanted
      13h    host.opened   scheduled → settling                not isHostOpenIgnored
      13h    host.opened   1: scheduled                        isHostOpenIgnored
      13h    app.read      settling                                                   PeriodicHit(age 13h)
      13h  open.settled    settling → in-flight.unawaited      otherwise              PeriodicRequested
      13h  periodic.reply  in-flight.unawaited → scheduled     otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'at one opening so many apps fetch, in the order of the list; the rest waits for the next opening'() {
    const script: Partial<Script> = { others: [['0s for 20s'], ['1h for 20s']], host: {}, until: '2h' };
    expect(tell({ ...hostActive, maxPerOpportunity: 1 }, script)).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → scheduled                otherwise              PeriodicScheduled
      0s    host.opened   scheduled → settling                not isHostOpenIgnored
      0s    app.read      settling                                                   PeriodicMissed
      0s    app.opened    1: unopened → settling              isLookMissed
      0s    app.read      1: settling                                                PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited      otherwise              PeriodicRequested
      0s  periodic.reply  in-flight.unawaited → scheduled     otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      0s  open.settled    1: settling → scheduled             isOpportunityFull      PeriodicDeferred PeriodicScheduled
      1h    app.opened    2: unopened → scheduled             otherwise              PeriodicScheduled
      1h    host.opened   scheduled                           isHostOpenIgnored
      1h    host.opened   1: scheduled → settling             not isHostOpenIgnored
      1h    host.opened   2: scheduled → settling             not isHostOpenIgnored
      1h    app.read      2: settling                                                PeriodicMissed
      1h  open.settled    1: settling → in-flight.unawaited   otherwise              PeriodicRequested
      1h  periodic.reply  1: in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled
      1h  open.settled    2: settling → scheduled             isOpportunityFull      PeriodicDeferred PeriodicScheduled"
    `);
  },

  'at one tick too'() {
    const script: Partial<Script> = { others: [['1m for 20s']], since: '2h', until: '5h' };
    expect(
      tell({ intervalMs: HOUR, tick: tick(2 * HOUR), maxPerOpportunity: 1 }, script),
    ).toMatchInlineSnapshot(`
      "2h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      2h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
      2h  fetch.due       1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled(dueAt 4h)
      4h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      4h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)
      4h  fetch.due       1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled(dueAt 6h)"
    `);
  },

  'a sweep asks for use within the window, for a token and for a network; it is nothing to a timer'() {
    const sweep = { firstAt: 3 * HOUR };
    const script: Partial<Script> = { opens: ['2h 45m for 20s'], host: {}, sweep, since: '3h', until: '4h' };
    const swept = { opportunity: OPPORTUNITY.dailySweep };
    expect(tell({ ...swept, windowMs: 5 * MINUTE }, script)).toMatchInlineSnapshot(
      `"3h    sweep.ran  scheduled → lapsed  isOutsideWindow  PeriodicLapsed"`,
    );
    expect(tell({ ...swept, isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
      `"3h    sweep.ran  scheduled  isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled"`,
    );
    expect(tell({ ...swept }, { ...script, network: ['offline'] })).toMatchInlineSnapshot(
      `
      "3h            sweep.ran   scheduled → held  isPeriodicGateClosed  PeriodicHeld
      3h 15m 20s    host.ended  held              isHostEndBorne"
    `,
    );
    expect(tell({}, script)).toMatchInlineSnapshot(`"3h    sweep.ran  scheduled  isSweepIgnored"`);
    const two = { ...script, others: [['2h 50m for 20s']] };
    expect(tell({ ...swept, maxPerOpportunity: 1 }, two)).toMatchInlineSnapshot(`
      "3h    sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
      3h    sweep.ran     1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled
      3h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
    `);
  },

  'a client told to fetch now asks for a token and a network, but not for use within the window'() {
    const script: Partial<Script> = {
      opens: ['0s for 20s'],
      faults: ['pullNow at 5h'],
      since: '5h',
      until: '6h',
    };
    const lapsed = { intervalMs: 2 * HOUR, windowMs: HOUR };
    expect(tell({}, script)).toMatchInlineSnapshot(`
      "5h    tool.pull     scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 17h)"
    `);
    expect(tell({ isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
      `"5h    tool.pull  scheduled  isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 17h)"`,
    );
    const network = ['wifi for 4h', 'offline'];
    expect(tell({}, { ...script, network })).toMatchInlineSnapshot(
      `"5h    tool.pull  scheduled → held  isPeriodicGateClosed  PeriodicHeld"`,
    );
    expect(tell(lapsed, script)).toMatchInlineSnapshot(`
      "5h    tool.pull     lapsed → in-flight.unawaited     otherwise  PeriodicRequested
      5h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 7h)"
    `);
    expect(tell({ ...lapsed, isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
      `"5h    tool.pull  lapsed → scheduled  isPeriodicRefused  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 7h)"`,
    );
    expect(tell(lapsed, { ...script, network })).toMatchInlineSnapshot(
      `"5h    tool.pull  lapsed → held  isPeriodicGateClosed  PeriodicHeld"`,
    );
  },
};
