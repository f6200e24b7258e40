/** Clients that are too old for a fetch, or for being told to fetch, until they are not. */

import { expect } from 'vitest';
import { HOUR } from '../../../src/compiled/kernel/time.ts';
import type { Stories } from '../../../src/engines/stories.contract.ts';
import { narrow, tell } from './tell.ts';

export const clients: Stories = {
  'a client that is too old fetches nothing and reads nothing; fetches begin with a launch of the newer one'() {
    const script = { opens: ['0s for 20s', '2h for 20s', '3h for 20s'], until: '4h' };
    expect(tell({}, { ...script, client: { fetchesFrom: '2h 30m' } })).toMatchInlineSnapshot(`
      "0s    app.opened    unopened                         isClientTooOld
      2h    app.opened    unopened                         isClientTooOld
      3h    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
      3h    app.read      owed → settling                  not isLoading           PeriodicMissed
      3h  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
      3h  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 15h)"
    `);
  },

  'an app in memory keeps what its client could when it was launched'() {
    const script = { opens: ['0s for 20s', '10m for 20s'], until: '1h', readOn: 'open' as const };
    expect(tell({}, { ...script, client: { fetchesFrom: '5m' } })).toMatchInlineSnapshot(`
      "0s     app.opened  unopened  isClientTooOld
      10m    app.opened  unopened  isClientTooOld"
    `);
  },

  'a client that cannot be told to fetch now does not, whatever it would have done'() {
    const script = { faults: ['pullNow at 5h', 'pullNow at 6h'], since: '5h', until: '7h' };
    const client = { pullableFrom: '5h 30m' };
    expect(tell({ intervalMs: 24 * HOUR }, { ...script, client })).toMatchInlineSnapshot(`
      "5h    tool.pull     scheduled                        isPullUnknown
      6h    tool.pull     scheduled → in-flight.unawaited  otherwise      PeriodicRequested
      6h  periodic.reply  in-flight.unawaited → scheduled  otherwise      PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 6h)"
    `);
    expect(tell(narrow, { ...script, client })).toMatchInlineSnapshot(`
      "5h    tool.pull     lapsed                           isPullUnknown
      6h    tool.pull     lapsed → in-flight.unawaited     otherwise      PeriodicRequested
      6h  periodic.reply  in-flight.unawaited → scheduled  otherwise      PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 8h)"
    `);
  },
};
