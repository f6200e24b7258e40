/** A person who is told of a new version. */

import { expect } from 'vitest';
import type { Stories } from '../../../src/engines/stories.contract.ts';
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
};
