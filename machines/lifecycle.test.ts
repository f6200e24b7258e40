import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../src/compiled/kernel/time.ts';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { lifecycle } from './lifecycle.ts';

/** A periodic fetch that never comes due within a story: only its reads are told. */
const readsOnly = { tick: { everyMs: 1000 * HOUR, phaseMs: 999 * HOUR, isPhaseRandom: false } } as const;

test('an app left alone is suspended after 5 s and destroyed 30 min later; the next open is a cold start', () => {
  const told = story({ opens: ['0s for 20s', '1h for 1m'], until: '65m' }, 'lifecycle');
  expect(told).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start  otherwise       ColdStarted
    1s        package.loaded  cold-start → foreground    isTokenDue      PackageLoaded TokenSet
    20s       user.close      foreground → background                    AppClosed
    25s       os.suspend      background → suspended                     AppSuspended
    30m 25s   os.destroy      suspended → destroyed                      AppDestroyed(residentMs 30m 25s)
    1h        user.open       destroyed → cold-start     otherwise       ColdStarted
    1h 1s     package.loaded  cold-start → foreground    not isTokenDue  PackageLoaded
    1h 1m     user.close      foreground → background                    AppClosed
    1h 1m 5s  os.suspend      background → suspended                     AppSuspended"
  `);
});

test('an app reopened exactly when it would be destroyed is still alive, and one reopened 1 ms later is not', () => {
  const told = story(
    { opens: ['0s for 20s', '30m 25s for 1m', '1h 1m 30s 1ms for 1m'], until: '62m' },
    'lifecycle',
  );
  expect(told).toMatchInlineSnapshot(`
    "0s             user.open       never-opened → cold-start  otherwise             ColdStarted
    1s             package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    20s            user.close      foreground → background                          AppClosed
    25s            os.suspend      background → suspended                           AppSuspended
    30m 25s        user.open       suspended → foreground     not isReadAtHotStart  HotStarted
    31m 25s        user.close      foreground → background                          AppClosed
    31m 30s        os.suspend      background → suspended                           AppSuspended
    1h 1m 30s      os.destroy      suspended → destroyed                            AppDestroyed(residentMs 1h 1m 30s)
    1h 1m 30s 1ms  user.open       destroyed → cold-start     otherwise             ColdStarted
    1h 1m 31s 1ms  package.loaded  cold-start → foreground    not isTokenDue        PackageLoaded"
  `);
});

test('a cold start reads when the package has loaded; hot starts read at once if the app reads on every open', () => {
  const script = {
    opens: ['0s for 5s', '7s for 5s', '1m for 5s'],
    until: '1m',
    periodic: readsOnly,
  } as const;
  expect(story({ ...script, readOn: 'open', until: '64s' }, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
    "0s   user.open       never-opened → cold-start  otherwise                   ColdStarted
    0s     app.opened    unopened → scheduled       not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 41d 15h)
    1s   package.loaded  cold-start → foreground    isTokenDue                  PackageLoaded TokenSet
    1s     app.read      scheduled                                              PeriodicMissed
    5s   user.close      foreground → background                                AppClosed
    7s   user.open       background → foreground    isReadAtHotStart            HotStarted
    7s     app.read      scheduled                                              PeriodicMissed
    12s  user.close      foreground → background                                AppClosed
    17s  os.suspend      background → suspended                                 AppSuspended
    1m   user.open       suspended → foreground     isReadAtHotStart            HotStarted
    1m     app.read      scheduled                                              PeriodicMissed"
  `);
  expect(story({ ...script, readOn: 'coldStart', until: '64s' }, 'periodic')).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → scheduled  not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 41d 15h)
    1s    app.read    scheduled                                         PeriodicMissed"
  `);
});

test('an open while the app is on screen is a hot start whose session replaces the running one', () => {
  const told = story({ opens: ['0s for 10s', '500ms for 10s', '4s for 1m'], until: '2m' }, 'lifecycle');
  expect(told).toMatchInlineSnapshot(`
    "0s     user.open       never-opened → cold-start  otherwise             ColdStarted
    500ms  user.open       cold-start                 not isReadAtHotStart  HotStarted
    1s     package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    4s     user.open       foreground                 not isReadAtHotStart  HotStarted
    1m 4s  user.close      foreground → background                          AppClosed
    1m 9s  os.suspend      background → suspended                           AppSuspended"
  `);
});

test('an open on screen reads at once if the app reads on every open, even while its package loads', () => {
  const script = { opens: ['0s for 10s', '500ms for 10s', '4s for 2s'], until: '7s' } as const;
  const told = story({ ...script, readOn: 'open', periodic: readsOnly }, 'lifecycle', 'periodic');
  expect(told).toMatchInlineSnapshot(`
    "0s     user.open       never-opened → cold-start  otherwise                   ColdStarted
    0s       app.opened    unopened → scheduled       not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 41d 15h)
    500ms  user.open       cold-start                 isReadAtHotStart            HotStarted
    500ms    app.read      scheduled                                              PeriodicMissed
    1s     package.loaded  cold-start → foreground    isTokenDue                  PackageLoaded TokenSet
    1s       app.read      scheduled                                              PeriodicMissed
    4s     user.open       foreground                 isReadAtHotStart            HotStarted
    4s       app.read      scheduled                                              PeriodicMissed
    6s     user.close      foreground → background                                AppClosed"
  `);
});

test('a launch closed before its package loaded has no read; reopened, the app is warm', () => {
  const script = { opens: ['0s for 999ms', '3s for 4s'], until: '8s', periodic: readsOnly } as const;
  expect(story(script, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
    "0s     user.open     never-opened → cold-start  otherwise                   ColdStarted
    0s       app.opened  unopened → scheduled       not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 41d 15h)
    999ms  user.close    cold-start → background                                AppClosed
    3s     user.open     background → foreground    not isReadAtHotStart        HotStarted
    7s     user.close    foreground → background                                AppClosed"
  `);
});

test('a package that loads at the instant of the close is loaded and read first', () => {
  const told = story({ opens: ['0s for 1s'], until: '5s', periodic: readsOnly }, 'lifecycle', 'periodic');
  expect(told).toMatchInlineSnapshot(`
    "0s  user.open       never-opened → cold-start  otherwise                   ColdStarted
    0s    app.opened    unopened → scheduled       not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 41d 15h)
    1s  package.loaded  cold-start → foreground    isTokenDue                  PackageLoaded TokenSet
    1s    app.read      scheduled                                              PeriodicMissed
    1s  user.close      foreground → background                                AppClosed"
  `);
});

test('an app closed and reopened at one instant is closed first, so the open is a hot start from the background', () => {
  const told = story({ opens: ['0s for 10s', '10s for 10s'], until: '21s' }, 'lifecycle');
  expect(told).toMatchInlineSnapshot(`
    "0s   user.open       never-opened → cold-start  otherwise             ColdStarted
    1s   package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    10s  user.close      foreground → background                          AppClosed
    10s  user.open       background → foreground    not isReadAtHotStart  HotStarted
    20s  user.close      foreground → background                          AppClosed"
  `);
});

test('memory pressure kills an app in the background, before or after its suspension, and never on screen', () => {
  const opens = ['0s for 20s', '22s for 1m'] as const;
  expect(story({ opens, until: '2m', memoryKill: '3s' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s      user.open       never-opened → cold-start  otherwise             ColdStarted
    1s      package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    20s     user.close      foreground → background                          AppClosed
    22s     user.open       background → foreground    not isReadAtHotStart  HotStarted
    1m 22s  user.close      foreground → background                          AppClosed
    1m 25s  os.kill         background → destroyed                           AppDestroyed(residentMs 1m 25s, cause killed)"
  `);
  expect(story({ opens, until: '1h', memoryKill: '10m' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s       user.open       never-opened → cold-start  otherwise             ColdStarted
    1s       package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    20s      user.close      foreground → background                          AppClosed
    22s      user.open       background → foreground    not isReadAtHotStart  HotStarted
    1m 22s   user.close      foreground → background                          AppClosed
    1m 27s   os.suspend      background → suspended                           AppSuspended
    11m 22s  os.kill         suspended → destroyed                            AppDestroyed(residentMs 11m 22s, cause killed)"
  `);
});

test('an app whose kill and destruction fall together is destroyed; one reopened at that instant is alive', () => {
  const script = { opens: ['0s for 20s', '1h for 20s', '1h 30m 25s for 1m'], memoryKill: '30m 5s' } as const;
  expect(story({ ...script, until: '91m' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s          user.open       never-opened → cold-start  otherwise             ColdStarted
    1s          package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
    20s         user.close      foreground → background                          AppClosed
    25s         os.suspend      background → suspended                           AppSuspended
    30m 25s     os.destroy      suspended → destroyed                            AppDestroyed(residentMs 30m 25s)
    1h          user.open       destroyed → cold-start     otherwise             ColdStarted
    1h 1s       package.loaded  cold-start → foreground    not isTokenDue        PackageLoaded
    1h 20s      user.close      foreground → background                          AppClosed
    1h 25s      os.suspend      background → suspended                           AppSuspended
    1h 30m 25s  user.open       suspended → foreground     not isReadAtHotStart  HotStarted"
  `);
});

test('where so many apps may be in memory, a launch destroys the one whose last open is the longest ago', () => {
  const script: Script = {
    opens: ['0s for 1m', '12m for 1m'],
    others: [['3m for 1m'], ['6m for 1m']],
    maxLive: 2,
    until: '15m',
  };
  expect(story({ ...script, suspendAfter: '2m' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s      user.open       never-opened → cold-start     otherwise                ColdStarted
    1s      package.loaded  cold-start → foreground       isTokenDue               PackageLoaded TokenSet
    1m      user.close      foreground → background                                AppClosed
    3m      user.open       1: never-opened → cold-start  otherwise                ColdStarted
    3m      os.suspend      background → suspended                                 AppSuspended
    3m 1s   package.loaded  1: cold-start → foreground    isTokenDue               PackageLoaded TokenSet
    4m      user.close      1: foreground → background                             AppClosed
    6m      user.open       2: never-opened → cold-start  isMemoryFull             ColdStarted
    6m        memory.short  suspended → destroyed         isLeastRecentlyUsed      AppDestroyed(residentMs 6m, cause evicted)
    6m        memory.short  1: background                 not isLeastRecentlyUsed
    6m      os.suspend      1: background → suspended                              AppSuspended
    6m 1s   package.loaded  2: cold-start → foreground    isTokenDue               PackageLoaded TokenSet
    7m      user.close      2: foreground → background                             AppClosed
    9m      os.suspend      2: background → suspended                              AppSuspended
    12m     user.open       destroyed → cold-start        isMemoryFull             ColdStarted
    12m       memory.short  1: suspended → destroyed      isLeastRecentlyUsed      AppDestroyed(residentMs 9m, cause evicted)
    12m       memory.short  2: suspended                  not isLeastRecentlyUsed
    12m 1s  package.loaded  cold-start → foreground       not isTokenDue           PackageLoaded
    13m     user.close      foreground → background                                AppClosed"
  `);
});

test('an app on screen is not the one to go; one just left is, before it is suspended', () => {
  const others = [['1m for 1m'], ['2m for 1m']];
  expect(
    story({ opens: ['0s for 1h'], others, maxLive: 2, until: '3m', suspendAfter: '5m' }, 'lifecycle'),
  ).toMatchInlineSnapshot(`
    "0s     user.open       never-opened → cold-start     otherwise            ColdStarted
    1s     package.loaded  cold-start → foreground       isTokenDue           PackageLoaded TokenSet
    1m     user.open       1: never-opened → cold-start  otherwise            ColdStarted
    1m 1s  package.loaded  1: cold-start → foreground    isTokenDue           PackageLoaded TokenSet
    2m     user.close      1: foreground → background                         AppClosed
    2m     user.open       2: never-opened → cold-start  isMemoryFull         ColdStarted
    2m       memory.short  1: background → destroyed     isLeastRecentlyUsed  AppDestroyed(residentMs 1m, cause evicted)
    2m 1s  package.loaded  2: cold-start → foreground    isTokenDue           PackageLoaded TokenSet"
  `);
});

const updated = (script: Partial<Script>) =>
  story({ opens: ['0s for 1m'], until: '1m', releases: ['1h'], update: {}, ...script }, 'lifecycle');

test('a launch that is updated first waits for its package before it loads', () => {
  expect(updated({ opens: ['0s for 1m', '1s for 1m'] })).toMatchInlineSnapshot(`
    "0s        user.open        never-opened → updating  isUpdatedFirst  ColdStarted
    1s        user.open        updating                                 HotStarted
    2s 100ms    package.ready  updating → cold-start
    3s 100ms  package.loaded   cold-start → foreground  isTokenDue      PackageLoaded TokenSet"
  `);
});

test('left before, it was no launch; opened again, it goes on', () => {
  expect(updated({ opens: ['0s for 1s', '1s for 500ms', '5s for 1m'] })).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → updating  isUpdatedFirst  ColdStarted
    1s        user.close      updating → destroyed                     AppClosed AppDestroyed(residentMs 1s, cause abandoned)
    1s        user.open       destroyed → updating     isUpdatedFirst  ColdStarted
    1s 500ms  user.close      updating → destroyed                     AppClosed AppDestroyed(residentMs 500ms, cause abandoned)
    5s        user.open       destroyed → cold-start   otherwise       ColdStarted
    6s        package.loaded  cold-start → foreground  isTokenDue      PackageLoaded TokenSet"
  `);
});

test('one that is refused waits for better times, is opened again, and left', () => {
  const update = { timeoutMs: 1000 };
  expect(updated({ opens: ['0s for 1m', '1s 500ms for 1m'], update, until: '10s' })).toMatchInlineSnapshot(`
    "0s        user.open          never-opened → updating  isUpdatedFirst  ColdStarted
    1s 100ms    package.refused  updating → blocked                       LaunchBlocked
    1s 500ms  user.open          blocked                                  HotStarted
    2s 100ms    package.ready    blocked → cold-start
    3s 100ms  package.loaded     cold-start → foreground  isTokenDue      PackageLoaded TokenSet"
  `);
  expect(updated({ opens: ['0s for 1s 500ms'], update })).toMatchInlineSnapshot(`
    "0s        user.open          never-opened → updating  isUpdatedFirst  ColdStarted
    1s 100ms    package.refused  updating → blocked                       LaunchBlocked
    1s 500ms  user.close         blocked → destroyed                      AppClosed AppDestroyed(residentMs 1s 500ms, cause abandoned)"
  `);
});

test('an app that was destroyed is updated first too; one whose person agrees restarts', () => {
  const opens = ['0s for 1m', '2h for 1m'];
  expect(
    updated({ opens, since: '2h', until: '2h 10s', update: { longUnusedMs: MINUTE } }),
  ).toMatchInlineSnapshot(`
    "2h           user.open        destroyed → updating     isUpdatedFirst  ColdStarted
    2h 2s 100ms    package.ready  updating → cold-start
    2h 3s 100ms  package.loaded   cold-start → foreground  not isTokenDue  PackageLoaded"
  `);
  expect(updated({ opens, since: '2h', until: '2h 10s', update: { acceptance: 1 } })).toMatchInlineSnapshot(`
    "2h           user.open         destroyed → cold-start   otherwise       ColdStarted
    2h 1s        package.loaded    cold-start → foreground  not isTokenDue  PackageLoaded
    2h 2s 100ms    update.applied  foreground → cold-start                  AppRestarted
    2h 3s 100ms  package.loaded    cold-start → foreground  not isTokenDue  PackageLoaded"
  `);
});

test('a release that is played restarts an app that runs', () => {
  const tools = ['simulateRelease at 10s'];
  expect(story({ opens: ['0s for 1m'], tools, until: '30s' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s   user.open       never-opened → cold-start  otherwise       ColdStarted
    1s   package.loaded  cold-start → foreground    isTokenDue      PackageLoaded TokenSet
    10s    tool.release  foreground → cold-start                    AppRestarted
    11s  package.loaded  cold-start → foreground    not isTokenDue  PackageLoaded"
  `);
});

test('where no token is set, a launch only loads', () => {
  expect(story({ opens: ['0s for 1m'], hasToken: false, until: '30s' }, 'lifecycle')).toMatchInlineSnapshot(`
    "0s  user.open       never-opened → cold-start  otherwise       ColdStarted
    1s  package.loaded  cold-start → foreground    not isTokenDue  PackageLoaded"
  `);
});

test('every row of the table is told in a story', () => {
  const rows = tabulate(lifecycle).rows.filter(isEffective).map(rowKey);
  expect(rows.filter((row) => !toldRows.has(`lifecycle: ${row}`))).toEqual([]);
});
