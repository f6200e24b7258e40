/** Launches that wait for a package, and restarts. */

import { expect } from 'vitest';
import { MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';

const updated = (script: Partial<Script>) =>
  story({ opens: ['0s for 1m'], until: '1m', releases: ['1h'], update: {}, ...script }, 'lifecycle');

export const updates: Stories = {
  'a launch that is updated first waits for its package before it loads'() {
    expect(updated({ opens: ['0s for 1m', '1s for 1m'] })).toMatchInlineSnapshot(`
      "0s        user.open        never-opened → updating  isUpdatedFirst  ColdStarted
      1s        user.open        updating                                 HotStarted
      2s 100ms    package.ready  updating → cold-start
      3s 100ms  package.loaded   cold-start → foreground  isTokenDue      PackageLoaded TokenSet"
    `);
  },

  'left before, it was no launch; opened again, it goes on'() {
    expect(updated({ opens: ['0s for 1s', '1s for 500ms', '5s for 1m'] })).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → updating  isUpdatedFirst  ColdStarted
      1s        user.close      updating → destroyed                     AppClosed AppDestroyed(resident 1s, cause abandoned)
      1s        user.open       destroyed → updating     isUpdatedFirst  ColdStarted
      1s 500ms  user.close      updating → destroyed                     AppClosed AppDestroyed(resident 500ms, cause abandoned)
      5s        user.open       destroyed → cold-start   otherwise       ColdStarted
      6s        package.loaded  cold-start → foreground  isTokenDue      PackageLoaded TokenSet"
    `);
  },

  'one that is refused waits for better times, is opened again, and left'() {
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
      1s 500ms  user.close         blocked → destroyed                      AppClosed AppDestroyed(resident 1s 500ms, cause abandoned)"
    `);
  },

  'an app that was destroyed is updated first too; one whose person agrees restarts'() {
    const opens = ['0s for 1m', '2h for 1m'];
    expect(
      updated({ opens, since: '2h', until: '2h 10s', update: { longUnusedMs: MINUTE } }),
    ).toMatchInlineSnapshot(`
      "2h           user.open        destroyed → updating     isUpdatedFirst  ColdStarted
      2h 2s 100ms    package.ready  updating → cold-start
      2h 3s 100ms  package.loaded   cold-start → foreground  otherwise       PackageLoaded"
    `);
    expect(
      updated({ opens, since: '2h', until: '2h 10s', update: { acceptance: 1 } }),
    ).toMatchInlineSnapshot(`
      "2h           user.open         destroyed → cold-start   otherwise  ColdStarted
      2h 1s        package.loaded    cold-start → foreground  otherwise  PackageLoaded
      2h 2s 100ms    update.applied  foreground → cold-start             AppRestarted
      2h 3s 100ms  package.loaded    cold-start → foreground  otherwise  PackageLoaded"
    `);
  },

  'a release that is played restarts an app that runs'() {
    const faults = ['simulateRelease at 10s'];
    expect(story({ opens: ['0s for 1m'], faults, until: '30s' }, 'lifecycle')).toMatchInlineSnapshot(`
      "0s   user.open       never-opened → cold-start  otherwise   ColdStarted
      1s   package.loaded  cold-start → foreground    isTokenDue  PackageLoaded TokenSet
      10s    tool.release  foreground → cold-start                AppRestarted
      11s  package.loaded  cold-start → foreground    otherwise   PackageLoaded"
    `);
  },

  'a bad package crashes when it has loaded, or is left while it loads'() {
    const opens = ['0s for 1m', '2h for 500ms'];
    expect(updated({ opens, faults: ['badPackage at 0s, version 0'], until: '3h' })).toMatchInlineSnapshot(`
      "0s        user.open        never-opened → updating  isUpdatedFirst  ColdStarted
      2s 100ms    package.ready  updating → cold-start
      3s 100ms  package.loaded   cold-start → crashed     isPackageBad    LaunchCrashed AppDestroyed(resident 3s 100ms, cause crashed)
      1m        user.close       crashed → destroyed                      AppClosed
      2h        user.open        destroyed → cold-start   otherwise       ColdStarted
      2h 500ms  user.close       cold-start → destroyed   isPackageBad    AppClosed LaunchCrashed AppDestroyed(resident 500ms, cause crashed)"
    `);
  },

  'one that has crashed is launched anew by an open while the session goes on, as any other is'() {
    const opens = ['0s for 1m', '10s for 20s'];
    const crashing = (more: Partial<Script>) =>
      updated({ opens, faults: ['badPackage at 0s for 9s, version 0'], since: '5s', ...more });
    expect(crashing({})).toMatchInlineSnapshot(`
      "10s  user.open       crashed → cold-start     otherwise   ColdStarted
      11s  package.loaded  cold-start → foreground  isTokenDue  PackageLoaded TokenSet
      30s  user.close      foreground → background              AppClosed
      35s  os.suspend      background → suspended               AppSuspended"
    `);
    expect(crashing({ maxLive: 0 })).toMatchInlineSnapshot(`
      "10s  user.open       crashed → cold-start     isMemoryFull  ColdStarted
      11s  package.loaded  cold-start → foreground  isTokenDue    PackageLoaded TokenSet
      30s  user.close      foreground → background                AppClosed
      35s  os.suspend      background → suspended                 AppSuspended"
    `);
    expect(crashing({ update: { syncEveryMs: 1000 } })).toMatchInlineSnapshot(`
      "10s        user.open        crashed → updating       isUpdatedFirst  ColdStarted
      10s 100ms    package.ready  updating → cold-start
      11s 100ms  package.loaded   cold-start → foreground  isTokenDue      PackageLoaded TokenSet
      30s        user.close       foreground → background                  AppClosed
      35s        os.suspend       background → suspended                   AppSuspended"
    `);
  },
};
