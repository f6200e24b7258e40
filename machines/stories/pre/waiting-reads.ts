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
      "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 2s)"
    `);
    expect(story({ ...script, pre: { readPatienceMs: SECOND } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched   idle → in-flight.unawaited               otherwise         PreRequested
      1s    app.read       in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s  pre.readExpired  in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s)
      3s  pre.reply        in-flight.unawaited → idle               isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1)"
    `);
  },

  'an answer at the very instant at which a read stops waiting comes first'() {
    expect(
      story({ ...launch, latency: '3s', pre: { readPatienceMs: 2 * SECOND } }, 'pre'),
    ).toMatchInlineSnapshot(`
      "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waited 2s)"
    `);
  },

  'a read that waits ends with the session, or when the next open reads'() {
    const closed: Script = { ...launch, opens: ['0s for 2s'], latency: '3s', pre: { readPatienceMs: NEVER } };
    expect(story(closed, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s    app.closed    in-flight.awaited → in-flight.unawaited                    PreMissed(waited 1s)
      3s  pre.reply       in-flight.unawaited → idle               otherwise         PreFetched(bytes 1024)"
    `);
    expect(story({ ...reopened, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
      "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
      1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
      2s    app.read      in-flight.awaited                                          PreMissed(waited 1s) PreAwaited
      3s  pre.reply       in-flight.awaited → idle                 isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1) PreHit(fresh, waited 1s)"
    `);
  },
};
