/** Cold and hot starts, and what they read. */

import { expect } from 'vitest';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { tick } from '../periodic/tell.ts';

/** A periodic fetch that never comes due within a story: only its reads are told. */
const readsOnly = { tick: tick(1000 * HOUR, 999 * HOUR) };

export const starts: Stories = {
  'a cold start reads when the package has loaded; hot starts read at once if the app reads on every open'() {
    const script = {
      opens: ['0s for 5s', '7s for 5s', '1m for 5s'],
      until: '1m',
      periodic: readsOnly,
    } as const;
    expect(
      story({ ...script, readOn: 'open', until: '64s' }, 'lifecycle', 'periodic'),
    ).toMatchInlineSnapshot(`
      "0s   user.open       never-opened → cold-start  otherwise            ColdStarted
      0s     app.opened    unopened → scheduled       otherwise            PeriodicScheduled(dueAt 41d 15h)
      1s   package.loaded  cold-start → foreground    isTokenDue           PackageLoaded TokenSet
      1s     app.read      scheduled                                       PeriodicMissed
      5s   user.close      foreground → background                         AppClosed
      7s   user.open       background → foreground    isReadAtHotStart     HotStarted
      7s     app.opened    scheduled                  not isRefreshWanted
      7s     app.read      scheduled                                       PeriodicMissed
      12s  user.close      foreground → background                         AppClosed
      17s  os.suspend      background → suspended                          AppSuspended
      1m   user.open       suspended → foreground     isReadAtHotStart     HotStarted
      1m     app.opened    scheduled                  not isRefreshWanted
      1m     app.read      scheduled                                       PeriodicMissed"
    `);
    expect(story({ ...script, readOn: 'coldStart', until: '64s' }, 'periodic')).toMatchInlineSnapshot(`
      "0s    app.opened  unopened → scheduled  otherwise            PeriodicScheduled(dueAt 41d 15h)
      1s    app.read    scheduled                                  PeriodicMissed
      7s    app.opened  scheduled             not isRefreshWanted
      1m    app.opened  scheduled             not isRefreshWanted"
    `);
  },

  'an open while the app is on screen is a hot start whose session replaces the running one'() {
    const told = story({ opens: ['0s for 10s', '500ms for 10s', '4s for 1m'], until: '2m' }, 'lifecycle');
    expect(told).toMatchInlineSnapshot(`
      "0s     user.open       never-opened → cold-start  otherwise             ColdStarted
      500ms  user.open       cold-start                 not isReadAtHotStart  HotStarted
      1s     package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
      4s     user.open       foreground                 not isReadAtHotStart  HotStarted
      1m 4s  user.close      foreground → background                          AppClosed
      1m 9s  os.suspend      background → suspended                           AppSuspended"
    `);
  },

  'an open on screen reads at once if the app reads on every open, even while its package loads'() {
    const script = { opens: ['0s for 10s', '500ms for 10s', '4s for 2s'], until: '7s' } as const;
    const told = story({ ...script, readOn: 'open', periodic: readsOnly }, 'lifecycle', 'periodic');
    expect(told).toMatchInlineSnapshot(`
      "0s     user.open       never-opened → cold-start  otherwise            ColdStarted
      0s       app.opened    unopened → scheduled       otherwise            PeriodicScheduled(dueAt 41d 15h)
      500ms  user.open       cold-start                 isReadAtHotStart     HotStarted
      500ms    app.opened    scheduled                  not isRefreshWanted
      500ms    app.read      scheduled                                       PeriodicMissed
      1s     package.loaded  cold-start → foreground    isTokenDue           PackageLoaded TokenSet
      1s       app.read      scheduled                                       PeriodicMissed
      4s     user.open       foreground                 isReadAtHotStart     HotStarted
      4s       app.opened    scheduled                  not isRefreshWanted
      4s       app.read      scheduled                                       PeriodicMissed
      6s     user.close      foreground → background                         AppClosed"
    `);
  },

  'a launch closed before its package loaded has no read; reopened, the app is warm'() {
    const script = { opens: ['0s for 999ms', '3s for 4s'], until: '8s', periodic: readsOnly } as const;
    expect(story(script, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
      "0s     user.open     never-opened → cold-start  otherwise             ColdStarted
      0s       app.opened  unopened → scheduled       otherwise             PeriodicScheduled(dueAt 41d 15h)
      999ms  user.close    cold-start → background    not isPackageBad      AppClosed
      3s     user.open     background → foreground    not isReadAtHotStart  HotStarted TokenSet
      3s       app.opened  scheduled                  not isRefreshWanted
      7s     user.close    foreground → background                          AppClosed"
    `);
  },

  'a package that loads at the instant of the close is loaded and read first'() {
    const told = story({ opens: ['0s for 1s'], until: '5s', periodic: readsOnly }, 'lifecycle', 'periodic');
    expect(told).toMatchInlineSnapshot(`
      "0s  user.open       never-opened → cold-start  otherwise   ColdStarted
      0s    app.opened    unopened → scheduled       otherwise   PeriodicScheduled(dueAt 41d 15h)
      1s  package.loaded  cold-start → foreground    isTokenDue  PackageLoaded TokenSet
      1s    app.read      scheduled                              PeriodicMissed
      1s  user.close      foreground → background                AppClosed"
    `);
  },

  'an app closed and reopened at one instant is closed first, so the open is a hot start from the background'() {
    const told = story({ opens: ['0s for 10s', '10s for 10s'], until: '21s' }, 'lifecycle');
    expect(told).toMatchInlineSnapshot(`
      "0s   user.open       never-opened → cold-start  otherwise             ColdStarted
      1s   package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
      10s  user.close      foreground → background                          AppClosed
      10s  user.open       background → foreground    not isReadAtHotStart  HotStarted
      20s  user.close      foreground → background                          AppClosed"
    `);
  },

  'where no token is set, a launch only loads'() {
    expect(
      story({ opens: ['0s for 1m'], hasToken: false, until: '30s' }, 'lifecycle'),
    ).toMatchInlineSnapshot(`
      "0s  user.open       never-opened → cold-start  otherwise  ColdStarted
      1s  package.loaded  cold-start → foreground    otherwise  PackageLoaded"
    `);
  },
};
