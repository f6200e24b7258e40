/** Packages that come by themselves, and news of releases. */

import { expect } from 'vitest';
import { RolloutModel } from '../../src/compiled/domain/model.ts';
import { HOUR, MINUTE, NEVER } from '../../src/compiled/kernel/time.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

/** An app that is opened for a minute; version 1 comes out after an hour, version 2 after two days. */
function tell(policy: Script['update'], script: Partial<Script> = {}): string {
  const still: Script = { opens: ['0s for 1m'], until: '1d', since: '1h', releases: ['1h', '2d'] };
  return story({ ...still, ...script, update: policy ?? {} }, 'delivery');
}

export const deliveryStories: Stories = {
  'while the app is not in use its package comes by itself, within a time of each release'() {
    expect(tell({ pushWithinMs: 6 * HOUR }, { until: '3d' })).toMatchInlineSnapshot(`
      "5h 48m 20s 11ms      push.arrived  listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)
      2d 5h 30m 56s 610ms  push.arrived  listening  isPushReceived  PackageStored(version 2, bytes 1000, kind push)"
    `);
  },

  'not where the app was not used recently; it listens again from its next launch on'() {
    const opens = ['0s for 1m', '12h for 1m'];
    expect(
      tell({ pushWithinMs: 2 * HOUR, recentlyUsedMs: 150 * MINUTE, isCheckedAtColdStart: false }, { opens }),
    ).toMatchInlineSnapshot(`
      "2h 36m 6s 670ms  push.arrived  listening  otherwise
      14h              push.arrived  listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)"
    `);
  },

  'a device that is offline when it is its turn has another'() {
    const network = ['wifi for 5h', 'offline for 2h'];
    expect(tell({ pushWithinMs: 6 * HOUR }, { network })).toMatchInlineSnapshot(`
      "5h 48m 20s 11ms   push.arrived  listening  otherwise
      11h 48m 20s 11ms  push.arrived  listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)"
    `);
  },

  'a host hears of a release within a time of it, too, and if it is offline then, later'() {
    expect(tell({ hostCheckMs: 6 * HOUR })).toMatchInlineSnapshot(
      `"4h 27m 38s 339ms  release.learned  listening  isReleaseHeard  ReleaseLearned(version 1)"`,
    );
    const network = ['wifi for 4h', 'offline for 1h'];
    expect(tell({ hostCheckMs: 6 * HOUR }, { network })).toMatchInlineSnapshot(`
      "4h 27m 38s 339ms   release.learned  listening  not isReleaseHeard
      10h 27m 38s 339ms  release.learned  listening  isReleaseHeard      ReleaseLearned(version 1)"
    `);
  },

  'a package that comes while the app is on screen is held until that is left'() {
    const opens = ['0s for 1m', '5h 48m for 5m'];
    const policy = { pushWithinMs: 6 * HOUR, isCheckedAtColdStart: false };
    expect(tell(policy, { opens })).toMatchInlineSnapshot(`
      "5h 48m 20s 11ms  push.arrived  listening → holding  isPushHeld
      5h 53m             app.closed  holding → listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)"
    `);
    // Offline when it is left: then it comes later, as where no one was home.
    expect(tell(policy, { opens, network: ['wifi for 5h 50m', 'offline for 1h'] })).toMatchInlineSnapshot(`
      "5h 48m 20s 11ms  push.arrived  listening → holding  isPushHeld
      5h 53m             app.closed  holding → listening  not isPushReceived
      11h 53m          push.arrived  listening            isPushReceived      PackageStored(version 1, bytes 1000, kind push)"
    `);
  },

  'while one is held the host goes on listening'() {
    const policy = { pushWithinMs: HOUR, hostCheckMs: 6 * HOUR, isCheckedAtColdStart: false };
    const script = { opens: ['0s for 1m', '1h 20m for 9h'], until: '11h' };
    expect(tell(policy, script)).toMatchInlineSnapshot(`
      "1h 48m 3s 335ms   push.arrived     listening → holding  isPushHeld
      4h 27m 38s 339ms  release.learned  holding              isReleaseHeard  ReleaseLearned(version 1)
      10h 20m             app.closed     holding → listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)"
    `);
    expect(tell(policy, { ...script, network: ['wifi for 3h', 'offline for 4h'] })).toMatchInlineSnapshot(`
      "1h 48m 3s 335ms    push.arrived     listening → holding  isPushHeld
      4h 27m 38s 339ms   release.learned  holding              not isReleaseHeard
      10h 20m              app.closed     holding → listening  not isPushReceived
      10h 27m 38s 339ms  release.learned  listening            not isReleaseHeard"
    `);
  },

  'a version that was rolled back is taken from the device, and the host hears of that, too'() {
    const rollouts = [rollout({ rolledBackAt: 5 * HOUR })];
    const script = { rollouts, releases: ['1h'], until: '1d' };
    expect(tell({ pushWithinMs: 2 * HOUR, hostCheckMs: 2 * HOUR }, script)).toMatchInlineSnapshot(`
      "2h 9m 12s 779ms   release.learned  listening  isReleaseHeard  ReleaseLearned(version 1)
      2h 36m 6s 670ms   push.arrived     listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)
      6h 48m 22s 505ms  release.learned  listening  isReleaseHeard  ReleaseLearned
      6h 55m 32s 8ms    push.arrived     listening  isPushReceived  PackageStored(bytes 1000, kind push)"
    `);
    // What has not come by then never comes.
    expect(tell({ pushWithinMs: 9 * HOUR }, script)).toMatchInlineSnapshot(`
      "8h 12m 30s 17ms   push.arrived  listening  otherwise
      13h 39m 54s 39ms  push.arrived  listening  otherwise"
    `);
  },

  'a device that is not within the share of a roll-out is not offered the version, nor while it is paused'() {
    const script = { releases: ['1h'], until: '2d' };
    const policy = { pushWithinMs: HOUR };
    const paused = (until: number) => ({
      pausedFrom: Float64Array.of(0),
      pausedUntil: Float64Array.of(until),
    });
    expect(tell(policy, { ...script, rollouts: [rollout({ shares: Float64Array.of(0) })] })).toBe('');
    expect(tell(policy, { ...script, rollouts: [rollout(paused(8 * HOUR))] })).toMatchInlineSnapshot(
      `"8h 48m 3s 335ms  push.arrived  listening  isPushReceived  PackageStored(version 1, bytes 1000, kind push)"`,
    );
    expect(tell(policy, { ...script, rollouts: [rollout(paused(NEVER))] })).toBe('');
  },
};

/** To all devices at once, as version 1 comes out, if nothing else is said. */
function rollout(given: Partial<RolloutModel>): RolloutModel {
  return {
    ...new RolloutModel(),
    stepsAt: Float64Array.of(HOUR),
    shares: Float64Array.of(1),
    ...given,
  };
}
