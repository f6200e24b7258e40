/** A fetch that an open owes starts after the read of that open, or at its close. */

import { expect } from 'vitest';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { narrow } from './tell.ts';

export const fetchAfterRead: Stories = {
  'a launch closed before it loaded has no read, and the fetch it owes starts at its close'() {
    const told = story({ opens: ['0s for 900ms'], until: '2s', periodic: {} }, 'lifecycle', 'periodic');
    expect(told).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
      0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      900ms     user.close      cold-start → background          not isPackageBad        AppClosed
      900ms       app.closed    owed → settling
      900ms     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      1s 100ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 100ms)"
    `);
  },

  'a late open that is a hot start without a read fetches at its close'() {
    const script = { opens: ['0s for 20s', '3h for 20s'], since: '2h', until: '4h', destroyAfter: 'never' };
    expect(story({ ...script, periodic: narrow }, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
      "2h 1s 200ms   fetch.due       scheduled → lapsed               isOutsideWindow        PeriodicLapsed
      3h            user.open       suspended → foreground           not isReadAtHotStart   HotStarted
      3h              app.opened    lapsed → owed                    isFetchOwedAtLateOpen
      3h 20s        user.close      foreground → background                                 AppClosed
      3h 20s          app.closed    owed → settling
      3h 20s        open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
      3h 20s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 5h 20s 200ms)
      3h 25s        os.suspend      background → suspended                                  AppSuspended"
    `);
  },

  'an open at the very instant at which the package has loaded reads too before the fetch starts'() {
    const script = {
      opens: ['0s for 20s', '1s for 20s'],
      until: '2s',
      readOn: 'open',
      periodic: {},
    } as const;
    expect(story(script, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
      0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      1s        package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
      1s          app.read      owed → settling                  not isLoading           PeriodicMissed
      1s        user.open       foreground                       isReadAtHotStart        HotStarted
      1s          app.opened    settling                         not isRefreshWanted
      1s          app.read      settling                                                 PeriodicMissed
      1s        open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      1s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 200ms)"
    `);
  },

  'a hot start while the package loads reads, but the fetch that the cold start owes waits for its own read'() {
    const script = { opens: ['0s for 1m', '2s for 1m'], until: '10s', load: '5s', readOn: 'open' } as const;
    expect(story({ ...script, latency: '0s', periodic: {} }, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
      "0s  user.open       never-opened → cold-start        otherwise               ColdStarted
      0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      2s  user.open       cold-start                       isReadAtHotStart        HotStarted
      2s    app.read      owed                             isLoading               PeriodicMissed
      5s  package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
      5s    app.read      owed → settling                  not isLoading           PeriodicMissed
      5s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      5s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 5s)"
    `);
  },
};
