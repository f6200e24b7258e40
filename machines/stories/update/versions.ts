/** Versions that are preferred, and versions below the minimum. */

import { expect } from 'vitest';
import { RolloutModel } from '../../../src/compiled/domain/model.ts';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { tell } from './tell.ts';

export const versions: Stories = {
  'a version that is preferred is launched at once, and the newest is fetched beside it'() {
    const opens = ['0s for 1m', '9h for 1m'];
    expect(
      tell({ hostCheckMs: 6 * HOUR, preferLocalFrom: 0 }, { opens, since: '9h', until: '9h 30s' }),
    ).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating                    isUpdatedFirst    ColdStarted
      9h       update.demanded  idle → asking.awaited                                     UpdateChecked(known)
      9h     check.reply        asking.awaited → downloading.unawaited  isLocalPreferred  UpdateAnswered(version 1) PackageRequested(version 1)
      9h       package.ready    updating → cold-start
      9h 1s  package.loaded     cold-start → foreground                 otherwise         PackageLoaded
      9h 2s  download.done      downloading.unawaited → idle            otherwise         PackageStored(version 1, bytes 1000, kind async)"
    `);
  },

  'a version below the minimum cannot be opened; the download goes on and opens it'() {
    const opens = ['0s for 1m', '9h for 2m', '9h 1m for 1m'];
    const policy = { hostCheckMs: 6 * HOUR, minimumVersion: 1, retryMs: 20_000 };
    expect(
      tell({ ...policy, timeoutMs: 1000 }, { opens, since: '9h', until: '9h 30s' }),
    ).toMatchInlineSnapshot(`
      "9h     user.open          destroyed → updating                       isUpdatedFirst        ColdStarted
      9h       update.demanded  idle → asking.awaited                                            UpdateChecked(known)
      9h     check.reply        asking.awaited → downloading.awaited       otherwise             UpdateAnswered(version 1) PackageRequested(version 1)
      9h 1s  update.expired     downloading.awaited → downloading.refused  isLocalRefused
      9h 1s    package.refused  updating → blocked                                               LaunchBlocked
      9h 2s  download.done      downloading.refused → idle                 not isDownloadFailed  PackageStored(version 1, bytes 1000, kind sync)
      9h 2s    package.ready    blocked → cold-start
      9h 3s  package.loaded     cold-start → foreground                    otherwise             PackageLoaded
      9h 3s    app.read         idle                                       otherwise"
    `);
    const late = { opens: ['0s for 1m', '9h for 1m 30s'], since: '9h', until: '9h 1m' };
    expect(
      tell(policy, { ...late, network: ['wifi for 8h 59m', 'failing for 1m 25s'] }),
    ).toMatchInlineSnapshot(`
      "9h      user.open          destroyed → updating            isUpdatedFirst        ColdStarted
      9h        update.demanded  idle → asking.awaited                                 UpdateChecked(outcome network, known)
      9h      check.reply        asking.awaited → refusing       isCheckRefused        UpdateCheckFailed(reason network)
      9h        package.refused  updating → blocked                                    LaunchBlocked
      9h 20s  update.retry       refusing → downloading.refused                        PackageRequested(version 1, outcome network)
      9h 22s  download.done      downloading.refused → refusing  isDownloadFailed      PackageFailed(reason network)
      9h 42s  update.retry       refusing → downloading.refused                        PackageRequested(version 1)
      9h 44s  download.done      downloading.refused → idle      not isDownloadFailed  PackageStored(version 1, bytes 1000, kind sync)
      9h 44s    package.ready    blocked → cold-start
      9h 45s  package.loaded     cold-start → foreground         otherwise             PackageLoaded
      9h 45s    app.read         idle                            otherwise"
    `);
    const asked = { longUnusedMs: HOUR, minimumVersion: 1, retryMs: 20_000 };
    expect(tell(asked, { ...late, network: ['wifi for 9h 50ms', 'failing for 10s'] })).toMatchInlineSnapshot(`
      "9h            user.open          destroyed → updating                  isUpdatedFirst        ColdStarted
      9h              update.demanded  idle → asking.awaited                                       UpdateChecked
      9h 100ms      check.reply        asking.awaited → downloading.awaited  otherwise             UpdateAnswered(version 1) PackageRequested(version 1, outcome network)
      9h 2s 100ms   download.done      downloading.awaited → refusing        isDownloadRefused     PackageFailed(reason network)
      9h 2s 100ms     package.refused  updating → blocked                                          LaunchBlocked
      9h 22s 100ms  update.retry       refusing → downloading.refused                              PackageRequested(version 1)
      9h 24s 100ms  download.done      downloading.refused → idle            not isDownloadFailed  PackageStored(version 1, bytes 1000, kind sync)
      9h 24s 100ms    package.ready    blocked → cold-start
      9h 25s 100ms  package.loaded     cold-start → foreground               otherwise             PackageLoaded
      9h 25s 100ms    app.read         idle                                  otherwise"
    `);
  },

  'neither setting decides whether a launch is updated first: the same question is asked with and without them'() {
    const opens = ['0s for 1m', '9h for 1m'];
    const asked = (policy: Script['update']) =>
      tell(policy, { opens, since: '9h', until: '9h 50ms' })
        .split('\n')
        .filter((line) => line.includes('user.open'))
        .map((line) => line.replaceAll(/\s+/g, ' '));
    for (const more of [{ hostCheckMs: 6 * HOUR }, { longUnusedMs: HOUR }, {}]) {
      const plain = asked(more);
      expect(asked({ ...more, preferLocalFrom: 0 })).toEqual(plain);
      expect(asked({ ...more, minimumVersion: 1 })).toEqual(plain);
    }
  },

  'a check that finds the version rolled back fetches the one before'() {
    const opens = ['0s for 1m', '2h for 1m', '4h for 1m', '6h for 1m'];
    const rolledBack = { ...new RolloutModel(), stepsAt: Float64Array.of(HOUR), shares: Float64Array.of(1) };
    const rollouts = [{ ...rolledBack, rolledBackAt: 3 * HOUR }];
    expect(tell({}, { opens, rollouts, since: '2h', until: '6h 30s' })).toMatchInlineSnapshot(`
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
      4h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered PackageRequested
      4h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      4h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(bytes 1000, kind async)
      4h 1m        user.close      foreground → background                                       AppClosed
      4h 1m 5s     os.suspend      background → suspended                                        AppSuspended
      4h 31m 5s    os.destroy      suspended → destroyed                                         AppDestroyed(resident 31m 5s)
      6h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      6h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      6h 100ms     check.reply     asking.unawaited → idle                   isUpToDate          UpdateAnswered
      6h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      6h 1s          app.read      idle                                      otherwise"
    `);
  },
};
