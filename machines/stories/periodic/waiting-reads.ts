/** Reads that wait for a fetch in flight. */

import { expect } from 'vitest';
import { NEVER, SECOND } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { failingHour, retry, tell } from './tell.ts';

/** The first open reads and fetches at 0 s; the second, a hot start, reads at 3 s while the fetch is in flight. */
const reading: Partial<Script> = {
  opens: ['0s for 2s', '3s for 20s'],
  since: '1s',
  until: '1m',
  readOn: 'open',
  latency: '6s',
};

export const waitingReads: Stories = {
  'a read while a fetch is in flight does not wait, waits, or waits for so long; an answer at that instant counts'() {
    expect(tell({ readPatienceMs: 0 }, reading)).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited              not isPeriodicReadWaiting  PeriodicMissed
      6s  periodic.reply  in-flight.unawaited → scheduled  otherwise                  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(tell({ readPatienceMs: NEVER }, reading)).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waited 3s) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(tell({ readPatienceMs: SECOND }, reading)).toMatchInlineSnapshot(`
      "3s    app.read            in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      4s  periodic.readExpired  in-flight.awaited → in-flight.unawaited                         PeriodicMissed(waited 1s)
      6s  periodic.reply        in-flight.unawaited → scheduled          otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(tell({ readPatienceMs: 3 * SECOND }, reading)).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waited 3s) PeriodicScheduled(dueAt 12h 6s)"
    `);
  },

  'a read that waits ends with the session; what an open on screen reads meanwhile waits with it'() {
    const policy = { readPatienceMs: NEVER };
    expect(tell(policy, { ...reading, opens: ['0s for 2s', '3s for 1s'] })).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      4s    app.closed    in-flight.awaited → in-flight.unawaited                         PeriodicMissed(waited 1s)
      6s  periodic.reply  in-flight.unawaited → scheduled          otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(
      tell(policy, { ...reading, opens: ['0s for 2s', '3s for 20s', '4s for 20s'] }),
    ).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      4s    app.read      in-flight.awaited                        not isPeriodicReadCut  PeriodicJoined
      6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waited 3s) PeriodicHit(waited 2s) PeriodicScheduled(dueAt 12h 6s)"
    `);
  },

  'a read that waits for a fetch that fails or is too large gets what was there, and waits for no retry'() {
    const policy = { readPatienceMs: NEVER };
    expect(tell(policy, { ...reading, bodyBytes: 262_145 })).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → scheduled            isPeriodicTooLarge     PeriodicTooLarge(bytes 262145) PeriodicMissed(waited 3s) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(tell(policy, { ...reading, network: failingHour })).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → scheduled            isPeriodicFailed       PeriodicFailed(reason network) PeriodicMissed(waited 3s) PeriodicScheduled(dueAt 12h 6s)"
    `);
    expect(tell({ ...policy, retry }, { ...reading, network: failingHour })).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → retrying             isPeriodicRetryLeft    PeriodicFailed(reason network) PeriodicMissed(waited 3s)"
    `);
  },

  'reads that wait together return together, when the first has waited for so long'() {
    const opens = ['0s for 2s', '3s for 20s', '4s for 20s', '5s for 20s'];
    expect(tell({ readPatienceMs: 2500 }, { ...reading, opens })).toMatchInlineSnapshot(`
      "3s          app.read            in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      4s          app.read            in-flight.awaited                        not isPeriodicReadCut  PeriodicJoined
      5s          app.read            in-flight.awaited                        not isPeriodicReadCut  PeriodicJoined
      5s 500ms  periodic.readExpired  in-flight.awaited → in-flight.unawaited                         PeriodicMissed(waited 2s 500ms) PeriodicMissed(waited 500ms) PeriodicMissed(waited 500ms)
      6s        periodic.reply        in-flight.unawaited → scheduled          otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
    `);
  },

  'what waited when an update restarted the app finds nothing: the code that asked is gone'() {
    const script = { ...reading, opens: ['0s for 2s', '3s for 20s'], faults: ['simulateRelease at 4s'] };
    expect(tell({ readPatienceMs: NEVER }, script)).toMatchInlineSnapshot(`
      "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
      4s    app.read      in-flight.awaited                        isPeriodicReadCut      PeriodicMissed(waited 1s) PeriodicAwaited
      6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waited 2s) PeriodicScheduled(dueAt 12h 6s)"
    `);
  },
};
