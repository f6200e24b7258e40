import { expect, test } from 'vitest';
import { HOUR, MINUTE, NEVER } from '../src/compiled/kernel/time.ts';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { update } from './update.ts';

/** An app that is opened for a minute; a check takes 0.1 s and a download 2 s; version 1 comes out after an hour. */
function tell(policy: Script['update'], script: Partial<Script> = {}): string {
  const still: Script = { opens: ['0s for 1m'], until: '1d', releases: ['1h'] };
  return story({ ...still, ...script, update: policy ?? {} }, 'lifecycle', 'update');
}

test('a first launch waits for the newest package', () => {
  expect(tell({}, { until: '30s' })).toMatchInlineSnapshot(`
    "0s        user.open          never-opened → updating               isUpdatedFirst  ColdStarted
    0s          update.demanded  idle → asking.awaited                                 UpdateChecked
    100ms     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered PackageRequested
    2s 100ms  download.done      downloading.awaited → idle            otherwise       PackageStored(bytes 1000)
    2s 100ms    package.ready    updating → cold-start
    3s 100ms  package.loaded     cold-start → foreground               isTokenDue      PackageLoaded TokenSet
    3s 100ms    app.read         idle                                  otherwise"
  `);
});

test('beside a cold start a new version is found and fetched, and the next cold start uses it', () => {
  const opens = ['0s for 1m', '2h for 1m', '4h for 1m'];
  expect(tell({}, { opens, since: '2h', until: '4h 30s' })).toMatchInlineSnapshot(`
    "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
    2h 1m        user.close      foreground → background                                       AppClosed
    2h 1m 5s     os.suspend      background → suspended                                        AppSuspended
    2h 31m 5s    os.destroy      suspended → destroyed                                         AppDestroyed(residentMs 31m 5s)
    4h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    4h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    4h 100ms     check.reply     asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
    4h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    4h 1s          app.read      idle                                      otherwise"
  `);
});

test('a check beside a cold start is left out if the last one is recent, or if the platform makes none', () => {
  const opens = ['0s for 1m', '2h for 1m'];
  const script = { opens, since: '2h', until: '2h 30s' };
  expect(tell({ asyncEveryMs: 3 * HOUR }, script)).toMatchInlineSnapshot(`
    "2h     user.open       destroyed → cold-start   otherwise       ColdStarted
    2h       app.launched  idle                     isCheckSkipped
    2h 1s  package.loaded  cold-start → foreground  not isTokenDue  PackageLoaded
    2h 1s    app.read      idle                     otherwise"
  `);
  expect(tell({ isCheckedAtColdStart: false }, script)).toMatchInlineSnapshot(`
    "2h     user.open       destroyed → cold-start   otherwise       ColdStarted
    2h       app.launched  idle                     isCheckSkipped
    2h 1s  package.loaded  cold-start → foreground  not isTokenDue  PackageLoaded
    2h 1s    app.read      idle                     otherwise"
  `);
});

test('a host that knew of a release updates before the launch, which waits and then runs the new version', () => {
  const opens = ['0s for 1m', '9h for 1m'];
  expect(tell({ hostCheckMs: 6 * HOUR }, { opens, since: '1h', until: '9h 30s' })).toMatchInlineSnapshot(`
    "9h     user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
    9h       update.demanded  idle → asking.awaited                                 UpdateChecked(known)
    9h     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
    9h 2s  download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
    9h 2s    package.ready    updating → cold-start
    9h 3s  package.loaded     cold-start → foreground               not isTokenDue  PackageLoaded
    9h 3s    app.read         idle                                  otherwise"
  `);
});

test('an app that was not used for long is checked before its launch, with or without something new', () => {
  const opens = ['0s for 1m', '40m for 1m', '2h for 1m'];
  expect(
    tell({ longUnusedMs: 30 * MINUTE }, { opens, since: '40m', until: '2h 30s' }),
  ).toMatchInlineSnapshot(`
    "40m           user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
    40m             update.demanded  idle → asking.awaited                                 UpdateChecked
    40m 100ms     check.reply        asking.awaited → idle                 isUpToDate      UpdateAnswered
    40m 100ms       package.ready    updating → cold-start
    40m 1s 100ms  package.loaded     cold-start → foreground               not isTokenDue  PackageLoaded
    40m 1s 100ms    app.read         idle                                  otherwise
    41m           user.close         foreground → background                               AppClosed
    41m 5s        os.suspend         background → suspended                                AppSuspended
    1h 11m 5s     os.destroy         suspended → destroyed                                 AppDestroyed(residentMs 31m 5s)
    2h            user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
    2h              update.demanded  idle → asking.awaited                                 UpdateChecked
    2h 100ms      check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
    2h 2s 100ms   download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
    2h 2s 100ms     package.ready    updating → cold-start
    2h 3s 100ms   package.loaded     cold-start → foreground               not isTokenDue  PackageLoaded
    2h 3s 100ms     app.read         idle                                  otherwise"
  `);
});

test('a failed update falls back to the local version: without a network, on a weak one, or when the wait is over', () => {
  const opens = ['0s for 1m', '9h for 1m'];
  const script = { opens, since: '9h', until: '9h 30s' };
  const policy = { hostCheckMs: 6 * HOUR, longUnusedMs: HOUR };
  expect(tell(policy, { ...script, network: ['wifi for 8h', 'offline'] })).toMatchInlineSnapshot(`
    "9h     user.open          destroyed → updating     isUpdatedFirst  ColdStarted
    9h       update.demanded  idle → asking.awaited                    UpdateChecked(outcome network, known)
    9h     check.reply        asking.awaited → idle    isCheckFailed   UpdateCheckFailed(reason network)
    9h       package.ready    updating → cold-start
    9h 1s  package.loaded     cold-start → foreground  not isTokenDue  PackageLoaded
    9h 1s    app.read         idle                     otherwise"
  `);
  expect(tell(policy, { ...script, network: ['wifi for 8h', 'weak'] })).toMatchInlineSnapshot(`
    "9h     user.open          destroyed → updating     isUpdatedFirst  ColdStarted
    9h       update.demanded  idle → asking.awaited                    UpdateChecked(outcome network, known)
    9h     check.reply        asking.awaited → idle    isCheckFailed   UpdateCheckFailed(reason network)
    9h       package.ready    updating → cold-start
    9h 1s  package.loaded     cold-start → foreground  not isTokenDue  PackageLoaded
    9h 1s    app.read         idle                     otherwise"
  `);
  expect(tell({ ...policy, timeoutMs: 1000 }, script)).toMatchInlineSnapshot(`
    "9h     user.open          destroyed → updating                         isUpdatedFirst      ColdStarted
    9h       update.demanded  idle → asking.awaited                                            UpdateChecked(known)
    9h     check.reply        asking.awaited → downloading.awaited         otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    9h 1s  update.expired     downloading.awaited → downloading.unawaited  not isLocalRefused
    9h 1s    package.ready    updating → cold-start
    9h 2s  download.done      downloading.unawaited → idle                 otherwise           PackageStored(version 1, bytes 1000, kind async)
    9h 2s  package.loaded     cold-start → foreground                      not isTokenDue      PackageLoaded
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
    9h 3s 100ms  package.loaded     cold-start → foreground               not isTokenDue    PackageLoaded
    9h 3s 100ms    app.read         idle                                  otherwise"
  `);
});

test('without a fallback a failed check is an error page', () => {
  const opens = ['0s for 1m', '9h for 1m', '10h for 1m'];
  const network = ['wifi for 8h', 'offline'];
  expect(
    tell({ longUnusedMs: HOUR, isFallingBack: false }, { opens, network, since: '9h', until: '9h 2m' }),
  ).toMatchInlineSnapshot(`
    "9h        user.open          destroyed → updating       isUpdatedFirst  ColdStarted
    9h          update.demanded  idle → asking.awaited                      UpdateChecked(outcome network)
    9h 100ms  check.reply        asking.awaited → refusing  isCheckRefused  UpdateCheckFailed(reason network)
    9h 100ms    package.refused  updating → blocked                         LaunchBlocked
    9h 1m     user.close         blocked → destroyed                        AppClosed AppDestroyed(residentMs 1m, cause abandoned)
    9h 1m       app.closed       refusing → idle"
  `);
});

test('a version that is preferred is launched at once, and the newest is fetched beside it', () => {
  const opens = ['0s for 1m', '9h for 1m'];
  expect(
    tell({ hostCheckMs: 6 * HOUR, preferLocalFrom: 0 }, { opens, since: '9h', until: '9h 30s' }),
  ).toMatchInlineSnapshot(`
    "9h     user.open          destroyed → updating                    isUpdatedFirst    ColdStarted
    9h       update.demanded  idle → asking.awaited                                     UpdateChecked(known)
    9h     check.reply        asking.awaited → downloading.unawaited  isLocalPreferred  UpdateAnswered(version 1) PackageRequested(version 1)
    9h       package.ready    updating → cold-start
    9h 1s  package.loaded     cold-start → foreground                 not isTokenDue    PackageLoaded
    9h 2s  download.done      downloading.unawaited → idle            otherwise         PackageStored(version 1, bytes 1000, kind async)"
  `);
});

test('a version below the minimum cannot be opened; the download goes on and opens it', () => {
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
    9h 3s  package.loaded     cold-start → foreground                    not isTokenDue        PackageLoaded
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
    9h 45s  package.loaded     cold-start → foreground         not isTokenDue        PackageLoaded
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
    9h 25s 100ms  package.loaded     cold-start → foreground               not isTokenDue        PackageLoaded
    9h 25s 100ms    app.read         idle                                  otherwise"
  `);
});

test('a launch that is left while it is updated was none; what is on its way comes all the same', () => {
  const opens = ['0s for 1s', '2h for 50ms', '3h for 1m'];
  expect(tell({}, { opens, until: '2h' })).toMatchInlineSnapshot(`
    "0s        user.open          never-opened → updating                      isUpdatedFirst  ColdStarted
    0s          update.demanded  idle → asking.awaited                                        UpdateChecked
    100ms     check.reply        asking.awaited → downloading.awaited         otherwise       UpdateAnswered PackageRequested
    1s        user.close         updating → destroyed                                         AppClosed AppDestroyed(residentMs 1s, cause abandoned)
    1s          app.closed       downloading.awaited → downloading.unawaited
    2s 100ms  download.done      downloading.unawaited → idle                 otherwise       PackageStored(bytes 1000, kind async)"
  `);
  expect(tell({ longUnusedMs: HOUR }, { opens, since: '2h', until: '2h 1m' })).toMatchInlineSnapshot(`
    "2h           user.open          destroyed → updating                      isUpdatedFirst  ColdStarted
    2h             update.demanded  idle → asking.awaited                                     UpdateChecked
    2h 50ms      user.close         updating → destroyed                                      AppClosed AppDestroyed(residentMs 50ms, cause abandoned)
    2h 50ms        app.closed       asking.awaited → asking.unawaited
    2h 100ms     check.reply        asking.unawaited → downloading.unawaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
    2h 2s 100ms  download.done      downloading.unawaited → idle              otherwise       PackageStored(version 1, bytes 1000, kind async)"
  `);
});

test('a launch that is left after it was refused: the download goes on', () => {
  const opens = ['0s for 1s 500ms', '10s for 1m'];
  expect(tell({ timeoutMs: 1000 }, { opens, until: '15s' })).toMatchInlineSnapshot(`
    "0s         user.open          never-opened → updating                      isUpdatedFirst      ColdStarted
    0s           update.demanded  idle → asking.awaited                                            UpdateChecked
    100ms      check.reply        asking.awaited → downloading.awaited         otherwise           UpdateAnswered PackageRequested
    1s 100ms   update.expired     downloading.awaited → downloading.refused    isLocalRefused
    1s 100ms     package.refused  updating → blocked                                               LaunchBlocked
    1s 500ms   user.close         blocked → destroyed                                              AppClosed AppDestroyed(residentMs 1s 500ms, cause abandoned)
    1s 500ms     app.closed       downloading.refused → downloading.unawaited
    2s 100ms   download.done      downloading.unawaited → idle                 otherwise           PackageStored(bytes 1000, kind async)
    10s        user.open          destroyed → cold-start                       otherwise           ColdStarted
    10s          app.launched     idle → asking.unawaited                      not isCheckSkipped  UpdateChecked
    10s 100ms  check.reply        asking.unawaited → idle                      isUpToDate          UpdateAnswered
    11s        package.loaded     cold-start → foreground                      isTokenDue          PackageLoaded TokenSet
    11s          app.read         idle                                         otherwise"
  `);
});

test('a launch during a check or a download of the one before waits for it', () => {
  const script = { opens: ['0s for 50ms', '60ms for 1m'], until: '5s' };
  expect(tell({}, script)).toMatchInlineSnapshot(`
    "0s        user.open          never-opened → updating               isUpdatedFirst  ColdStarted
    0s          update.demanded  idle → asking.awaited                                 UpdateChecked
    50ms      user.close         updating → destroyed                                  AppClosed AppDestroyed(residentMs 50ms, cause abandoned)
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
    1s        user.close         updating → destroyed                                         AppClosed AppDestroyed(residentMs 1s, cause abandoned)
    1s          app.closed       downloading.awaited → downloading.unawaited
    2s        user.open          destroyed → updating                         isUpdatedFirst  ColdStarted
    2s          update.demanded  downloading.unawaited → downloading.awaited
    2s 100ms  download.done      downloading.awaited → idle                   otherwise       PackageStored(bytes 1000)
    2s 100ms    package.ready    updating → cold-start
    3s 100ms  package.loaded     cold-start → foreground                      isTokenDue      PackageLoaded TokenSet
    3s 100ms    app.read         idle                                         otherwise"
  `);
});

test('a person who is told of a new version restarts the app, or does not', () => {
  const opens = ['0s for 1m', '2h for 1m'];
  const script = { opens, since: '2h', until: '2h 30s' };
  expect(tell({ acceptance: 1 }, script)).toMatchInlineSnapshot(`
    "2h           user.open         destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply       asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 1s        package.loaded    cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 2s 100ms  download.done     downloading.unawaited → idle              isPromptAccepted    PackageStored(version 1, bytes 1000, kind async) UpdatePrompted(accepted)
    2h 2s 100ms    update.applied  foreground → cold-start                                       AppRestarted
    2h 2s 100ms    app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 2s 200ms  check.reply       asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
    2h 3s 100ms  package.loaded    cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 3s 100ms    app.read        idle                                      otherwise"
  `);
  expect(tell({ acceptance: 1e-9 }, script)).toMatchInlineSnapshot(`
    "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 2s 100ms  download.done   downloading.unawaited → idle              isPrompted          PackageStored(version 1, bytes 1000, kind async) UpdatePrompted"
  `);
});

test('a package that came while the app was loading is told of when it has loaded', () => {
  const opens = ['0s for 1m', '2h for 1m'];
  const script = { opens, since: '2h', until: '2h 30s', load: '5s' };
  expect(tell({ acceptance: 1 }, script)).toMatchInlineSnapshot(`
    "2h           user.open         destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply       asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 2s 100ms  download.done     downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
    2h 5s        package.loaded    cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 5s          app.read        idle → prompting                          isPromptAccepted    UpdatePrompted(accepted)
    2h 5s        prompt.answered   prompting → idle
    2h 5s          update.applied  foreground → cold-start                                       AppRestarted
    2h 5s          app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 5s 100ms  check.reply       asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
    2h 10s       package.loaded    cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 10s         app.read        idle                                      otherwise"
  `);
  expect(tell({ acceptance: 1e-9 }, script)).toMatchInlineSnapshot(`
    "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
    2h 5s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 5s          app.read      idle                                      isPrompted          UpdatePrompted"
  `);
});

test('a running version below the minimum is told of even where the app asks for nothing', () => {
  const opens = ['0s for 1m', '2h for 1m'];
  const script = { opens, since: '2h', until: '2h 30s' };
  expect(tell({ minimumVersion: 1 }, script)).toMatchInlineSnapshot(`
    "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    2h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    2h 2s 100ms  download.done   downloading.unawaited → idle              isPrompted          PackageStored(version 1, bytes 1000, kind async) UpdatePrompted"
  `);
});

test('a download beside a launch that fails is tried again, or at the next check', () => {
  const opens = ['0s for 1m', '2h for 1m', '3h for 1m', '3h 40m for 1m'];
  const script = { opens, network: ['wifi for 2h', 'failing for 10s'], since: '2h', until: '2h 10m' };
  const retrying = { retryMs: MINUTE };
  expect(
    tell({ retryMs: NEVER }, { ...script, network: ['wifi for 2h 100ms', 'failing'] }),
  ).toMatchInlineSnapshot(`
    "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
    2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1, outcome network)
    2h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
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
    2h 1s           package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
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
    2h 1s     package.loaded  cold-start → foreground  not isTokenDue      PackageLoaded
    2h 1s       app.read      idle                     otherwise
    2h 1m     user.close      foreground → background                      AppClosed
    2h 1m 5s  os.suspend      background → suspended                       AppSuspended"
  `);
});

test('a launch while a retry is waited for checks anew, unless the last check is recent; one that must wait does not wait for the retry', () => {
  const opens = ['0s for 1m', '2h for 1m', '3h for 10s'];
  const script = { opens, network: ['wifi for 2h 100ms', 'failing for 10s'], since: '3h', until: '3h 5s' };
  expect(tell({ retryMs: 2 * HOUR }, script)).toMatchInlineSnapshot(`
    "3h           user.open       destroyed → cold-start                    otherwise           ColdStarted
    3h             app.launched  waiting → asking.unawaited                not isCheckSkipped  UpdateChecked
    3h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
    3h 1s        package.loaded  cold-start → foreground                   not isTokenDue      PackageLoaded
    3h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)"
  `);
  expect(tell({ retryMs: 2 * HOUR, asyncEveryMs: 90 * MINUTE }, script)).toMatchInlineSnapshot(`
    "3h     user.open       destroyed → cold-start   otherwise       ColdStarted
    3h       app.launched  waiting                  isCheckSkipped
    3h 1s  package.loaded  cold-start → foreground  not isTokenDue  PackageLoaded"
  `);
  expect(tell({ retryMs: 2 * HOUR, hostCheckMs: 2.5 * HOUR }, script)).toMatchInlineSnapshot(`
    "3h     user.open          destroyed → updating                  isUpdatedFirst  ColdStarted
    3h       update.demanded  waiting → asking.awaited                              UpdateChecked(known)
    3h     check.reply        asking.awaited → downloading.awaited  otherwise       UpdateAnswered(version 1) PackageRequested(version 1)
    3h 2s  download.done      downloading.awaited → idle            otherwise       PackageStored(version 1, bytes 1000, kind sync)
    3h 2s    package.ready    updating → cold-start
    3h 3s  package.loaded     cold-start → foreground               not isTokenDue  PackageLoaded
    3h 3s    app.read         idle                                  otherwise"
  `);
});

test('neither setting decides whether a launch is updated first: the same question is asked with and without them', () => {
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
});

test('every row of the table is told in a story', () => {
  const rows = tabulate(update).rows.filter(isEffective).map(rowKey);
  expect(rows.filter((row) => !toldRows.has(`update: ${row}`))).toEqual([]);
});
