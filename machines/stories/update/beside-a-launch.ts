/** Checks and downloads beside a launch that does not wait for them. */

import { expect } from 'vitest';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const besideALaunch: Stories = {
  'beside a cold start a new version is found and fetched, and the next cold start uses it'() {
    const opens = ['0s for 1m', '2h for 1m', '4h for 1m'];
    expect(tell({}, { opens, since: '2h', until: '4h 30s' })).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
      2h 1m        user.close      foreground → background                                       AppClosed
      2h 1m 5s     os.suspend      background → suspended                                        AppSuspended
      2h 31m 5s    os.destroy      suspended → destroyed                                         AppDestroyed(resident 31m 5s)
      4h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      4h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      4h 100ms     check.reply     asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
      4h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      4h 1s          app.read      idle                                      otherwise"
    `);
  },

  'a check beside a cold start is left out if the last one is recent, or if the platform makes none'() {
    const opens = ['0s for 1m', '2h for 1m'];
    const script = { opens, since: '2h', until: '2h 30s' };
    expect(tell({ asyncEveryMs: 3 * HOUR }, script)).toMatchInlineSnapshot(`
      "2h     user.open       destroyed → cold-start   otherwise       ColdStarted
      2h       app.launched  idle                     isCheckSkipped
      2h 1s  package.loaded  cold-start → foreground  otherwise       PackageLoaded
      2h 1s    app.read      idle                     otherwise"
    `);
    expect(tell({ isCheckedAtColdStart: false }, script)).toMatchInlineSnapshot(`
      "2h     user.open       destroyed → cold-start   otherwise       ColdStarted
      2h       app.launched  idle                     isCheckSkipped
      2h 1s  package.loaded  cold-start → foreground  otherwise       PackageLoaded
      2h 1s    app.read      idle                     otherwise"
    `);
  },
};
