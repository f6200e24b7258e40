import { expect, test } from 'vitest';
import { NEVER, SECOND } from '../src/compiled/kernel/time.ts';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { lawOf } from '../src/kernel/law-of.ts';
import { pre } from './pre.ts';

/** One launch: the package loads in 1 s, the person leaves after 20 s. */
const launch: Script = { opens: ['0s for 20s'], until: '1m', pre: {} };
/** The same, with a request that takes 3 s and a hot start at 2 s, while it is in flight, that reads too. */
const reopened: Script = { ...launch, opens: ['0s for 20s', '2s for 20s'], latency: '3s', readOn: 'open' };

test('a pre-fetch starts at the tap of a cold start and races the package: it is fresh if it comes by the load', () => {
  expect(story({ ...launch, latency: '200ms' }, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
    "0s     user.open       never-opened → cold-start   otherwise   ColdStarted
    0s       app.launched  idle → in-flight.unawaited  otherwise   PreRequested
    200ms  pre.reply       in-flight.unawaited → idle  otherwise   PreFetched(bytes 1024)
    1s     package.loaded  cold-start → foreground     isTokenDue  PackageLoaded TokenSet
    1s       app.read      idle                                    PreHit(ageMs 800ms, fresh)
    20s    user.close      foreground → background                 AppClosed
    25s    os.suspend      background → suspended                  AppSuspended"
  `);
  expect(story({ ...launch, latency: '1s' }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited  otherwise  PreRequested
    1s  pre.reply       in-flight.unawaited → idle  otherwise  PreFetched(bytes 1024)
    1s    app.read      idle                                   PreHit(fresh)"
  `);
});

test('without waiting, a read before the answer misses; the answer arrives late, while the app is on screen', () => {
  expect(story({ ...launch, latency: '3s' }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    3s  pre.reply       in-flight.unawaited → idle  isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)"
  `);
});

test('an answer after the close is late for nobody; the next launch reads it as stale, until its own comes late', () => {
  const script: Script = { ...launch, opens: ['0s for 2s', '1h for 20s'], until: '2h', latency: '5s' };
  expect(story(script, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s       app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    5s     pre.reply       in-flight.unawaited → idle  otherwise             PreFetched(bytes 1024)
    1h       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1h 1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreHit(ageMs 59m 56s)
    1h 5s  pre.reply       in-flight.unawaited → idle  isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 1)"
  `);
});

test('hot starts issue no pre-fetch; what this launch fetched stays fresh for its hot starts', () => {
  const script: Script = {
    ...launch,
    opens: ['0s for 20s', '30m 25s for 20s'],
    until: '31m',
    readOn: 'open',
  };
  expect(story(script, 'pre')).toMatchInlineSnapshot(`
    "0s         app.launched  idle → in-flight.unawaited  otherwise  PreRequested
    200ms    pre.reply       in-flight.unawaited → idle  otherwise  PreFetched(bytes 1024)
    1s         app.read      idle                                   PreHit(ageMs 800ms, fresh)
    30m 25s    app.read      idle                                   PreHit(ageMs 30m 24s 800ms, fresh)"
  `);
});

test('a read that waits gets the answer, or what was there when its patience ends', () => {
  const script: Script = { ...launch, latency: '3s' };
  expect(story({ ...script, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
    1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waitedMs 2s)"
  `);
  expect(story({ ...script, pre: { readPatienceMs: SECOND } }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched   idle → in-flight.unawaited               otherwise         PreRequested
    1s    app.read       in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    2s  pre.readExpired  in-flight.awaited → in-flight.unawaited                    PreMissed(waitedMs 1s)
    3s  pre.reply        in-flight.unawaited → idle               isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1)"
  `);
});

test('an answer at the very instant at which a read stops waiting comes first', () => {
  expect(
    story({ ...launch, latency: '3s', pre: { readPatienceMs: 2 * SECOND } }, 'pre'),
  ).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
    1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    3s  pre.reply       in-flight.awaited → idle                 otherwise         PreFetched(bytes 1024) PreHit(fresh, waitedMs 2s)"
  `);
});

test('a read that waits ends with the session, or when the next open reads', () => {
  const closed: Script = { ...launch, opens: ['0s for 2s'], latency: '3s', pre: { readPatienceMs: NEVER } };
  expect(story(closed, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
    1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    2s    app.closed    in-flight.awaited → in-flight.unawaited                    PreMissed(waitedMs 1s)
    3s  pre.reply       in-flight.unawaited → idle               otherwise         PreFetched(bytes 1024)"
  `);
  expect(story({ ...reopened, pre: { readPatienceMs: NEVER } }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested
    1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    2s    app.read      in-flight.awaited                                          PreMissed(waitedMs 1s) PreAwaited
    3s  pre.reply       in-flight.awaited → idle                 isPreLate         PreFetched(bytes 1024) PreArrivedLate(reads 1) PreHit(fresh, waitedMs 1s)"
  `);
});

test('a launch closed before it loaded has no read; its request goes on', () => {
  expect(
    story({ ...launch, opens: ['0s for 500ms'], latency: '600ms' }, 'lifecycle', 'pre'),
  ).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start   otherwise  ColdStarted
    0s          app.launched  idle → in-flight.unawaited  otherwise  PreRequested
    500ms     user.close      cold-start → background                AppClosed
    600ms     pre.reply       in-flight.unawaited → idle  otherwise  PreFetched(bytes 1024)
    5s 500ms  os.suspend      background → suspended                 AppSuspended"
  `);
});

test('every read of a launch that got no answer is upgraded by a late one', () => {
  expect(story(reopened, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    2s    app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    3s  pre.reply       in-flight.unawaited → idle  isPreLate             PreFetched(bytes 1024) PreArrivedLate(reads 2)"
  `);
});

test('a request that fails leaves what was there; so does an answer of more than 256 KiB', () => {
  const weak = { network: ['failing for 1h', 'wifi'] } as const;
  expect(story({ ...launch, ...weak, latency: '3s' }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited  otherwise             PreRequested(outcome network)
    1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    3s  pre.reply       in-flight.unawaited → idle  isPreFailed           PreFailed(reason network)"
  `);
  expect(
    story({ ...launch, ...weak, latency: '3s', pre: { readPatienceMs: NEVER } }, 'pre'),
  ).toMatchInlineSnapshot(`
    "0s    app.launched  idle → in-flight.unawaited               otherwise         PreRequested(outcome network)
    1s    app.read      in-flight.unawaited → in-flight.awaited  isPreReadWaiting  PreAwaited
    3s  pre.reply       in-flight.awaited → idle                 isPreFailed       PreFailed(reason network) PreMissed(waitedMs 2s)"
  `);
  expect(story({ ...launch, bodyBytes: 262_144 }, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise  PreRequested
    200ms  pre.reply       in-flight.unawaited → idle  otherwise  PreFetched(bytes 262144)
    1s       app.read      idle                                   PreHit(ageMs 800ms, fresh)"
  `);
  expect(story({ ...launch, bodyBytes: 262_145 }, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise    PreRequested
    200ms  pre.reply       in-flight.unawaited → idle  isPreFailed  PreFailed(reason tooLarge, bytes 262145)
    1s       app.read      idle                                     PreMissed"
  `);
});

test('without a token, or offline, nothing is sent', () => {
  const offline = { network: ['offline'] } as const;
  expect(story({ ...launch, hasToken: false, pre: { isTokenRequired: true } }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle  isPreTokenMissing  PreRejected(refusal tokenNotSet)
    1s    app.read      idle                     PreMissed"
  `);
  expect(story({ ...launch, ...offline }, 'pre')).toMatchInlineSnapshot(`
    "0s    app.launched  idle  isOffline  PreSkipped
    1s    app.read      idle             PreMissed"
  `);
});

test('what is kept in memory is lost when the app is destroyed, in store or on its way; a disk keeps both', () => {
  const inStore: Script = { ...launch, opens: ['0s for 20s', '1h for 20s'], until: '61m' };
  const onItsWay: Script = { ...inStore, latency: '40m' };
  const memory = { pre: { isKeptInMemory: true } };
  expect(story({ ...inStore, ...memory }, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start   otherwise       ColdStarted
    0s          app.launched  idle → in-flight.unawaited  otherwise       PreRequested
    200ms     pre.reply       in-flight.unawaited → idle  otherwise       PreFetched(bytes 1024)
    1s        package.loaded  cold-start → foreground     isTokenDue      PackageLoaded TokenSet
    1s          app.read      idle                                        PreHit(ageMs 800ms, fresh)
    20s       user.close      foreground → background                     AppClosed
    25s       os.suspend      background → suspended                      AppSuspended
    30m 25s   os.destroy      suspended → destroyed                       AppDestroyed(residentMs 30m 25s) PreLost
    1h        user.open       destroyed → cold-start      otherwise       ColdStarted
    1h          app.launched  idle → in-flight.unawaited  otherwise       PreRequested
    1h 200ms  pre.reply       in-flight.unawaited → idle  otherwise       PreFetched(bytes 1024)
    1h 1s     package.loaded  cold-start → foreground     not isTokenDue  PackageLoaded
    1h 1s       app.read      idle                                        PreHit(ageMs 800ms, fresh)
    1h 20s    user.close      foreground → background                     AppClosed
    1h 25s    os.suspend      background → suspended                      AppSuspended"
  `);
  expect(story({ ...onItsWay, ...memory }, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s       app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    40m    pre.reply       in-flight.unawaited → idle  isPreLost             PreFetched(bytes 1024) PreLost
    1h       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1h 1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed"
  `);
  expect(story({ ...inStore, latency: '40m' }, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s       app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    40m    pre.reply       in-flight.unawaited → idle  otherwise             PreFetched(bytes 1024)
    1h       app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1h 1s    app.read      in-flight.unawaited         not isPreReadWaiting  PreHit(ageMs 20m 1s)"
  `);
});

test('a launch that finds an earlier request in flight joins it, and its answer is fresh', () => {
  const script: Script = {
    ...launch,
    opens: ['0s for 2s', '10s for 20s'],
    latency: '10500ms',
    memoryKill: '1s',
  };
  expect(story(script, 'lifecycle', 'pre')).toMatchInlineSnapshot(`
    "0s         user.open       never-opened → cold-start   otherwise             ColdStarted
    0s           app.launched  idle → in-flight.unawaited  otherwise             PreRequested
    1s         package.loaded  cold-start → foreground     isTokenDue            PackageLoaded TokenSet
    1s           app.read      in-flight.unawaited         not isPreReadWaiting  PreMissed
    2s         user.close      foreground → background                           AppClosed
    3s         os.kill         background → destroyed                            AppDestroyed(residentMs 3s, cause killed)
    10s        user.open       destroyed → cold-start      otherwise             ColdStarted
    10s 500ms  pre.reply       in-flight.unawaited → idle  otherwise             PreFetched(bytes 1024)
    11s        package.loaded  cold-start → foreground     not isTokenDue        PackageLoaded
    11s          app.read      idle                                              PreHit(ageMs 500ms, fresh)
    30s        user.close      foreground → background                           AppClosed
    31s        os.kill         background → destroyed                            AppDestroyed(residentMs 21s, cause killed)"
  `);
});

test('an app reads its pre-fetch first, then its periodic fetch', () => {
  expect(
    story({ ...launch, until: '2s', periodic: {} }, 'lifecycle', 'pre', 'periodic'),
  ).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
    0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s          app.launched  idle → in-flight.unawaited       otherwise               PreRequested
    200ms     pre.reply       in-flight.unawaited → idle       otherwise               PreFetched(bytes 1024)
    1s        package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
    1s          app.read      idle                                                     PreHit(ageMs 800ms, fresh)
    1s          app.read      owed → settling                  not isLoading           PeriodicMissed
    1s        open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
    1s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 200ms)"
  `);
});

test('a client that has yet to learn the address gets its answer that much later', () => {
  const details = lawOf({ law: 'constant', value: 300 });
  expect(story({ ...launch, latency: '200ms', pre: { details }, until: '3s' }, 'pre')).toMatchInlineSnapshot(`
    "0s       app.launched  idle → in-flight.unawaited  otherwise  PreRequested
    500ms  pre.reply       in-flight.unawaited → idle  otherwise  PreFetched(bytes 1024)
    1s       app.read      idle                                   PreHit(ageMs 500ms, fresh)"
  `);
});

test('every row of the table is told in a story', () => {
  const rows = tabulate(pre).rows.filter(isEffective).map(rowKey);
  expect(rows.filter((row) => !toldRows.has(`pre: ${row}`))).toEqual([]);
});
