/** Apps that are destroyed because memory is short. */

import { expect } from 'vitest';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';

export const memory: Stories = {
  'memory pressure kills an app in the background, before or after its suspension, and never on screen'() {
    const opens = ['0s for 20s', '22s for 1m'] as const;
    expect(story({ opens, until: '2m', memoryKill: '3s' }, 'lifecycle')).toMatchInlineSnapshot(`
      "0s      user.open       never-opened → cold-start  otherwise             ColdStarted
      1s      package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
      20s     user.close      foreground → background                          AppClosed
      22s     user.open       background → foreground    not isReadAtHotStart  HotStarted
      1m 22s  user.close      foreground → background                          AppClosed
      1m 25s  os.kill         background → destroyed                           AppDestroyed(resident 1m 25s, cause killed)"
    `);
    expect(story({ opens, until: '1h', memoryKill: '10m' }, 'lifecycle')).toMatchInlineSnapshot(`
      "0s       user.open       never-opened → cold-start  otherwise             ColdStarted
      1s       package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
      20s      user.close      foreground → background                          AppClosed
      22s      user.open       background → foreground    not isReadAtHotStart  HotStarted
      1m 22s   user.close      foreground → background                          AppClosed
      1m 27s   os.suspend      background → suspended                           AppSuspended
      11m 22s  os.kill         suspended → destroyed                            AppDestroyed(resident 11m 22s, cause killed)"
    `);
  },

  'an app whose kill and destruction fall together is destroyed; one reopened at that instant is alive'() {
    const script = {
      opens: ['0s for 20s', '1h for 20s', '1h 30m 25s for 1m'],
      memoryKill: '30m 5s',
    } as const;
    expect(story({ ...script, until: '91m' }, 'lifecycle')).toMatchInlineSnapshot(`
      "0s          user.open       never-opened → cold-start  otherwise             ColdStarted
      1s          package.loaded  cold-start → foreground    isTokenDue            PackageLoaded TokenSet
      20s         user.close      foreground → background                          AppClosed
      25s         os.suspend      background → suspended                           AppSuspended
      30m 25s     os.destroy      suspended → destroyed                            AppDestroyed(resident 30m 25s)
      1h          user.open       destroyed → cold-start     otherwise             ColdStarted
      1h 1s       package.loaded  cold-start → foreground    otherwise             PackageLoaded
      1h 20s      user.close      foreground → background                          AppClosed
      1h 25s      os.suspend      background → suspended                           AppSuspended
      1h 30m 25s  user.open       suspended → foreground     not isReadAtHotStart  HotStarted"
    `);
  },

  'where so many apps may be in memory, a launch destroys the one whose last open is the longest ago'() {
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
      6m        memory.short  suspended → destroyed         isLeastRecentlyUsed      AppDestroyed(resident 6m, cause evicted)
      6m        memory.short  1: background                 not isLeastRecentlyUsed
      6m      os.suspend      1: background → suspended                              AppSuspended
      6m 1s   package.loaded  2: cold-start → foreground    isTokenDue               PackageLoaded TokenSet
      7m      user.close      2: foreground → background                             AppClosed
      9m      os.suspend      2: background → suspended                              AppSuspended
      12m     user.open       destroyed → cold-start        isMemoryFull             ColdStarted
      12m       memory.short  1: suspended → destroyed      isLeastRecentlyUsed      AppDestroyed(resident 9m, cause evicted)
      12m       memory.short  2: suspended                  not isLeastRecentlyUsed
      12m 1s  package.loaded  cold-start → foreground       otherwise                PackageLoaded
      13m     user.close      foreground → background                                AppClosed"
    `);
  },

  'an app on screen is not the one to go; one just left is, before it is suspended'() {
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
      2m       memory.short  1: background → destroyed     isLeastRecentlyUsed  AppDestroyed(resident 1m, cause evicted)
      2m 1s  package.loaded  2: cold-start → foreground    isTokenDue           PackageLoaded TokenSet"
    `);
  },
};
