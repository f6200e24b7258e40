/** A launch without data asks the origin itself. */

import { expect } from 'vitest';
import { NEVER } from '../../src/compiled/kernel/time.ts';
import type { Script } from '../../src/engines/script.contract.ts';
import type { Stories } from '../../src/engines/stories.contract.ts';
import { story } from '../../src/engines/story.contract.ts';

/** A launch whose package takes 1 s, at an origin that answers after 0.2 s. */
function tell(script: Partial<Script>): string {
  return story({ opens: ['0s for 1m'], until: '1h', own: {}, ...script }, 'own');
}

export const ownStories: Stories = {
  'a launch that found no data asks the origin itself'() {
    expect(tell({})).toMatchInlineSnapshot(`
      "1s          app.read  idle → in-flight  otherwise  OwnRequested
      1s 200ms  own.reply   in-flight → idle  otherwise  OwnFetched(bytes 1024)"
    `);
  },

  'one that found some does not, nor does one that has an answer in time'() {
    expect(tell({ pre: {} })).toMatchInlineSnapshot(`"1s    app.read  idle  isDataThere"`);
  },

  'a launch that waits for the pre-fetch asks when that has given nothing'() {
    const pre = { readPatienceMs: 500 };
    expect(tell({ pre, load: '100ms', latency: '1s' })).toMatchInlineSnapshot(`
      "100ms       app.read       idle → listening       isReadPending
      600ms       read.returned  listening → in-flight  otherwise      OwnRequested
      1s 600ms  own.reply        in-flight → idle       otherwise      OwnFetched(bytes 1024)"
    `);
    expect(tell({ pre, load: '100ms', latency: '300ms' })).toMatchInlineSnapshot(`
      "100ms    app.read       idle → listening  isReadPending
      300ms    read.returned  listening → idle  isDataThere"
    `);
    expect(tell({ pre, load: '100ms', latency: '1s', opens: ['0s for 200ms'] })).toMatchInlineSnapshot(`
      "100ms    app.read    idle → listening  isReadPending
      200ms    app.closed  listening → idle"
    `);
  },

  'where both reads wait, it asks when both have returned'() {
    const pre = { readPatienceMs: 500 };
    const periodic = { readPatienceMs: NEVER, intervalMs: 10_000 };
    const script = { pre, periodic, load: '100ms', latency: '2s', bodyBytes: 300_000 };
    expect(
      tell({ ...script, opens: ['0s for 1s', '2h 1s for 1m'], readOn: 'open', until: '3h', since: '2h' }),
    ).toMatchInlineSnapshot(`
      "2h 1s 100ms    app.read       idle → listening       isReadPending
      2h 1s 600ms    read.returned  listening              isReadPending
      2h 2s 100ms    read.returned  listening → in-flight  otherwise      OwnRequested
      2h 4s 100ms  own.reply        in-flight → idle       otherwise      OwnFetched(bytes 300000)"
    `);
  },

  'one that refreshes shows its own cache at once, and asks the origin beside it if that is old'() {
    const opens = ['0s for 1m', '1h for 1m', '3h for 1m'];
    const own = { cache: '1d', refreshAfter: '2h' };
    expect(tell({ opens, own, until: '4h' })).toMatchInlineSnapshot(`
      "1s             app.read  idle → in-flight  otherwise         OwnRequested
      1s 200ms     own.reply   in-flight → idle  otherwise         OwnFetched(bytes 1024)
      1h 1s          app.read  idle              isOwnCacheUsable  OwnCacheHit(age 59m 59s 800ms)
      3h 1s          app.read  idle → in-flight  isOwnCacheStale   OwnCacheHit(age 2h 59m 59s 800ms) OwnRequested
      3h 1s 200ms  own.reply   in-flight → idle  otherwise         OwnFetched(bytes 1024)"
    `);
  },

  'it asks beside data of the platform too, and then shows what is younger'() {
    const opens = ['0s for 1m', '2h for 1m', '2h 40m for 1m', '5h for 1m'];
    const own = { cache: '1d', refreshAfter: '1h' };
    const periodic = { intervalMs: 43_200_000 };
    expect(tell({ opens, own, periodic, until: '6h' })).toMatchInlineSnapshot(`
      "1s             app.read  idle → in-flight  otherwise          OwnRequested
      1s 200ms     own.reply   in-flight → idle  otherwise          OwnFetched(bytes 1024)
      2h 1s          app.read  idle → in-flight  isRefreshDue       OwnRequested
      2h 1s 200ms  own.reply   in-flight → idle  otherwise          OwnFetched(bytes 1024)
      2h 40m 1s      app.read  idle              isOwnCacheNewer    OwnCacheHit(age 39m 59s 800ms)
      5h 1s          app.read  idle → in-flight  isNewerCacheStale  OwnCacheHit(age 2h 59m 59s 800ms) OwnRequested
      5h 1s 200ms  own.reply   in-flight → idle  otherwise          OwnFetched(bytes 1024)"
    `);
  },

  'what has come since the tap is not old'() {
    const own = { cache: '1d', refreshAfter: '0s' };
    expect(tell({ own, pre: {}, opens: ['0s for 1m', '2h for 1m'], until: '3h' })).toMatchInlineSnapshot(`
      "1s       app.read  idle  isDataThere
      2h 1s    app.read  idle  isDataThere"
    `);
  },

  'it asks when the reads have returned, if what they gave is old'() {
    const pre = { readPatienceMs: 500 };
    const late = { pre, load: '100ms', latency: '1s', until: '6h' };
    const opens = ['0s for 1m', '2h for 1m', '2h 40m for 1m', '5h for 1m'];
    expect(tell({ ...late, opens, own: { cache: '1d', refreshAfter: '1h' } })).toMatchInlineSnapshot(`
      "100ms           app.read       idle → listening       isReadPending
      600ms           read.returned  listening → in-flight  otherwise          OwnRequested
      1s 600ms      own.reply        in-flight → idle       otherwise          OwnFetched(bytes 1024)
      2h 100ms        app.read       idle → listening       isReadPending
      2h 600ms        read.returned  listening → in-flight  isNewerCacheStale  OwnCacheHit(age 1h 59m 59s) OwnRequested
      2h 1s 600ms   own.reply        in-flight → idle       otherwise          OwnFetched(bytes 1024)
      2h 40m 100ms    app.read       idle → listening       isReadPending
      2h 40m 600ms    read.returned  listening → idle       isOwnCacheNewer    OwnCacheHit(age 39m 59s)
      5h 100ms        app.read       idle → listening       isReadPending
      5h 600ms        read.returned  listening → in-flight  isRefreshDue       OwnRequested
      5h 1s 600ms   own.reply        in-flight → idle       otherwise          OwnFetched(bytes 1024)"
    `);
  },

  'it asks when the reads have returned, if they gave nothing and what it has itself is old'() {
    const late = {
      pre: { readPatienceMs: 500 },
      load: '100ms',
      latency: '1s',
      bodyBytes: 300_000,
      until: '6h',
    };
    const opens = ['0s for 1m', '2h for 1m'];
    expect(tell({ ...late, opens, own: { cache: '1d', refreshAfter: '1h' } })).toMatchInlineSnapshot(`
      "100ms          app.read       idle → listening       isReadPending
      600ms          read.returned  listening → in-flight  otherwise        OwnRequested
      1s 600ms     own.reply        in-flight → idle       otherwise        OwnFetched(bytes 300000)
      2h 100ms       app.read       idle → listening       isReadPending
      2h 600ms       read.returned  listening → in-flight  isOwnCacheStale  OwnCacheHit(age 1h 59m 59s) OwnRequested
      2h 1s 600ms  own.reply        in-flight → idle       otherwise        OwnFetched(bytes 300000)"
    `);
  },

  'what it fetched itself is good for a while'() {
    const opens = ['0s for 1m', '2h for 1m', '5h for 1m'];
    expect(tell({ opens, own: { cache: '3h' }, until: '6h' })).toMatchInlineSnapshot(`
      "1s             app.read  idle → in-flight  otherwise         OwnRequested
      1s 200ms     own.reply   in-flight → idle  otherwise         OwnFetched(bytes 1024)
      2h 1s          app.read  idle              isOwnCacheUsable  OwnCacheHit(age 1h 59m 59s 800ms)
      5h 1s          app.read  idle → in-flight  otherwise         OwnRequested
      5h 1s 200ms  own.reply   in-flight → idle  otherwise         OwnFetched(bytes 1024)"
    `);
  },

  'and is looked at when the pre-fetch that it waited for has given nothing'() {
    const script = { opens: ['0s for 1m', '2h for 1m'], pre: { readPatienceMs: 500 }, bodyBytes: 300_000 };
    expect(
      tell({ ...script, load: '0s', own: { cache: '3h' }, until: '3h', since: '2h' }),
    ).toMatchInlineSnapshot(`
      "2h          app.read       idle → listening  isReadPending
      2h 200ms    read.returned  listening → idle  isOwnCacheUsable  OwnCacheHit(age 1h 59m 59s 800ms)"
    `);
  },

  'a request that fails leaves the launch without data'() {
    expect(tell({ network: ['failing'] })).toMatchInlineSnapshot(`
      "1s          app.read  idle → in-flight  otherwise    OwnRequested(outcome network)
      1s 200ms  own.reply   in-flight → idle  isOwnFailed  OwnFailed(reason network)"
    `);
  },
};
