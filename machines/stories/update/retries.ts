/** Downloads that are tried again. */

import { expect } from 'vitest';
import { HOUR, MINUTE, NEVER } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const retries: Stories = {
  'a download beside a launch that fails is tried again, or at the next check'() {
    const opens = ['0s for 1m', '2h for 1m', '3h for 1m', '3h 40m for 1m'];
    const script = { opens, network: ['wifi for 2h', 'failing for 10s'], since: '2h', until: '2h 10m' };
    const retrying = { retryMs: MINUTE };
    expect(
      tell({ retryMs: NEVER }, { ...script, network: ['wifi for 2h 100ms', 'failing'] }),
    ).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1, outcome network)
      2h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms  download.done   downloading.unawaited → idle              isDownloadFailed    PackageFailed(reason network)
      2h 1m        user.close      foreground → background                                       AppClosed
      2h 1m 5s     os.suspend      background → suspended                                        AppSuspended"
    `);
    expect(
      tell(retrying, { ...script, network: ['wifi for 2h 100ms', 'failing for 10s'] }),
    ).toMatchInlineSnapshot(`
      "2h              user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h                app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms        check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1, outcome network)
      2h 1s           package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms     download.done   downloading.unawaited → waiting           isDownloadRetried   PackageFailed(reason network)
      2h 1m           user.close      foreground → background                                       AppClosed
      2h 1m 2s 100ms  update.retry    waiting → downloading.unawaited                               PackageRequested(version 1)
      2h 1m 4s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
      2h 1m 5s        os.suspend      background → suspended                                        AppSuspended"
    `);
    expect(tell({}, script)).toMatchInlineSnapshot(`
      "2h        user.open       destroyed → cold-start   otherwise           ColdStarted
      2h          app.launched  idle → asking.unawaited  not isCheckSkipped  UpdateChecked(outcome network)
      2h 100ms  check.reply     asking.unawaited → idle  isCheckFailed       UpdateCheckFailed(reason network)
      2h 1s     package.loaded  cold-start → foreground  otherwise           PackageLoaded
      2h 1s       app.read      idle                     otherwise
      2h 1m     user.close      foreground → background                      AppClosed
      2h 1m 5s  os.suspend      background → suspended                       AppSuspended"
    `);
  },

  'a launch while a retry is waited for checks anew, unless the last check is recent; one that must wait does not wait for the retry'() {
    const opens = ['0s for 1m', '2h for 1m', '3h for 10s'];
    const script = { opens, network: ['wifi for 2h 100ms', 'failing for 10s'], since: '3h', until: '3h 5s' };
    expect(tell({ retryMs: 2 * HOUR }, script)).toMatchInlineSnapshot(`
      "3h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      3h             app.launched  waiting → asking.unawaited                not isCheckSkipped  UpdateChecked
      3h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      3h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      3h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)"
    `);
    expect(tell({ retryMs: 2 * HOUR, asyncEveryMs: 90 * MINUTE }, script)).toMatchInlineSnapshot(`
      "3h     user.open       destroyed → cold-start   otherwise       ColdStarted
      3h       app.launched  waiting                  isCheckSkipped
      3h 1s  package.loaded  cold-start → foreground  otherwise       PackageLoaded"
    `);
    expect(tell({ retryMs: 2 * HOUR, hostCheckMs: 2.5 * HOUR }, script)).toMatchInlineSnapshot(`
      "3h     user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
      3h       update.demanded  waiting → asking.awaited                              UpdateChecked(known)
      3h     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
      3h 2s  download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
      3h 2s    package.ready    updating → cold-start
      3h 3s  package.loaded     cold-start → foreground               otherwise       PackageLoaded
      3h 3s    app.read         idle                                  otherwise"
    `);
  },
};
