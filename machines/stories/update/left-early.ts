/** Launches that are left while they are updated, and those that follow them. */

import { expect } from 'vitest';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const leftEarly: Stories = {
  'a launch that is left while it is updated was none; what is on its way comes all the same'() {
    const opens = ['0s for 1s', '2h for 50ms', '3h for 1m'];
    expect(tell({}, { opens, until: '2h' })).toMatchInlineSnapshot(`
      "0s        user.open          never-opened → updating                      isUpdatedFirst  ColdStarted
      0s          update.demanded  idle → asking.awaited                                        UpdateChecked
      100ms     check.reply        asking.awaited → downloading.awaited         otherwise       UpdateAnswered PackageRequested
      1s        user.close         updating → destroyed                                         AppClosed AppDestroyed(resident 1s, cause abandoned)
      1s          app.closed       downloading.awaited → downloading.unawaited
      2s 100ms  download.done      downloading.unawaited → idle                 otherwise       PackageStored(bytes 1000)"
    `);
    expect(tell({ longUnusedMs: HOUR }, { opens, since: '2h', until: '2h 1m' })).toMatchInlineSnapshot(`
      "2h           user.open          destroyed → updating                      isUpdatedFirst  ColdStarted
      2h             update.demanded  idle → asking.awaited                                     UpdateChecked
      2h 50ms      user.close         updating → destroyed                                      AppClosed AppDestroyed(resident 50ms, cause abandoned)
      2h 50ms        app.closed       asking.awaited → asking.unawaited
      2h 100ms     check.reply        asking.unawaited → downloading.unawaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
      2h 2s 100ms  download.done      downloading.unawaited → idle              otherwise       PackageStored(version 1, bytes 1000, kind async)"
    `);
  },

  'a launch that is left after it was refused: the download goes on'() {
    const opens = ['0s for 1s 500ms', '10s for 1m'];
    expect(tell({ timeoutMs: 1000 }, { opens, until: '15s' })).toMatchInlineSnapshot(`
      "0s         user.open          never-opened → updating                      isUpdatedFirst      ColdStarted
      0s           update.demanded  idle → asking.awaited                                            UpdateChecked
      100ms      check.reply        asking.awaited → downloading.awaited         otherwise           UpdateAnswered PackageRequested
      1s 100ms   update.expired     downloading.awaited → downloading.refused    isLocalRefused
      1s 100ms     package.refused  updating → blocked                                               LaunchBlocked
      1s 500ms   user.close         blocked → destroyed                                              AppClosed AppDestroyed(resident 1s 500ms, cause abandoned)
      1s 500ms     app.closed       downloading.refused → downloading.unawaited
      2s 100ms   download.done      downloading.unawaited → idle                 otherwise           PackageStored(bytes 1000)
      10s        user.open          destroyed → cold-start                       otherwise           ColdStarted
      10s          app.launched     idle → asking.unawaited                      not isCheckSkipped  UpdateChecked
      10s 100ms  check.reply        asking.unawaited → idle                      isUpToDate          UpdateAnswered
      11s        package.loaded     cold-start → foreground                      isTokenDue          PackageLoaded TokenSet
      11s          app.read         idle                                         otherwise"
    `);
  },

  'a launch during a check or a download of the one before waits for it'() {
    const script = { opens: ['0s for 50ms', '60ms for 1m'], until: '5s' };
    expect(tell({}, script)).toMatchInlineSnapshot(`
      "0s        user.open          never-opened → updating               isUpdatedFirst  ColdStarted
      0s          update.demanded  idle → asking.awaited                                 UpdateChecked
      50ms      user.close         updating → destroyed                                  AppClosed AppDestroyed(resident 50ms, cause abandoned)
      50ms        app.closed       asking.awaited → asking.unawaited
      60ms      user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
      60ms        update.demanded  asking.unawaited → asking.awaited
      100ms     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered PackageRequested
      2s 100ms  download.done      downloading.awaited → idle            otherwise       PackageStored(bytes 1000)
      2s 100ms    package.ready    updating → cold-start
      3s 100ms  package.loaded     cold-start → foreground               isTokenDue      PackageLoaded TokenSet
      3s 100ms    app.read         idle                                  otherwise"
    `);
    expect(tell({}, { opens: ['0s for 1s', '2s for 1m'], until: '5s' })).toMatchInlineSnapshot(`
      "0s        user.open          never-opened → updating                      isUpdatedFirst  ColdStarted
      0s          update.demanded  idle → asking.awaited                                        UpdateChecked
      100ms     check.reply        asking.awaited → downloading.awaited         otherwise       UpdateAnswered PackageRequested
      1s        user.close         updating → destroyed                                         AppClosed AppDestroyed(resident 1s, cause abandoned)
      1s          app.closed       downloading.awaited → downloading.unawaited
      2s        user.open          destroyed → updating                         isUpdatedFirst  ColdStarted
      2s          update.demanded  downloading.unawaited → downloading.awaited
      2s 100ms  download.done      downloading.awaited → idle                   otherwise       PackageStored(bytes 1000)
      2s 100ms    package.ready    updating → cold-start
      3s 100ms  package.loaded     cold-start → foreground                      isTokenDue      PackageLoaded TokenSet
      3s 100ms    app.read         idle                                         otherwise"
    `);
  },
};
