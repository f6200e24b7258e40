/** A person who is told of a new version. */

import { expect } from 'vitest';
import { MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { lawOf } from '../../../src/kernel/law-of.ts';
import { tell } from './tell.ts';

export const prompts: Stories = {
  'a person who is told of a new version restarts the app, or does not'() {
    const opens = ['0s for 1m', '2h for 1m'];
    const script = { opens, since: '2h', until: '2h 30s' };
    expect(tell({ acceptance: 1 }, script)).toMatchInlineSnapshot(`
      "2h           user.open         destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply       asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s        package.loaded    cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms  download.done     downloading.unawaited → idle              isPromptAccepted    PackageStored(version 1, bytes 1000, kind async) UpdatePrompted(accepted)
      2h 2s 100ms    update.applied  foreground → cold-start                                       AppRestarted
      2h 2s 100ms    app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 2s 200ms  check.reply       asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
      2h 3s 100ms  package.loaded    cold-start → foreground                   otherwise           PackageLoaded
      2h 3s 100ms    app.read        idle                                      otherwise"
    `);
    expect(tell({ acceptance: 1e-9 }, script)).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms  download.done   downloading.unawaited → idle              isPrompted          PackageStored(version 1, bytes 1000, kind async) UpdatePrompted"
    `);
  },

  'a package that came while the app was loading is told of when it has loaded'() {
    const opens = ['0s for 1m', '2h for 1m'];
    const script = { opens, since: '2h', until: '2h 30s', load: '5s' };
    expect(tell({ acceptance: 1 }, script)).toMatchInlineSnapshot(`
      "2h           user.open         destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply       asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 2s 100ms  download.done     downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
      2h 5s        package.loaded    cold-start → foreground                   otherwise           PackageLoaded
      2h 5s          app.read        idle → prompting                          isPromptAccepted    UpdatePrompted(accepted)
      2h 5s        prompt.answered   prompting → idle
      2h 5s          update.applied  foreground → cold-start                                       AppRestarted
      2h 5s          app.launched    idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 5s 100ms  check.reply       asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
      2h 10s       package.loaded    cold-start → foreground                   otherwise           PackageLoaded
      2h 10s         app.read        idle                                      otherwise"
    `);
    expect(tell({ acceptance: 1e-9 }, script)).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 2s 100ms  download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
      2h 5s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 5s          app.read      idle                                      isPrompted          UpdatePrompted"
    `);
  },

  'a running version below the minimum is told of even where the app asks for nothing'() {
    const opens = ['0s for 1m', '2h for 1m'];
    const script = { opens, since: '2h', until: '2h 30s' };
    expect(tell({ minimumVersion: 1 }, script)).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s        package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      2h 2s 100ms  download.done   downloading.unawaited → idle              isPrompted          PackageStored(version 1, bytes 1000, kind async) UpdatePrompted"
    `);
  },

  'a package that came while the app was suspended is told of when it returns'() {
    const opens = ['0s for 1m', '2h for 1500ms', '2h 10m for 1m'];
    const script = { opens, since: '2h', until: '2h 12m' };
    const slow = { downloadTime: lawOf({ law: 'constant', value: MINUTE }) };
    expect(tell({ ...slow, acceptance: 1 }, script)).toMatchInlineSnapshot(`
      "2h            user.open         destroyed → cold-start                    otherwise             ColdStarted
      2h              app.launched    idle → asking.unawaited                   not isCheckSkipped    UpdateChecked
      2h 100ms      check.reply       asking.unawaited → downloading.unawaited  otherwise             UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s         package.loaded    cold-start → foreground                   isTokenDue            PackageLoaded TokenSet
      2h 1s 500ms   user.close        foreground → background                                         AppClosed
      2h 6s 500ms   os.suspend        background → suspended                                          AppSuspended
      2h 1m 100ms   download.done     downloading.unawaited → idle              otherwise             PackageStored(version 1, bytes 1000, kind async)
      2h 10m        user.open         suspended → foreground                    not isReadAtHotStart  HotStarted
      2h 10m          app.returned    idle → prompting                          isPromptAccepted      UpdatePrompted(accepted)
      2h 10m        prompt.answered   prompting → idle
      2h 10m          update.applied  foreground → cold-start                                         AppRestarted
      2h 10m          app.launched    idle → asking.unawaited                   not isCheckSkipped    UpdateChecked
      2h 10m 100ms  check.reply       asking.unawaited → idle                   isUpToDate            UpdateAnswered(version 1)
      2h 10m 1s     package.loaded    cold-start → foreground                   otherwise             PackageLoaded
      2h 10m 1s       app.read        idle                                      otherwise
      2h 11m        user.close        foreground → background                                         AppClosed
      2h 11m 5s     os.suspend        background → suspended                                          AppSuspended"
    `);
    expect(tell({ ...slow, acceptance: 1e-9 }, script)).toMatchInlineSnapshot(`
      "2h           user.open       destroyed → cold-start                    otherwise             ColdStarted
      2h             app.launched  idle → asking.unawaited                   not isCheckSkipped    UpdateChecked
      2h 100ms     check.reply     asking.unawaited → downloading.unawaited  otherwise             UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s        package.loaded  cold-start → foreground                   isTokenDue            PackageLoaded TokenSet
      2h 1s 500ms  user.close      foreground → background                                         AppClosed
      2h 6s 500ms  os.suspend      background → suspended                                          AppSuspended
      2h 1m 100ms  download.done   downloading.unawaited → idle              otherwise             PackageStored(version 1, bytes 1000, kind async)
      2h 10m       user.open       suspended → foreground                    not isReadAtHotStart  HotStarted
      2h 10m         app.returned  idle                                      isPrompted            UpdatePrompted
      2h 11m       user.close      foreground → background                                         AppClosed
      2h 11m 5s    os.suspend      background → suspended                                          AppSuspended"
    `);
  },

  'an app that returns has nothing to tell where nothing has come'() {
    const script = { opens: ['0s for 1m', '2m for 1m'], since: '2m', until: '2m 1s' };
    expect(tell({ acceptance: 1 }, script)).toMatchInlineSnapshot(`
      "2m  user.open       suspended → foreground  not isReadAtHotStart  HotStarted
      2m    app.returned  idle                    otherwise"
    `);
  },

  'one that was destroyed in the meantime hears nothing: its next launch runs the new version'() {
    const opens = ['0s for 1m', '2h for 1500ms', '3h for 1m'];
    const script = { opens, since: '2h', until: '3h 30s' };
    const slow = { downloadTime: lawOf({ law: 'constant', value: MINUTE }) };
    expect(tell({ ...slow, acceptance: 1 }, script)).toMatchInlineSnapshot(`
      "2h               user.open       destroyed → cold-start                    otherwise           ColdStarted
      2h                 app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      2h 100ms         check.reply     asking.unawaited → downloading.unawaited  otherwise           UpdateAnswered(version 1) PackageRequested(version 1)
      2h 1s            package.loaded  cold-start → foreground                   isTokenDue          PackageLoaded TokenSet
      2h 1s 500ms      user.close      foreground → background                                       AppClosed
      2h 6s 500ms      os.suspend      background → suspended                                        AppSuspended
      2h 1m 100ms      download.done   downloading.unawaited → idle              otherwise           PackageStored(version 1, bytes 1000, kind async)
      2h 30m 6s 500ms  os.destroy      suspended → destroyed                                         AppDestroyed(resident 30m 6s 500ms)
      3h               user.open       destroyed → cold-start                    otherwise           ColdStarted
      3h                 app.launched  idle → asking.unawaited                   not isCheckSkipped  UpdateChecked
      3h 100ms         check.reply     asking.unawaited → idle                   isUpToDate          UpdateAnswered(version 1)
      3h 1s            package.loaded  cold-start → foreground                   otherwise           PackageLoaded
      3h 1s              app.read      idle                                      otherwise"
    `);
  },
};
