/** The race between an answer and the load of the package. */

import { expect } from 'vitest';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { lawOf } from '../../../src/kernel/law-of.ts';
import { launch, reopened } from './launch.ts';

export const race: Stories = {
  'a pre-fetch starts at the tap of a cold start and races the package: it is fresh if it comes by the load'() {
    expect(story({ ...launch, latency: '200ms' }, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
      "0s     user.open       never-opened → cold-start       otherwise   ColdStarted
      0s       app.launched  unopened → in-flight.unawaited  otherwise   PreRequested
      200ms  pre.reply       in-flight.unawaited → idle      otherwise   PreFetched(bytes 1024)
      1s     package.loaded  cold-start → foreground         isTokenDue  PackageLoaded TokenSet
      1s       app.read      idle                                        PreHit(age 800ms, fresh)
      20s    user.close      foreground → background                     AppClosed
      25s    os.suspend      background → suspended                      AppSuspended"
    `);
    expect(story({ ...launch, latency: '1s' }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited  otherwise  PreRequested
      1s  pre.reply       in-flight.unawaited → idle      otherwise  PreFetched(bytes 1024)
      1s    app.read      idle                                       PreHit(fresh)"
    `);
  },

  'without waiting, a read before the answer misses; the answer arrives late, while the app is on screen'() {
    expect(story({ ...launch, latency: '3s' }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      3s  pre.reply       in-flight.unawaited → idle      isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'an answer after the close is late for nobody; the next launch reads it as stale, until its own comes late'() {
    const script: Script = { ...launch, opens: ['0s for 2s', '1h for 20s'], until: '2h', latency: '5s' };
    expect(story(script, 'pre')).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s       app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      5s     pre.reply       in-flight.unawaited → idle      otherwise             PreFetched(bytes 1024)
      1h       app.launched  idle → in-flight.unawaited      otherwise             PreRequested
      1h 1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreHit(age 59m 56s)
      1h 5s  pre.reply       in-flight.unawaited → idle      isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'every read of a launch that got no answer is upgraded by a late one'() {
    expect(story(reopened, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited  otherwise             PreRequested
      1s    app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      2s    app.read      in-flight.unawaited             not isPreReadWaiting  PreMissed
      3s  pre.reply       in-flight.unawaited → idle      isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 2)"
    `);
  },

  'an app reads its pre-fetch first, then its periodic fetch'() {
    expect(
      story({ ...launch, until: '2s', periodic: {} }, 'lifecycle', 'pre', 'periodic'),
    ).toMatchInlineSnapshot(`
      "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
      0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s          app.launched  unopened → in-flight.unawaited   otherwise               PreRequested
      200ms     pre.reply       in-flight.unawaited → idle       otherwise               PreFetched(bytes 1024)
      1s        package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
      1s          app.read      idle                                                     PreHit(age 800ms, fresh)
      1s          app.read      owed → settling                  not isLoading           PeriodicMissed
      1s        open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      1s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 200ms)"
    `);
  },

  'a client that has yet to learn the address gets its answer that much later'() {
    const details = lawOf({ law: 'constant', value: 300 });
    expect(
      story({ ...launch, latency: '200ms', pre: { details }, until: '3s' }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s       app.launched  unopened → in-flight.unawaited  otherwise  PreRequested
      500ms  pre.reply       in-flight.unawaited → idle      otherwise  PreFetched(bytes 1024)
      1s       app.read      idle                                       PreHit(age 500ms, fresh)"
    `);
  },
};
