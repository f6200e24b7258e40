import { expect, test } from 'vitest';
import { LATE_OPEN, OPPORTUNITY } from '../src/compiled/domain/policy-model.ts';
import { HOUR, MINUTE, NEVER, SECOND, WEEK } from '../src/compiled/kernel/time.ts';
import { rowKey, type Script, story, toldRows } from '../src/engines/story.ts';
import { isEffective, tabulate } from '../src/engines/tabulate.ts';
import { lawOf } from '../src/kernel/law-of.ts';
import { periodic } from './periodic.ts';

/** A policy told by its own machine; what a story does not say happens at 0 s, for 20 s and as fast as can be. */
function tell(policy: Script['periodic'], script: Partial<Script>): string {
  const still: Script = { opens: ['0s for 20s'], until: '1d', load: '0s', latency: '0s' };
  return story({ ...still, ...script, periodic: policy ?? {} }, 'periodic');
}

const jitter = (durationMs: number) => lawOf({ law: 'constant', value: durationMs });
const tick = (everyMs: number, phaseMs = 0) => ({ everyMs, phaseMs, isPhaseRandom: false });

const retry = { baseMs: MINUTE, factor: 2, capMs: 3 * MINUTE, isJittered: false, maxAttempts: 5 };
const failingHour = ['failing for 1h', 'wifi'];
/** A window narrower than the interval. */
const narrow = { intervalMs: 2 * HOUR, windowMs: HOUR };

test('the first open is the due instant: fetched after its read, then one interval after each answer was stored', () => {
  const script: Partial<Script> = { opens: ['0s for 20s', '14h for 20s'], load: '1s', latency: '1s' };
  expect(tell({}, { ...script, until: '25h', contentEvery: '4h' })).toMatchInlineSnapshot(`
    "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    1s        app.read      owed → settling                  not isLoading           PeriodicMissed
    1s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(staleAt 1h 46m 45s 707ms)
    2s      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 2s)
    12h 2s  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(version 3, staleAt 13h 46m 45s 707ms)
    12h 3s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 3s)
    14h 1s    app.read      scheduled                                                PeriodicHit(ageMs 1h 59m 58s, lagVersions 1)
    1d 3s   fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(version 6, staleAt 1d 1h 46m 45s 707ms)
    1d 4s   periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 12h 4s)"
  `);
});

test('jitter is added to each due instant, but not to the first open', () => {
  expect(tell({ jitter: jitter(5 * MINUTE) }, { until: '13h' })).toMatchInlineSnapshot(`
    "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s        app.read      owed → settling                  not isLoading           PeriodicMissed
    0s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
    0s      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 5m)
    12h 5m  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested
    12h 5m  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 10m)"
  `);
});

test('a fetch due exactly at an open with zero latency is stored before that open reads', () => {
  expect(
    tell({}, { opens: ['0s for 20s', '12h for 20s'], since: '1h', until: '13h' }),
  ).toMatchInlineSnapshot(`
    "12h  fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
    12h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d)
    12h    app.read      scheduled                                   PeriodicHit"
  `);
});

test('seven days after the last open a fetch is outside the window, unless the window is inclusive', () => {
  const script = { since: '1h', until: '8d' };
  expect(tell({ intervalMs: WEEK }, script)).toMatchInlineSnapshot(
    `"7d  fetch.due  scheduled → lapsed  isOutsideWindow  PeriodicLapsed"`,
  );
  expect(tell({ intervalMs: WEEK, isWindowInclusive: true }, script)).toMatchInlineSnapshot(`
    "7d  fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
    7d  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 14d)"
  `);
});

test('after the window has lapsed, an open fetches at once; its own read comes first', () => {
  const script = { opens: ['0s for 20s', '3h 30m for 20s'], since: '1h', until: '5h' };
  expect(tell({ ...narrow, lateOpen: LATE_OPEN.fetch }, script)).toMatchInlineSnapshot(`
    "2h      fetch.due       scheduled → lapsed               isOutsideWindow        PeriodicLapsed
    3h 30m    app.opened    lapsed → owed                    isFetchOwedAtLateOpen
    3h 30m    app.read      owed → settling                  not isLoading          PeriodicHit(ageMs 3h 30m)
    3h 30m  open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
    3h 30m  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 5h 30m)"
  `);
});

test('with rearm a late open is one interval, and its jitter, before the next fetch', () => {
  const policy = { intervalMs: 2 * HOUR, windowMs: 130 * MINUTE, jitter: jitter(10 * MINUTE) };
  const script = { opens: ['0s for 20s', '3h for 20s', '4h for 20s'], since: '1h', until: '6h' };
  expect(tell({ ...policy, lateOpen: LATE_OPEN.rearm }, script)).toMatchInlineSnapshot(`
    "2h 10m  fetch.due       scheduled → lapsed               isOutsideWindow            PeriodicLapsed
    3h        app.opened    lapsed → scheduled               not isFetchOwedAtLateOpen  PeriodicScheduled(dueAt 5h 10m)
    3h        app.read      scheduled                                                   PeriodicHit(ageMs 3h)
    4h        app.read      scheduled                                                   PeriodicHit(ageMs 4h)
    5h 10m  fetch.due       scheduled → in-flight.unawaited  otherwise                  PeriodicRequested
    5h 10m  periodic.reply  in-flight.unawaited → scheduled  otherwise                  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 7h 20m)"
  `);
});

test('with ignore a late open changes nothing: the timer looks again one interval after each miss', () => {
  const script = { opens: ['0s for 20s', '5h 30m for 20s'], since: '1h', until: '7h' };
  expect(tell({ ...narrow, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
    "2h      fetch.due       scheduled                        isLookedAtAgain  PeriodicLapsed PeriodicScheduled(dueAt 4h)
    4h      fetch.due       scheduled                        isLookedAtAgain  PeriodicLapsed PeriodicScheduled(dueAt 6h)
    5h 30m    app.read      scheduled                                         PeriodicHit(ageMs 5h 30m)
    6h      fetch.due       scheduled → in-flight.unawaited  otherwise        PeriodicRequested
    6h      periodic.reply  in-flight.unawaited → scheduled  otherwise        PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 8h)"
  `);
});

test('an open before the due instant is no late open, even if the window had lapsed before it', () => {
  expect(
    tell(narrow, { opens: ['0s for 20s', '1h 30m for 20s'], since: '1h', until: '3h' }),
  ).toMatchInlineSnapshot(`
    "1h 30m    app.read      scheduled                                   PeriodicHit(ageMs 1h 30m)
    2h      fetch.due       scheduled → in-flight.unawaited  otherwise  PeriodicRequested
    2h      periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)"
  `);
});

test('a launch closed before it loaded has no read, and the fetch it owes starts at its close', () => {
  const told = story({ opens: ['0s for 900ms'], until: '2s', periodic: {} }, 'lifecycle', 'periodic');
  expect(told).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
    0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    900ms     user.close      cold-start → background                                  AppClosed
    900ms       app.closed    owed → settling
    900ms     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
    1s 100ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 100ms)"
  `);
});

test('a late open that is a hot start without a read fetches at its close', () => {
  const script = { opens: ['0s for 20s', '3h for 20s'], since: '2h', until: '4h', destroyAfter: 'never' };
  expect(story({ ...script, periodic: narrow }, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
    "2h 1s 200ms   fetch.due       scheduled → lapsed               isOutsideWindow        PeriodicLapsed
    3h            user.open       suspended → foreground           not isReadAtHotStart   HotStarted
    3h              app.opened    lapsed → owed                    isFetchOwedAtLateOpen
    3h 20s        user.close      foreground → background                                 AppClosed
    3h 20s          app.closed    owed → settling
    3h 20s        open.settled    settling → in-flight.unawaited   otherwise              PeriodicRequested
    3h 20s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 5h 20s 200ms)
    3h 25s        os.suspend      background → suspended                                  AppSuspended"
  `);
});

test('an open at the very instant at which the package has loaded reads too before the fetch starts', () => {
  const script = { opens: ['0s for 20s', '1s for 20s'], until: '2s', readOn: 'open', periodic: {} } as const;
  expect(story(script, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
    "0s        user.open       never-opened → cold-start        otherwise               ColdStarted
    0s          app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    1s        package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
    1s          app.read      owed → settling                  not isLoading           PeriodicMissed
    1s        user.open       foreground                       isReadAtHotStart        HotStarted
    1s          app.read      settling                                                 PeriodicMissed
    1s        open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
    1s 200ms  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 1s 200ms)"
  `);
});

test('a window shorter than the load has lapsed when the read is over, or when the tick comes', () => {
  const policy = { intervalMs: SECOND, windowMs: 500 };
  const script = { load: '1s', until: '3s' };
  expect(tell(policy, script)).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed    isFetchOwedAtFirstOpen
    1s    app.read    owed → settling    not isLoading           PeriodicMissed
    1s  open.settled  settling → lapsed  isOutsideWindow         PeriodicLapsed"
  `);
  expect(tell({ ...policy, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed       isFetchOwedAtFirstOpen
    1s    app.read    owed → settling       not isLoading           PeriodicMissed
    1s  open.settled  settling → scheduled  isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 2s)
    2s  fetch.due     scheduled             isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 3s)"
  `);
  expect(tell({ ...policy, tick: tick(600) }, script)).toMatchInlineSnapshot(`
    "0s       app.opened  unopened → scheduled  not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 600ms)
    600ms  fetch.due     scheduled → lapsed    isOutsideWindow             PeriodicLapsed
    1s       app.read    lapsed                                            PeriodicMissed"
  `);
});

test('ticks come on a grid, and fetch only where one interval has gone since the last success', () => {
  const policy = { tick: tick(6 * HOUR, HOUR) };
  expect(tell(policy, { opens: ['2h for 20s'], until: '20h' })).toMatchInlineSnapshot(`
    "2h     app.opened    unopened → scheduled             not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 7h)
    2h     app.read      scheduled                                                    PeriodicMissed
    7h   fetch.due       scheduled → in-flight.unawaited  otherwise                   PeriodicRequested
    7h   periodic.reply  in-flight.unawaited → scheduled  otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 13h)
    13h  fetch.due       scheduled                        isIntervalRunning           PeriodicScheduled(dueAt 19h)
    19h  fetch.due       scheduled → in-flight.unawaited  otherwise                   PeriodicRequested
    19h  periodic.reply  in-flight.unawaited → scheduled  otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 1h)"
  `);
});

test('with ticks an app outside the window waits for an open, and then for the next tick', () => {
  const script = { opens: ['30m for 20s', '8h 30m for 20s'], until: '10h' };
  expect(tell({ ...narrow, tick: tick(2 * HOUR) }, script)).toMatchInlineSnapshot(`
    "30m       app.opened  unopened → scheduled  not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 2h)
    30m       app.read    scheduled                                         PeriodicMissed
    2h      fetch.due     scheduled → lapsed    isOutsideWindow             PeriodicLapsed
    8h 30m    app.opened  lapsed → scheduled    not isFetchOwedAtLateOpen   PeriodicScheduled(dueAt 10h)
    8h 30m    app.read    scheduled                                         PeriodicMissed"
  `);
});

test('without a token nothing is sent: the fetch is due again one interval later', () => {
  expect(tell({ isTokenRequired: true }, { hasToken: false, until: '13h' })).toMatchInlineSnapshot(`
    "0s     app.opened  unopened → owed       isFetchOwedAtFirstOpen
    0s     app.read    owed → settling       not isLoading           PeriodicMissed
    0s   open.settled  settling → scheduled  isPeriodicTokenMissing  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 12h)
    12h  fetch.due     scheduled             isPeriodicTokenMissing  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 1d)"
  `);
});

test('an owed fetch waits for a network, which is no attempt; a read meanwhile does not wait', () => {
  const script: Partial<Script> = { opens: ['0s for 20s', '1m for 20s'], readOn: 'open', until: '3h' };
  const network = ['offline for 1h', 'failing for 1h'];
  const policy = { readPatienceMs: NEVER, retry: { ...retry, maxAttempts: 2 } };
  expect(tell(policy, { ...script, network })).toMatchInlineSnapshot(`
    "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s       app.read      owed → settling                  not isLoading           PeriodicMissed
    0s     open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
    1m       app.read      held                                                     PeriodicMissed
    1h       net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested(outcome network)
    1h     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    1h 1m  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    1h 1m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 13h 1m)"
  `);
});

test('a fetch due offline waits, and other opportunities change nothing until the gate opens', () => {
  const script = { opens: ['10m for 20s', '2h for 20s'], network: ['wifi for 30m', 'offline for 2h 30m'] };
  expect(tell({ tick: tick(HOUR) }, { ...script, until: '3h 30m' })).toMatchInlineSnapshot(`
    "10m    app.opened    unopened → scheduled             not isFetchOwedAtFirstOpen  PeriodicScheduled(dueAt 1h)
    10m    app.read      scheduled                                                    PeriodicMissed
    1h   fetch.due       scheduled → held                 isPeriodicGateClosed        PeriodicHeld
    2h     app.read      held                                                         PeriodicMissed
    3h     net.opened    held → in-flight.unawaited       otherwise                   PeriodicRequested
    3h   periodic.reply  in-flight.unawaited → scheduled  otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)"
  `);
});

test('a network change comes before a fetch that is due at its instant', () => {
  const network = ['wifi for 12h', 'offline for 1h'];
  expect(tell({}, { network, since: '1h', until: '14h' })).toMatchInlineSnapshot(`
    "12h  fetch.due       scheduled → held                 isPeriodicGateClosed  PeriodicHeld
    13h    net.opened    held → in-flight.unawaited       otherwise             PeriodicRequested
    13h  periodic.reply  in-flight.unawaited → scheduled  otherwise             PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 1h)"
  `);
});

test('a fetch that wants Wi-Fi is not woken by a cellular network', () => {
  const network = ['offline for 1h', 'cellular for 1h'];
  expect(tell({ isWifiOnly: true }, { network, until: '4h' })).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
    0s    app.read    owed → settling  not isLoading           PeriodicMissed
    0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
    1h    net.opened  held             isPeriodicGateClosed
    3h    net.opened  held             isPeriodicGateClosed"
  `);
});

test('the window is asked again when the gate opens', () => {
  const script = { network: ['offline for 2h', 'wifi'], until: '5h' };
  expect(tell(narrow, script)).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
    0s    app.read    owed → settling  not isLoading           PeriodicMissed
    0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
    2h    net.opened  held → lapsed    isOutsideWindow         PeriodicLapsed"
  `);
  expect(tell({ ...narrow, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed   isFetchOwedAtFirstOpen
    0s    app.read    owed → settling   not isLoading           PeriodicMissed
    0s  open.settled  settling → held   isPeriodicGateClosed    PeriodicHeld
    2h    net.opened  held → scheduled  isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 4h)
    4h  fetch.due     scheduled         isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 6h)"
  `);
  expect(tell(narrow, { ...script, opens: ['0s for 20s', '1h 30m for 20s'] })).toMatchInlineSnapshot(`
    "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s        app.read      owed → settling                  not isLoading           PeriodicMissed
    0s      open.settled    settling → held                  isPeriodicGateClosed    PeriodicHeld
    1h 30m    app.read      held                                                     PeriodicMissed
    2h        net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested
    2h      periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
    4h      fetch.due       scheduled → lapsed               isOutsideWindow         PeriodicLapsed"
  `);
});

test('a network that leaves the gate closed asks for nothing, neither window nor token', () => {
  const network = ['offline for 2h', 'cellular for 1h'];
  expect(tell({ ...narrow, isWifiOnly: true }, { network, until: '3h' })).toMatchInlineSnapshot(`
    "0s    app.opened  unopened → owed  isFetchOwedAtFirstOpen
    0s    app.read    owed → settling  not isLoading           PeriodicMissed
    0s  open.settled  settling → held  isPeriodicGateClosed    PeriodicHeld
    2h    net.opened  held             isPeriodicGateClosed"
  `);
});

test('a failed fetch without retries is due one interval after the failure is known', () => {
  expect(tell({}, { latency: '2s', network: failingHour, until: '13h' })).toMatchInlineSnapshot(`
    "0s        app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s        app.read      owed → settling                  not isLoading           PeriodicMissed
    0s      open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    2s      periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 2s)
    12h 2s  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested
    12h 4s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 1d 4s)"
  `);
});

test('retries count from the failure, double up to the cap, and end with the last attempt', () => {
  expect(tell({ retry }, { latency: '1s', network: failingHour, until: '1h' })).toMatchInlineSnapshot(`
    "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s       app.read      owed → settling                  not isLoading           PeriodicMissed
    0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    1s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    1m 1s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    1m 2s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    3m 2s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    3m 3s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    6m 3s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    6m 4s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    9m 4s  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    9m 5s  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 9m 5s)"
  `);
});

test('full jitter shortens each delay by a share of its own', () => {
  const policy = { retry: { ...retry, isJittered: true, maxAttempts: 3 } };
  expect(tell(policy, { network: failingHour, until: '1h' })).toMatchInlineSnapshot(`
    "0s             app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s             app.read      owed → settling                  not isLoading           PeriodicMissed
    0s           open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    0s           periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    38s 366ms    retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    38s 366ms    periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    2m 17s 96ms  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    2m 17s 96ms  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 12h 2m 17s 96ms)"
  `);
});

test('a success ends the chain: the next one has all its attempts again', () => {
  const policy = { intervalMs: HOUR, retry: { ...retry, baseMs: HOUR, capMs: HOUR, maxAttempts: 2 } };
  const network = ['failing for 40m', 'wifi for 1h'];
  expect(tell(policy, { network, until: '3h' })).toMatchInlineSnapshot(`
    "0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s    app.read      owed → settling                  not isLoading           PeriodicMissed
    0s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    0s  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    1h  retry.due       retrying → in-flight.unawaited   otherwise               PeriodicRequested
    1h  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 2h)
    2h  fetch.due       scheduled → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
    2h  periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)"
  `);
});

test('between attempts a read does not wait; at a retry the network is asked, and waiting for it is no attempt', () => {
  const script: Partial<Script> = { opens: ['0s for 1s', '30s for 1s'], readOn: 'open', until: '1h 10m' };
  const policy = { readPatienceMs: NEVER, retry: { ...retry, baseMs: 2 * MINUTE, maxAttempts: 2 } };
  expect(tell(policy, { ...script, network: ['failing for 1m', 'offline for 1h'] })).toMatchInlineSnapshot(`
    "0s       app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    0s       app.read      owed → settling                  not isLoading           PeriodicMissed
    0s     open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested(outcome network)
    0s     periodic.reply  in-flight.unawaited → retrying   isPeriodicRetryLeft     PeriodicFailed(reason network)
    30s      app.read      retrying                                                 PeriodicMissed
    2m     retry.due       retrying → held                  isPeriodicGateClosed    PeriodicHeld
    1h 1m    net.opened    held → in-flight.unawaited       otherwise               PeriodicRequested(outcome network)
    1h 1m  periodic.reply  in-flight.unawaited → scheduled  isPeriodicFailed        PeriodicFailed(reason network) PeriodicScheduled(dueAt 13h 1m)"
  `);
});

test('the window is asked at a retry too', () => {
  const policy = { ...narrow, retry: { ...retry, baseMs: HOUR, capMs: HOUR } };
  const script = { network: failingHour, until: '2h' };
  expect(tell(policy, script)).toMatchInlineSnapshot(`
    "0s    app.opened    unopened → owed                 isFetchOwedAtFirstOpen
    0s    app.read      owed → settling                 not isLoading           PeriodicMissed
    0s  open.settled    settling → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
    0s  periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft     PeriodicFailed(reason network)
    1h  retry.due       retrying → lapsed               isOutsideWindow         PeriodicLapsed"
  `);
  expect(tell({ ...policy, lateOpen: LATE_OPEN.ignore }, script)).toMatchInlineSnapshot(`
    "0s    app.opened    unopened → owed                 isFetchOwedAtFirstOpen
    0s    app.read      owed → settling                 not isLoading           PeriodicMissed
    0s  open.settled    settling → in-flight.unawaited  otherwise               PeriodicRequested(outcome network)
    0s  periodic.reply  in-flight.unawaited → retrying  isPeriodicRetryLeft     PeriodicFailed(reason network)
    1h  retry.due       retrying → scheduled            isLookedAtAgain         PeriodicLapsed PeriodicScheduled(dueAt 3h)"
  `);
});

test('a body of 256 KiB is cached; one byte more is not, is not retried, and is due again one interval later', () => {
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
});

test('an answer at the instant of the time-out is in time; 1 ms later it has failed', () => {
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
});

/** The first open reads and fetches at 0 s; the second, a hot start, reads at 3 s while the fetch is in flight. */
const reading: Partial<Script> = {
  opens: ['0s for 2s', '3s for 20s'],
  since: '1s',
  until: '1m',
  readOn: 'open',
  latency: '6s',
};

test('a read while a fetch is in flight does not wait, waits, or waits for so long; an answer at that instant counts', () => {
  expect(tell({ readPatienceMs: 0 }, reading)).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited              not isPeriodicReadWaiting  PeriodicMissed
    6s  periodic.reply  in-flight.unawaited → scheduled  otherwise                  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(tell({ readPatienceMs: NEVER }, reading)).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waitedMs 3s) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(tell({ readPatienceMs: SECOND }, reading)).toMatchInlineSnapshot(`
    "3s    app.read            in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    4s  periodic.readExpired  in-flight.awaited → in-flight.unawaited                         PeriodicMissed(waitedMs 1s)
    6s  periodic.reply        in-flight.unawaited → scheduled          otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(tell({ readPatienceMs: 3 * SECOND }, reading)).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waitedMs 3s) PeriodicScheduled(dueAt 12h 6s)"
  `);
});

test('a read that waits ends with the session, or when the next open reads', () => {
  const policy = { readPatienceMs: NEVER };
  expect(tell(policy, { ...reading, opens: ['0s for 2s', '3s for 1s'] })).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    4s    app.closed    in-flight.awaited → in-flight.unawaited                         PeriodicMissed(waitedMs 1s)
    6s  periodic.reply  in-flight.unawaited → scheduled          otherwise              PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(
    tell(policy, { ...reading, opens: ['0s for 2s', '3s for 20s', '4s for 20s'] }),
  ).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    4s    app.read      in-flight.awaited                                               PeriodicMissed(waitedMs 1s) PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → scheduled            otherwise              PeriodicFetched(bytes 1024) PeriodicHit(waitedMs 2s) PeriodicScheduled(dueAt 12h 6s)"
  `);
});

test('a read that waits for a fetch that fails or is too large gets what was there, and waits for no retry', () => {
  const policy = { readPatienceMs: NEVER };
  expect(tell(policy, { ...reading, bodyBytes: 262_145 })).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → scheduled            isPeriodicTooLarge     PeriodicTooLarge(bytes 262145) PeriodicMissed(waitedMs 3s) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(tell(policy, { ...reading, network: failingHour })).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → scheduled            isPeriodicFailed       PeriodicFailed(reason network) PeriodicMissed(waitedMs 3s) PeriodicScheduled(dueAt 12h 6s)"
  `);
  expect(tell({ ...policy, retry }, { ...reading, network: failingHour })).toMatchInlineSnapshot(`
    "3s    app.read      in-flight.unawaited → in-flight.awaited  isPeriodicReadWaiting  PeriodicAwaited
    6s  periodic.reply  in-flight.awaited → retrying             isPeriodicRetryLeft    PeriodicFailed(reason network) PeriodicMissed(waitedMs 3s)"
  `);
});

test('a hot start while the package loads reads, but the fetch that the cold start owes waits for its own read', () => {
  const script = { opens: ['0s for 1m', '2s for 1m'], until: '10s', load: '5s', readOn: 'open' } as const;
  expect(story({ ...script, latency: '0s', periodic: {} }, 'lifecycle', 'periodic')).toMatchInlineSnapshot(`
    "0s  user.open       never-opened → cold-start        otherwise               ColdStarted
    0s    app.opened    unopened → owed                  isFetchOwedAtFirstOpen
    2s  user.open       cold-start                       isReadAtHotStart        HotStarted
    2s    app.read      owed                             isLoading               PeriodicMissed
    5s  package.loaded  cold-start → foreground          isTokenDue              PackageLoaded TokenSet
    5s    app.read      owed → settling                  not isLoading           PeriodicMissed
    5s  open.settled    settling → in-flight.unawaited   otherwise               PeriodicRequested
    5s  periodic.reply  in-flight.unawaited → scheduled  otherwise               PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 12h 5s)"
  `);
});

const hostActive = { opportunity: OPPORTUNITY.hostActive };

test('on a platform that looks when the host is opened, a fetch comes at the first opening after the interval', () => {
  const script = { opens: ['0s for 20s', '13h for 20s'], others: [['6h for 20s']], host: {}, until: '14h' };
  expect(tell(hostActive, script)).toMatchInlineSnapshot(`
    "0s     app.opened    unopened → scheduled                not isFetchOwedAtFirstOpen  PeriodicScheduled
    0s     host.opened   scheduled → settling                not isHostOpenIgnored
    0s     app.read      settling                                                        PeriodicMissed
    0s   open.settled    settling → in-flight.unawaited      otherwise                   PeriodicRequested
    0s   periodic.reply  in-flight.unawaited → scheduled     otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled
    6h     app.opened    1: unopened → scheduled             not isFetchOwedAtFirstOpen  PeriodicScheduled
    6h     host.opened   scheduled                           isHostOpenIgnored
    6h     host.opened   1: scheduled → settling             not isHostOpenIgnored
    6h     app.read      1: settling                                                     PeriodicMissed
    6h   open.settled    1: settling → in-flight.unawaited   otherwise                   PeriodicRequested
    6h   periodic.reply  1: in-flight.unawaited → scheduled  otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled
    13h    host.opened   scheduled → settling                not isHostOpenIgnored
    13h    host.opened   1: scheduled                        isHostOpenIgnored
    13h    app.read      settling                                                        PeriodicHit(ageMs 13h)
    13h  open.settled    settling → in-flight.unawaited      otherwise                   PeriodicRequested
    13h  periodic.reply  in-flight.unawaited → scheduled     otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled"
  `);
});

test('at one opening so many apps fetch, in the order of the list; the rest waits for the next opening', () => {
  const script: Partial<Script> = { others: [['0s for 20s'], ['1h for 20s']], host: {}, until: '2h' };
  expect(tell({ ...hostActive, maxPerOpportunity: 1 }, script)).toMatchInlineSnapshot(`
    "0s    app.opened    unopened → scheduled                not isFetchOwedAtFirstOpen  PeriodicScheduled
    0s    host.opened   scheduled → settling                not isHostOpenIgnored
    0s    app.read      settling                                                        PeriodicMissed
    0s    app.opened    1: unopened → scheduled             not isFetchOwedAtFirstOpen  PeriodicScheduled
    0s    app.read      1: scheduled                                                    PeriodicMissed
    0s  open.settled    settling → in-flight.unawaited      otherwise                   PeriodicRequested
    0s  periodic.reply  in-flight.unawaited → scheduled     otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled
    1h    app.opened    2: unopened → scheduled             not isFetchOwedAtFirstOpen  PeriodicScheduled
    1h    host.opened   scheduled                           isHostOpenIgnored
    1h    host.opened   1: scheduled → settling             not isHostOpenIgnored
    1h    host.opened   2: scheduled → settling             not isHostOpenIgnored
    1h    app.read      2: settling                                                     PeriodicMissed
    1h  open.settled    1: settling → in-flight.unawaited   otherwise                   PeriodicRequested
    1h  periodic.reply  1: in-flight.unawaited → scheduled  otherwise                   PeriodicFetched(bytes 1024) PeriodicScheduled
    1h  open.settled    2: settling → scheduled             isOpportunityFull           PeriodicDeferred PeriodicScheduled"
  `);
});

test('at one tick too', () => {
  const script: Partial<Script> = { others: [['1m for 20s']], since: '2h', until: '5h' };
  expect(
    tell({ intervalMs: HOUR, tick: tick(2 * HOUR), maxPerOpportunity: 1 }, script),
  ).toMatchInlineSnapshot(`
    "2h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
    2h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 4h)
    2h  fetch.due       1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled(dueAt 4h)
    4h  fetch.due       scheduled → in-flight.unawaited  otherwise          PeriodicRequested
    4h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 6h)
    4h  fetch.due       1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled(dueAt 6h)"
  `);
});

test('a sweep asks for use within the window, for a token and for a network; it is nothing to a timer', () => {
  const sweep = { firstAt: 3 * HOUR };
  const script: Partial<Script> = { opens: ['2h 45m for 20s'], host: {}, sweep, since: '3h', until: '4h' };
  const swept = { opportunity: OPPORTUNITY.dailySweep };
  expect(tell({ ...swept, windowMs: 5 * MINUTE }, script)).toMatchInlineSnapshot(
    `"3h    sweep.ran  scheduled → lapsed  isOutsideWindow  PeriodicLapsed"`,
  );
  expect(tell({ ...swept, isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
    `"3h    sweep.ran  scheduled  isPeriodicTokenMissing  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled"`,
  );
  expect(tell({ ...swept }, { ...script, network: ['offline'] })).toMatchInlineSnapshot(
    `"3h    sweep.ran  scheduled → held  isPeriodicGateClosed  PeriodicHeld"`,
  );
  expect(tell({}, script)).toMatchInlineSnapshot(`"3h    sweep.ran  scheduled  isSweepIgnored"`);
  const two = { ...script, others: [['2h 50m for 20s']] };
  expect(tell({ ...swept, maxPerOpportunity: 1 }, two)).toMatchInlineSnapshot(`
    "3h    sweep.ran     scheduled → in-flight.unawaited  otherwise          PeriodicRequested
    3h    sweep.ran     1: scheduled                     isOpportunityFull  PeriodicDeferred PeriodicScheduled
    3h  periodic.reply  in-flight.unawaited → scheduled  otherwise          PeriodicFetched(bytes 1024) PeriodicScheduled"
  `);
});

test('a client told to fetch now asks for a token and a network, but not for use within the window', () => {
  const script: Partial<Script> = {
    opens: ['0s for 20s'],
    tools: ['pullNow at 5h'],
    since: '5h',
    until: '6h',
  };
  const lapsed = { intervalMs: 2 * HOUR, windowMs: HOUR };
  expect(tell({}, script)).toMatchInlineSnapshot(`
    "5h    tool.pull     scheduled → in-flight.unawaited  otherwise  PeriodicRequested
    5h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 17h)"
  `);
  expect(tell({ isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
    `"5h    tool.pull  scheduled  isPeriodicTokenMissing  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 17h)"`,
  );
  const network = ['wifi for 4h', 'offline'];
  expect(tell({}, { ...script, network })).toMatchInlineSnapshot(
    `"5h    tool.pull  scheduled → held  isPeriodicGateClosed  PeriodicHeld"`,
  );
  expect(tell(lapsed, script)).toMatchInlineSnapshot(`
    "5h    tool.pull     lapsed → in-flight.unawaited     otherwise  PeriodicRequested
    5h  periodic.reply  in-flight.unawaited → scheduled  otherwise  PeriodicFetched(bytes 1024) PeriodicScheduled(dueAt 7h)"
  `);
  expect(tell({ ...lapsed, isTokenRequired: true }, { ...script, hasToken: false })).toMatchInlineSnapshot(
    `"5h    tool.pull  lapsed → scheduled  isPeriodicTokenMissing  PeriodicRejected(refusal tokenNotSet) PeriodicScheduled(dueAt 7h)"`,
  );
  expect(tell(lapsed, { ...script, network })).toMatchInlineSnapshot(
    `"5h    tool.pull  lapsed → held  isPeriodicGateClosed  PeriodicHeld"`,
  );
});

test('every row of the table is told in a story, except that a token once found is never missed later', () => {
  const rows = tabulate(periodic).rows.filter(isEffective);
  const untold = rows.filter((row) => !toldRows.has(`periodic: ${rowKey(row)}`));
  const impossible = rows.filter(({ from, answers }) => {
    const isTokenLost = answers.some(([guard, answer]) => guard === 'isPeriodicTokenMissing' && answer);
    return isTokenLost && ['held', 'retrying'].includes(from);
  });
  expect(untold.map(rowKey)).toEqual(impossible.map(rowKey));
});
