/** The window of use, and what an open after it has lapsed does. */

import { expect } from 'vitest';
import { LATE_OPEN } from '../../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE, SECOND, WEEK } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { jitter, narrow, tell, tick } from './tell.ts';

export const windowOfUse: Stories = {
  'seven days after the last open a fetch is outside the window, unless the window is inclusive'() {
    const script = { since: '1h', until: '8d' };
    expect(tell({ intervalMs: WEEK }, script)).toMatchInlineSnapshot(
      `"7d  fetch.due  scheduled → lapsed  isOutsideWindow  PeriodicLapsed"`,
    );
    expect(tell({ intervalMs: WEEK, isWindowInclusive: true }, script)).toMatchInlineSnapshot(`
      "7d  fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      7d  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 14d)"
    `);
  },

  'after the window has lapsed, an open fetches at once; its own read comes first'() {
    const script = { opens: ['0s for 20s', '3h 30m for 20s'], since: '1h', until: '5h' };
    expect(tell({ ...narrow, lateOpen: LATE_OPEN.fetch }, script)).toMatchInlineSnapshot(`
      "2h      fetch.due       scheduled → lapsed               isOutsideWindow        PeriodicLapsed
      3h 30m    app.opened    lapsed → owed                    isFetchOwedAtLateOpen
      3h 30m    app.read      owed → settling                  not isLoading          PeriodicHit(age 3h 30m)
      3h 30m  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      3h 30m  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 5h 30m)"
    `);
  },

  'with rearm a late open is one interval, and its jitter, before the next fetch'() {
    const policy = { intervalMs: 2 * HOUR, windowMs: 130 * MINUTE, jitter: jitter(10 * MINUTE) };
    const script = { opens: ['0s for 20s', '3h for 20s', '4h for 20s'], since: '1h', until: '6h' };
    expect(tell({ ...policy, lateOpen: LATE_OPEN.rearm }, script)).toMatchInlineSnapshot(`
      "2h 10m  fetch.due       scheduled → lapsed               isOutsideWindow      PeriodicLapsed
      3h        app.opened    lapsed → scheduled               otherwise            PeriodicScheduled(dueAt 5h 10m)
      3h        app.read      scheduled                                             PeriodicHit(age 3h)
      4h        app.opened    scheduled                        not isRefreshWanted
      4h        app.read      scheduled                                             PeriodicHit(age 4h)
      5h 10m  fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      5h 10m  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 7h 20m)"
    `);
  },

  'with ignore a late open changes nothing: the timer looks again one interval after each miss'() {
    const script = { opens: ['0s for 20s', '5h 30m for 20s'], since: '1h', until: '7h' };
    expect(tell({ ...narrow, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
      "2h      fetch.due       scheduled                        isLookedAtAgain      PeriodicLapsed PeriodicScheduled(dueAt 4h)
      4h      fetch.due       scheduled                        isLookedAtAgain      PeriodicLapsed PeriodicScheduled(dueAt 6h)
      5h 30m    app.opened    scheduled                        not isRefreshWanted
      5h 30m    app.read      scheduled                                             PeriodicHit(age 5h 30m)
      6h      fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      6h      periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 8h)"
    `);
  },

  'an open before the due instant is no late open, even if the window had lapsed before it'() {
    expect(
      tell(narrow, { opens: ['0s for 20s', '1h 30m for 20s'], since: '1h', until: '3h' }),
    ).toMatchInlineSnapshot(`
      "1h 30m    app.opened    scheduled                        not isRefreshWanted
      1h 30m    app.read      scheduled                                             PeriodicHit(age 1h 30m)
      2h      fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      2h      periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)"
    `);
  },

  'a window shorter than the load has lapsed when the read is over, or when the tick comes'() {
    const policy = { intervalMs: SECOND, windowMs: 500 };
    const script = { load: '1s', until: '3s' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed    isFetchOwedAtFirstOpen
      1s    app.read    owed → settling    not isLoading           PeriodicMissed
      1s  open.settled  settling → lapsed  isOutsideWindow         PeriodicLapsed"
    `);
    expect(tell({ ...policy, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → owed       isFetchOwedAtFirstOpen
      1s    app.read    owed → settling       not isLoading           PeriodicMissed
      1s  open.settled  settling → scheduled  isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 2s)
      2s  fetch.due     scheduled             isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 3s)"
    `);
    expect(tell({ ...policy, tick: tick(600) }, script)).toMatchInlineSnapshot(`
      "0s       app.opened  unopened → scheduled  otherwise        PeriodicScheduled(dueAt 600ms)
      600ms  fetch.due     scheduled → lapsed    isOutsideWindow  PeriodicLapsed
      1s       app.read    lapsed                                 PeriodicMissed"
    `);
  },
};
