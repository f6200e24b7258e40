/** What a launch does whose update fails, or takes too long. */

import { expect } from 'vitest';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const failures: Stories = {
  'a failed update falls back to the local version: without a network, on a weak one, or when the wait is over'() {
    const opens = ['0s for 1m', '9h for 1m'];
    const script = { opens, since: '9h', until: '9h 30s' };
    const policy = { hostCheckMs: 6 * HOUR, longUnusedMs: HOUR };
    expect(tell(policy, { ...script, network: ['wifi for 8h', 'offline'] })).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating     isUpdatedFirst  ColdStarted
      9h       update.demanded  idle → asking.awaited                    UpdateChecked(outcome network, known)
      9h     check.reply        asking.awaited → idle    isCheckFailed   UpdateCheckFailed(reason network)
      9h       package.ready    updating → cold-start
      9h 1s  package.loaded     cold-start → foreground  otherwise       PackageLoaded
      9h 1s    app.read         idle                     otherwise"
    `);
    expect(tell(policy, { ...script, network: ['wifi for 8h', 'weak'] })).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating     isUpdatedFirst  ColdStarted
      9h       update.demanded  idle → asking.awaited                    UpdateChecked(outcome network, known)
      9h     check.reply        asking.awaited → idle    isCheckFailed   UpdateCheckFailed(reason network)
      9h       package.ready    updating → cold-start
      9h 1s  package.loaded     cold-start → foreground  otherwise       PackageLoaded
      9h 1s    app.read         idle                     otherwise"
    `);
    expect(tell({ ...policy, timeoutMs: 1000 }, script)).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating                         isUpdatedFirst      ColdStarted
      9h       update.demanded  idle → asking.awaited                                            UpdateChecked(known)
      9h     check.reply        asking.awaited → downloading.awaited         otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      9h 1s  update.expired     downloading.awaited → downloading.unawaited  not isLocalRefused
      9h 1s    package.ready    updating → cold-start
      9h 2s  download.done      downloading.unawaited → idle                 otherwise           PackageStored(version 1, bytes 1000, kind async)
      9h 2s  package.loaded     cold-start → foreground                      otherwise           PackageLoaded
      9h 2s    app.read         idle                                         otherwise"
    `);
    expect(
      tell({ longUnusedMs: HOUR }, { ...script, network: ['wifi for 9h 50ms', 'failing for 1h'] }),
    ).toMatchInlineSnapshot(`
      "9h           user.open          destroyed → updating                  isUpdatedFirst    ColdStarted
      9h             update.demanded  idle → asking.awaited                                   UpdateChecked
      9h 100ms     check.reply        asking.awaited → downloading.awaited  otherwise         UpdateAnswered(version 1) PackageRequested(version 1, outcome network)
      9h 2s 100ms  download.done      downloading.awaited → idle            isDownloadFailed  PackageFailed(reason network)
      9h 2s 100ms    package.ready    updating → cold-start
      9h 3s 100ms  package.loaded     cold-start → foreground               otherwise         PackageLoaded
      9h 3s 100ms    app.read         idle                                  otherwise"
    `);
  },

  'without a fallback a failed check is an error page'() {
    const opens = ['0s for 1m', '9h for 1m', '10h for 1m'];
    const network = ['wifi for 8h', 'offline'];
    expect(
      tell({ longUnusedMs: HOUR, isFallingBack: false }, { opens, network, since: '9h', until: '9h 2m' }),
    ).toMatchInlineSnapshot(`
      "9h        user.open          destroyed → updating       isUpdatedFirst  ColdStarted
      9h          update.demanded  idle → asking.awaited                      UpdateChecked(outcome network)
      9h 100ms  check.reply        asking.awaited → refusing  isCheckRefused  UpdateCheckFailed(reason network)
      9h 100ms    package.refused  updating → blocked                         LaunchBlocked
      9h 1m     user.close         blocked → destroyed                        AppClosed AppDestroyed(resident 1m, cause abandoned)
      9h 1m       app.closed       refusing → idle"
    `);
  },
};
