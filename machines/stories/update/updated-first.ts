/** Launches that wait for a check, and for the package that it finds. */

import { expect } from 'vitest';
import { HOUR, MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const updatedFirst: Stories = {
  'a first launch waits for the newest package'() {
    expect(tell({}, { until: '30s' })).toMatchInlineSnapshot(`
      "0s        user.open          never-opened → updating               isUpdatedFirst  ColdStarted
      0s          update.demanded  idle → asking.awaited                                 UpdateChecked
      100ms     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered PackageRequested
      2s 100ms  download.done      downloading.awaited → idle            otherwise       PackageStored(bytes 1000)
      2s 100ms    package.ready    updating → cold-start
      3s 100ms  package.loaded     cold-start → foreground               isTokenDue      PackageLoaded TokenSet
      3s 100ms    app.read         idle                                  otherwise"
    `);
  },

  'a host that knew of a release updates before the launch, which waits and then runs the new version'() {
    const opens = ['0s for 1m', '9h for 1m'];
    expect(tell({ hostCheckMs: 6 * HOUR }, { opens, since: '1h', until: '9h 30s' })).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
      9h       update.demanded  idle → asking.awaited                                 UpdateChecked(known)
      9h     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
      9h 2s  download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
      9h 2s    package.ready    updating → cold-start
      9h 3s  package.loaded     cold-start → foreground               otherwise       PackageLoaded
      9h 3s    app.read         idle                                  otherwise"
    `);
  },

  'an app that was not used for long is checked before its launch, with or without something new'() {
    const opens = ['0s for 1m', '40m for 1m', '2h for 1m'];
    expect(
      tell({ longUnusedMs: 30 * MINUTE }, { opens, since: '40m', until: '2h 30s' }),
    ).toMatchInlineSnapshot(`
      "40m           user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
      40m             update.demanded  idle → asking.awaited                                 UpdateChecked
      40m 100ms     check.reply        asking.awaited → idle                 isUpToDate      UpdateAnswered
      40m 100ms       package.ready    updating → cold-start
      40m 1s 100ms  package.loaded     cold-start → foreground               otherwise       PackageLoaded
      40m 1s 100ms    app.read         idle                                  otherwise
      41m           user.close         foreground → background                               AppClosed
      41m 5s        os.suspend         background → suspended                                AppSuspended
      1h 11m 5s     os.destroy         suspended → destroyed                                 AppDestroyed(resident 31m 5s)
      2h            user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
      2h              update.demanded  idle → asking.awaited                                 UpdateChecked
      2h 100ms      check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
      2h 2s 100ms   download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
      2h 2s 100ms     package.ready    updating → cold-start
      2h 3s 100ms   package.loaded     cold-start → foreground               otherwise       PackageLoaded
      2h 3s 100ms     app.read         idle                                  otherwise"
    `);
  },
};
