/** What a scenario does to a device with the tools of the platform, and what a device notices of what is done to the origin. */

import { expect } from 'vitest';
import { OPPORTUNITY } from '../../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE } from '../../src/compiled/kernel/time.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

function tell(given: Partial<Script>): string {
  const still: Script = { opens: ['0s for 1m'], until: '1h', latency: '0s' };
  return story({ ...still, periodic: {}, since: '5m', ...given }, 'script', 'cache', 'lifecycle', 'periodic');
}

export const scriptStories: Stories = {
  'a client told to fetch now fetches, whatever the interval says'() {
    expect(tell({ faults: ['pullNow at 10m'] })).toMatchInlineSnapshot(`
      "10m     script.step     playing                          isPullScripted  ToolUsed(tool pullNow)
      10m       tool.pull     scheduled → in-flight.unawaited  otherwise       PeriodicRequested
      10m     periodic.reply  in-flight.unawaited → scheduled  otherwise       PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 10m)
      31m 5s  os.destroy      suspended → destroyed                            AppDestroyed(resident 31m 5s)"
    `);
  },

  'what was stored is gone when the caches are cleared, and the next read finds nothing'() {
    const opens = ['0s for 1m', '20m for 1m'];
    expect(
      tell({ opens, faults: ['clearCache at 10m'], readOn: 'open', until: '25m' }),
    ).toMatchInlineSnapshot(`
      "10m     script.step   playing                  isClearScripted      ToolUsed(tool clearCache)
      10m       tool.clear  kept                                          CachesCleared
      20m     user.open     suspended → foreground   isReadAtHotStart     HotStarted
      20m       app.opened  scheduled                not isRefreshWanted
      20m       app.read    scheduled                                     PeriodicMissed
      21m     user.close    foreground → background                       AppClosed
      21m 5s  os.suspend    background → suspended                        AppSuspended"
    `);
  },

  'a release that is played only restarts what runs'() {
    expect(
      tell({ opens: ['0s for 20m'], faults: ['simulateRelease at 10m'], until: '15m' }),
    ).toMatchInlineSnapshot(`
      "10m     script.step     playing                  isReleaseScripted  ToolUsed(tool simulateRelease)
      10m       tool.release  foreground → cold-start                     AppRestarted
      10m 1s  package.loaded  cold-start → foreground  otherwise          PackageLoaded
      10m 1s    app.read      scheduled                                   PeriodicHit(age 10m)"
    `);
  },

  'in an outage every request fails; the device plays no step of it'() {
    const policy = { intervalMs: 10 * MINUTE };
    expect(
      tell({ periodic: policy, faults: ['outage at 15m for 10m, failure 1'], until: '30m' }),
    ).toMatchInlineSnapshot(`
      "10m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise         PeriodicRequested
      10m 1s  periodic.reply  in-flight.unawaited → scheduled  otherwise         PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 20m 1s)
      20m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise         PeriodicRequested(outcome origin)
      20m 1s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed  PeriodicFailed(reason origin) PeriodicScheduled(dueAt 30m 1s)"
    `);
  },

  'a campaign has a person open the app, whose own opens come when they would have come'() {
    const opens = ['0s for 1m', '40m for 1m'];
    expect(tell({ opens, faults: ['push at 20m for 10m'], until: '42m' })).toMatchInlineSnapshot(`
      "29m 2s 988ms  user.open     suspended → foreground   not isReadAtHotStart  HotStarted
      29m 2s 988ms    app.opened  scheduled                not isRefreshWanted
      30m 2s 988ms  user.close    foreground → background                        AppClosed
      30m 7s 988ms  os.suspend    background → suspended                         AppSuspended
      40m           user.open     suspended → foreground   not isReadAtHotStart  HotStarted
      40m             app.opened  scheduled                not isRefreshWanted
      41m           user.close    foreground → background                        AppClosed
      41m 5s        os.suspend    background → suspended                         AppSuspended"
    `);
  },

  'a device whose clock is an hour fast sweeps an hour early; once it is right again, at the right time'() {
    const told = story(
      {
        opens: ['1h 50m for 20s', '1d 2h 50m for 20s'],
        until: '1d 4h',
        load: '0s',
        latency: '0s',
        host: {},
        periodic: { opportunity: OPPORTUNITY.dailySweep },
        sweep: { firstAt: 3 * HOUR },
        faults: [`clockSkew at 1h for 2h, byMs ${HOUR}`],
      },
      'sweep',
    );
    expect(told).toMatchInlineSnapshot(`
      "0s     sweep.begin  unscheduled → scheduled               SweepScheduled(dueAt 2h)
      2h     sweep.due    scheduled                isHostAlive  SweepRan SweepScheduled(dueAt 1d 3h)
      1d 3h  sweep.due    scheduled                isHostAlive  SweepRan SweepScheduled(dueAt 2d 3h)"
    `);
  },

  'from a change on the origin is another'() {
    const faults = ['change at 15m, failure 1'];
    expect(tell({ periodic: { intervalMs: 10 * MINUTE }, faults, until: '30m' })).toMatchInlineSnapshot(`
      "10m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise         PeriodicRequested
      10m 1s  periodic.reply  in-flight.unawaited → scheduled  otherwise         PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 20m 1s)
      20m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise         PeriodicRequested(outcome origin)
      20m 1s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed  PeriodicFailed(reason origin) PeriodicScheduled(dueAt 30m 1s)"
    `);
  },

  'while bodies are larger an answer may be too large to be kept'() {
    const faults = ['bodySize at 15m for 10m, factor 300'];
    expect(tell({ periodic: { intervalMs: 10 * MINUTE }, faults, until: '35m' })).toMatchInlineSnapshot(`
      "10m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise           PeriodicRequested
      10m 1s  periodic.reply  in-flight.unawaited → scheduled  otherwise           PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 20m 1s)
      20m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise           PeriodicRequested
      20m 1s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicTooLarge  PeriodicTooLarge(bytes 307200) PeriodicScheduled(dueAt 30m 1s)
      30m 1s  fetch.due       scheduled → in-flight.unawaited  otherwise           PeriodicRequested
      30m 1s  periodic.reply  in-flight.unawaited → scheduled  otherwise           PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 40m 1s)
      31m 5s  os.destroy      suspended → destroyed                                AppDestroyed(resident 31m 5s)"
    `);
  },

  'while the origin is slow answers take longer'() {
    const policy = { intervalMs: 10 * MINUTE };
    const faults = ['slow at 15m for 10m, factor 10'];
    expect(tell({ periodic: policy, faults, latency: '1s', until: '35m' })).toMatchInlineSnapshot(`
      "10m 2s   fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      10m 3s   periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 20m 3s)
      20m 3s   fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      20m 13s  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 30m 13s)
      30m 13s  fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
      30m 14s  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 40m 14s)
      31m 5s   os.destroy      suspended → destroyed                       AppDestroyed(resident 31m 5s)"
    `);
  },

  'a bad package crashes when it has loaded, or is left while it loads: the app is gone, and has read nothing'() {
    const update = { isCheckedAtColdStart: false };
    const opens = ['0s for 1m', '1h for 1m', '2h for 500ms', '4h for 1m'];
    const faults = ['badPackage at 30m for 3h, version 0'];
    expect(tell({ update, opens, faults, since: '1h', until: '5h' })).toMatchInlineSnapshot(`
      "1h         user.open       destroyed → cold-start   otherwise            ColdStarted
      1h           app.opened    scheduled                not isRefreshWanted
      1h 1s      package.loaded  cold-start → crashed     isPackageBad         LaunchCrashed AppDestroyed(resident 1s, cause crashed)
      1h 1m      user.close      crashed → destroyed                           AppClosed
      2h         user.open       destroyed → cold-start   otherwise            ColdStarted
      2h           app.opened    scheduled                not isRefreshWanted
      2h 500ms   user.close      cold-start → destroyed   isPackageBad         AppClosed LaunchCrashed AppDestroyed(resident 500ms, cause crashed)
      4h         user.open       destroyed → cold-start   otherwise            ColdStarted
      4h           app.opened    scheduled                not isRefreshWanted
      4h 1s      package.loaded  cold-start → foreground  otherwise            PackageLoaded
      4h 1s        app.read      scheduled                                     PeriodicHit(age 3h 59m 57s 900ms)
      4h 1m      user.close      foreground → background                       AppClosed
      4h 1m 5s   os.suspend      background → suspended                        AppSuspended
      4h 31m 5s  os.destroy      suspended → destroyed                         AppDestroyed(resident 31m 5s)"
    `);
  },
};
