/** When a fetch is due, and what comes first at one instant. */

import { expect } from 'vitest';
import { MINUTE } from '../../../src/compiled/kernel/time.ts';
import type { Script } from '../../../src/engines/script.contract.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { jitter, tell } from './tell.ts';

export const whenDue: Stories = {
  'the first open is the due instant: fetched after its read, then one interval after each answer was stored'() {
    const script: Partial<Script> = { opens: ['0s for 20s', '14h for 20s'], load: '1s', latency: '1s' };
    expect(tell({}, { ...script, until: '25h', contentEvery: '4h' })).toMatchInlineSnapshot(`
      "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      1s        app.read      owed → settling                  not isLoading           PeriodicMissed
      1s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(staleAt 1h 46m 45s 707ms)
      2s      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 2s)
      12h 2s  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(version 3, staleAt 13h 46m 45s 707ms)
      12h 3s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 3s)
      14h       app.opened    scheduled                        not isRefreshWanted
      14h 1s    app.read      scheduled                                                PeriodicHit(age 1h 59m 58s, lagVersions 1)
      1d 3s   fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(version 6, staleAt 1d 1h 46m 45s 707ms)
      1d 4s   periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 12h 4s)"
    `);
  },

  'jitter is added to each due instant, but not to the first open'() {
    expect(tell({ jitter: jitter(5 * MINUTE) }, { until: '13h' })).toMatchInlineSnapshot(`
      "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      0s        app.read      owed → settling                  not isLoading           PeriodicMissed
      0s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      0s      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 5m)
      12h 5m  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested
      12h 5m  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 10m)"
    `);
  },

  'a fetch due exactly at an open with zero latency is stored before that open reads'() {
    expect(
      tell({}, { opens: ['0s for 20s', '12h for 20s'], since: '1h', until: '13h' }),
    ).toMatchInlineSnapshot(`
      "12h  fetch.due       scheduled → in-flight.unawaited  otherwise            PeriodicRequested
      12h  periodic.reply  in-flight.unawaited → scheduled  otherwise            PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d)
      12h    app.opened    scheduled                        not isRefreshWanted
      12h    app.read      scheduled                                             PeriodicHit"
    `);
  },
};
