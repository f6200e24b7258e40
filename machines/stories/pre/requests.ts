/** Which launches ask, and what may keep them from it. */

import { expect } from 'vitest';
import { NEVER } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { launch } from './launch.ts';

export const requests: Stories = {
  'hot starts issue no pre-fetch; what this launch fetched stays fresh for its hot starts'() {
    const script: Script = {
      ...launch,
      opens: ['0s for 20s', '30m 25s for 20s'],
      until: '31m',
      readOn: 'open',
    };
    expect(story(script, 'pre')).toMatchInlineSnapshot(`
      "0s         app.launched  unopened → in-flight.unawaited  otherwise  PreRequested
      200ms    pre.reply       in-flight.unawaited → idle      otherwise  PreFetched(bytes 1024)
      1s         app.read      idle                                       PreHit(age 800ms, fresh)
      30m 25s    app.read      idle                                       PreHit(age 30m 24s 800ms, fresh)"
    `);
  },

  'a launch closed before it loaded has no read; its request goes on'() {
    expect(
      story({ ...launch, opens: ['0s for 500ms'], latency: '600ms' }, 'lifecycle', 'pre'),
    ).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start       otherwise         ColdStarted
      0s          app.launched  unopened → in-flight.unawaited  otherwise         PreRequested
      500ms     user.close      cold-start → background         not isPackageBad  AppClosed
      600ms     pre.reply       in-flight.unawaited → idle      otherwise         PreFetched(bytes 1024)
      5s 500ms  os.suspend      background → suspended                            AppSuspended"
    `);
  },

  'a request that fails leaves what was there; so does an answer of more than 256 KiB'() {
    const weak = { network: ['failing for 1h', 'wifi'] } as const;
    expect(story({ ...launch, ...weak, latency: '3s' }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited  otherwise             PreRequested(outcome network)
      1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      3s  pre.reply       in-flight.unawaited → idle      isPreFailed           PreFailed(reason network)"
    `);
    expect(
      story({ ...launch, ...weak, latency: '3s', pre: { readPatienceMs: NEVER } }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested(outcome network)
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 isPreFailed       PreFailed(reason network) PreMissed(waited 2s)"
    `);
    expect(story({ ...launch, bodyBytes: 262_144 }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise  PreRequested
      200ms  pre.reply       in-flight.unawaited → idle      otherwise  PreFetched(bytes 262144)
      1s       app.read      idle                                       PreHit(age 800ms, fresh)"
    `);
    expect(story({ ...launch, bodyBytes: 262_145 }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise    PreRequested
      200ms  pre.reply       in-flight.unawaited → idle      isPreFailed  PreFailed(reason tooLarge, bytes 262145)
      1s       app.read      idle                                         PreMissed"
    `);
  },

  'without a token, or offline, nothing is sent'() {
    const offline = { network: ['offline'] } as const;
    expect(
      story({ ...launch, hasToken: false, pre: { isTokenRequired: true } }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → idle  isPreRefused  PreRejected(refusal tokenNotSet)
      1s    app.read      idle                           PreMissed"
    `);
    const twice = { opens: ['0s for 20s', '2h for 20s'], until: '3h' };
    expect(story({ ...launch, ...twice, ...offline }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → idle  isOffline  PreSkipped
      1s       app.read      idle                        PreMissed
      2h       app.launched  idle             isOffline  PreSkipped
      2h 1s    app.read      idle                        PreMissed"
    `);
  },

  'a launch that finds an earlier request in flight joins it, and its answer is fresh'() {
    const script: Script = {
      ...launch,
      opens: ['0s for 2s', '10s for 20s'],
      latency: '10500ms',
      memoryKill: '1s',
    };
    expect(story(script, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
      "0s         user.open       never-opened → cold-start       otherwise             ColdStarted
      0s           app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s         package.loaded  cold-start → foreground         isTokenDue            PackageLoaded TokenSet
      1s           app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      2s         user.close      foreground → background                               AppClosed
      3s         os.kill         background → destroyed                                AppDestroyed(resident 3s, cause killed)
      10s        user.open       destroyed → cold-start          otherwise             ColdStarted
      10s 500ms  pre.reply       in-flight.unawaited → idle      otherwise             PreFetched(bytes 1024)
      11s        package.loaded  cold-start → foreground         otherwise             PackageLoaded
      11s          app.read      idle                                                  PreHit(age 500ms, fresh)
      30s        user.close      foreground → background                               AppClosed
      31s        os.kill         background → destroyed                                AppDestroyed(resident 21s, cause killed)"
    `);
  },
};
