/** Where an answer is kept. */

import { expect } from 'vitest';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { launch } from './launch.ts';

export const storage: Stories = {
  'what is kept in memory is lost when the app is destroyed, in store or on its way; a disk keeps both'() {
    const inStore: Script = { ...launch, opens: ['0s for 20s', '1h for 20s'], until: '61m' };
    const onItsWay: Script = { ...inStore, latency: '40m' };
    const memory = { pre: { isKeptInMemory: true } };
    expect(story({ ...inStore, ...memory }, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start       otherwise   ColdStarted
      0s          app.launched  unopened → in-flight.unawaited  otherwise   PreRequested
      200ms     pre.reply       in-flight.unawaited → idle      otherwise   PreFetched(bytes 1024)
      1s        package.loaded  cold-start → foreground         isTokenDue  PackageLoaded TokenSet
      1s          app.read      idle                                        PreHit(age 800ms, fresh)
      20s       user.close      foreground → background                     AppClosed
      25s       os.suspend      background → suspended                      AppSuspended
      30m 25s   os.destroy      suspended → destroyed                       AppDestroyed(resident 30m 25s) PreLost
      1h        user.open       destroyed → cold-start          otherwise   ColdStarted
      1h          app.launched  idle → in-flight.unawaited      otherwise   PreRequested
      1h 200ms  pre.reply       in-flight.unawaited → idle      otherwise   PreFetched(bytes 1024)
      1h 1s     package.loaded  cold-start → foreground         otherwise   PackageLoaded
      1h 1s       app.read      idle                                        PreHit(age 800ms, fresh)
      1h 20s    user.close      foreground → background                     AppClosed
      1h 25s    os.suspend      background → suspended                      AppSuspended"
    `);
    expect(story({ ...onItsWay, ...memory }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s       app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      40m    pre.reply       in-flight.unawaited → idle      isPreLost             PreFetched(bytes 1024) PreLost
      1h       app.launched  idle → in-flight.unawaited      otherwise             PreRequested
      1h 1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed"
    `);
    expect(story({ ...inStore, latency: '40m' }, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s       app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      40m    pre.reply       in-flight.unawaited → idle      otherwise             PreFetched(bytes 1024)
      1h       app.launched  idle → in-flight.unawaited      otherwise             PreRequested
      1h 1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreHit(age 20m 1s)"
    `);
  },
};
