/** Suspended, destroyed, and opened again. */

import { expect } from 'vitest';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';

export const leftAlone: Stories = {
  'an app left alone is suspended after 5 s and destroyed 30 min later; the next open is a cold start'() {
    const told = story({ opens: ['0s for 20s', '1h for 1m'], until: '65m' }, 'lifecycle');
    expect(told).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start  otherwise   ColdStarted
      1s        package.loaded  cold-start → foreground    isTokenDue  PackageLoaded TokenSet
      20s       user.close      foreground → background                AppClosed
      25s       os.suspend      background → suspended                 AppSuspended
      30m 25s   os.destroy      suspended → destroyed                  AppDestroyed(resident 30m 25s)
      1h        user.open       destroyed → cold-start     otherwise   ColdStarted
      1h 1s     package.loaded  cold-start → foreground    otherwise   PackageLoaded
      1h 1m     user.close      foreground → background                AppClosed
      1h 1m 5s  os.suspend      background → suspended                 AppSuspended"
    `);
  },

  'an app reopened exactly when it would be destroyed is still alive, and one reopened 1 ms later is not'() {
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
      1h 1m 30s      os.destroy      suspended → destroyed                            AppDestroyed(resident 1h 1m 30s)
      1h 1m 30s 1ms  user.open       destroyed → cold-start     otherwise             ColdStarted
      1h 1m 31s 1ms  package.loaded  cold-start → foreground    otherwise             PackageLoaded"
    `);
  },
};
