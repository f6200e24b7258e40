/** Packages that come by themselves, and news of releases. */

import { expect } from 'vitest';
import { HOUR, MINUTE } from '../../src/compiled/kernel/time.ts';
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
      "2h 36m 6s 670ms  push.arrived  listening  not isPushReceived
      14h              push.arrived  listening  isPushReceived      PackageStored(version 1, bytes 1000, kind push)"
    `);
  },

  'a device that is offline when it is its turn has another'() {
    const network = ['wifi for 5h', 'offline for 2h'];
    expect(tell({ pushWithinMs: 6 * HOUR }, { network })).toMatchInlineSnapshot(`
      "5h 48m 20s 11ms   push.arrived  listening  not isPushReceived
      11h 48m 20s 11ms  push.arrived  listening  isPushReceived      PackageStored(version 1, bytes 1000, kind push)"
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
};
