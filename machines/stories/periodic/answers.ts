/** Answers that are too large or too late. */

import { expect } from 'vitest';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { retry, tell } from './tell.ts';

export const answers: Stories = {
  'a body of 256 KiB is cached; one byte more is not, is not retried, and is due again one interval later'() {
    expect(tell({ retry }, { bodyBytes: 262_144, until: '1h' })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s    app.read      owed → settling                  not isLoading           PeriodicMissed
      0s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      0s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 262144) PeriodicScheduled(dueAt 12h)"
    `);
    expect(tell({ retry }, { bodyBytes: 262_145, until: '13h' })).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s     app.read      owed → settling                  not isLoading           PeriodicMissed
      0s   open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      0s   periodic.reply  in-flight.unawaited → scheduled  isPeriodicTooLarge      PeriodicTooLarge(bytes 262145) PeriodicScheduled(dueAt 12h)
      12h  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested
      12h  periodic.reply  in-flight.unawaited → scheduled  isPeriodicTooLarge      PeriodicTooLarge(bytes 262145) PeriodicScheduled(dueAt 1d)"
    `);
  },

  'an answer at the instant of the time-out is in time; 1 ms later it has failed'() {
    expect(tell({}, { timeout: '10s', latency: '10s', until: '1m' })).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s     app.read      owed → settling                  not isLoading           PeriodicMissed
      0s   open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      10s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 10s)"
    `);
    expect(tell({}, { timeout: '10s', latency: '10s 1ms', until: '1m' })).toMatchInlineSnapshot(`
      "0s     app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s     app.read      owed → settling                  not isLoading           PeriodicMissed
      0s   open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome timeout)
      10s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason timeout) PeriodicScheduled(dueAt 12h 10s)"
    `);
  },
};
