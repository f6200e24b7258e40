/** Reads that wait for an answer. */

import { expect } from 'vitest';
import { NEVER, SECOND } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { story } from '../../../src/engines/story.contract.ts';
import { launch, reopened } from './launch.ts';

export const waitingReads: Stories = {
  'a read that waits gets the answer, or what was there when its patience ends'() {
    const script: Script = { ...launch, latency: '3s' };
    expect(story({ ...script, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 2s)"
    `);
    expect(story({ ...script, pre: { readPatienceMs: SECOND } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched   unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read       in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s  pre.readExpired  in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s)
      3s  pre.reply        in-flight.unawaited → idle               isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'an answer at the very instant at which a read stops waiting comes first'() {
    expect(
      story({ ...launch, latency: '3s', pre: { readPatienceMs: 2 * SECOND } }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 2s)"
    `);
  },

  'a read that waits ends with the session; what an open on screen reads meanwhile waits with it'() {
    const closed: Script = { ...launch, opens: ['0s for 2s'], latency: '3s', pre: { readPatienceMs: NEVER } };
    expect(story(closed, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s    app.closed    in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s)
      3s  pre.reply       in-flight.unawaited → idle               otherwise         PreFetched(bytes 1024)"
    `);
    expect(story({ ...reopened, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s    app.read      in-flight.awaited                        not isPreReadCut  PreJoined
      3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 2s) PreHit(fresh, waited 1s)"
    `);
  },

  'one whose patience has ended hears of the answer that a later one has waited for'() {
    const script: Script = { ...reopened, opens: ['0s for 20s', '2500ms for 20s'], latency: '4s' };
    expect(story({ ...script, pre: { readPatienceMs: 1400 } }, 'pre')).toMatchInlineSnapshot(`
      "0s          app.launched   unopened → in-flight.unawaited           otherwise         PreRequested
      1s          app.read       in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s 400ms  pre.readExpired  in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s 400ms)
      2s 500ms    app.read       in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s 900ms  pre.readExpired  in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s 400ms)
      4s        pre.reply        in-flight.unawaited → idle               isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 2)"
    `);
  },

  'what waited when an update restarted the app finds nothing: the code that asked is gone'() {
    const script: Script = { ...launch, latency: '4s', faults: ['simulateRelease at 2s'] };
    expect(story({ ...script, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  unopened → in-flight.unawaited           otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s    app.read      in-flight.awaited                        isPreReadCut      PreMissed(waited 2s) PreAwaited
      4s  pre.reply       in-flight.awaited → idle                 isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1) PreHit(fresh, waited 1s)"
    `);
  },
};
