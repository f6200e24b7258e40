/** Why reads find nothing fresh: each reason on people for whom there is no other. */

import { describe, expect, test } from 'vitest';
import type { NotFreshMetrics } from '../../metrics/result.ts';
import { runToEnd } from '../../run/run.ts';
import { compile } from '../../scenario/compile/compile.ts';
import { parseScenario } from '../../scenario/files/parse-scenario.ts';

/** Opened every six hours from the start on, for an instant; a fetch takes no time. */
const STILL = {
  name: 'still',
  devices: 1,
  horizon: '4d',
  warmup: 0,
  usage: { opens: { gap: { law: 'empirical', values: ['6h'] }, firstOpen: 'immediate' }, session: 0 },
  app: { readOn: 'open', loadTime: 0, freshFor: '12h' },
  origin: { latency: 0, content: { changes: 'never' } },
};
const policy = (periodic: object) => ({ policy: { pre: { enabled: false }, periodic } });

async function reasons(raw: object) {
  const scenario = parseScenario({ ...STILL, ...raw });
  const { metrics } = await runToEnd(compile(scenario));
  const { reads, freshHits, notFresh } = metrics.periodic;
  const seen = Object.entries(notFresh).filter(([, count]) => count > 0);
  return { reads, freshHits, ...(Object.fromEntries(seen) as Partial<NotFreshMetrics>) };
}

describe('a read finds nothing fresh', () => {
  test('at the first use, and never again if fetches keep up', async () => {
    expect(await reasons(policy({ interval: '12h' }))).toEqual({ reads: 16, freshHits: 15, firstUse: 1 });
  });

  test('as the last fetch was too early for it', async () => {
    // Fetched at 0, 24, 48 and 72 h: of the reads between, those at 18 h find a copy that is older than 12 h.
    expect(await reasons(policy({ interval: '24h' }))).toEqual({
      reads: 16,
      freshHits: 11,
      firstUse: 1,
      tooEarly: 4,
    });
  });

  test('as the app was not used within the window', async () => {
    const usage = {
      ...STILL.usage,
      opens: { ...STILL.usage.opens, gap: { law: 'empirical', values: ['30h'] } },
    };
    expect(await reasons({ usage, ...policy({ interval: '12h', window: '12h' }) })).toEqual({
      reads: 4,
      freshHits: 0,
      firstUse: 1,
      windowLapsed: 3,
    });
  });

  test('as no opportunity has come since the fetch was due', async () => {
    const opportunity = { kind: 'tick', every: '48h', phase: '47h' };
    expect(await reasons(policy({ interval: '1h', opportunity }))).toEqual({
      reads: 16,
      // Of the reads at 48 and 54 h.
      freshHits: 2,
      firstUse: 1,
      noOpportunity: 13,
    });
  });

  test('as its network was closed, or failed it', async () => {
    const network = (states: object, failure = {}) => ({
      network: { kind: 'markov', states, failure },
    });
    const cellular = network({ cellular: { mean: '1000d' } });
    expect(await reasons({ ...cellular, ...policy({ interval: '6h', network: 'wifi' }) })).toEqual({
      reads: 16,
      freshHits: 0,
      firstUse: 1,
      network: 15,
    });
    const failing = network({ wifi: { mean: '1000d' } }, { wifi: 1 });
    expect(await reasons({ ...failing, ...policy({ interval: '5h' }) })).toMatchObject({ network: 15 });
  });

  test.each([
    ['the request failed at the origin', { failure: 1 }, { failure: 15 }],
    ['the answer was too large', { bodySize: '257KiB' }, { tooLarge: 15 }],
    ['the answer was still on its way', { latency: '100h' }, { inFlight: 15 }],
  ])('as %s', async (_reason, origin, expected) => {
    const found = await reasons({ origin: { ...STILL.origin, ...origin }, ...policy({ interval: '5h' }) });
    expect(found).toEqual({ reads: 16, freshHits: 0, firstUse: 1, ...expected });
  });

  test('as no token was set', async () => {
    const app = { ...STILL.app, tokenShare: 0 };
    expect(await reasons({ app, ...policy({ interval: '6h', requireToken: true }) })).toMatchObject({
      freshHits: 0,
      tokenMissing: 15,
    });
  });

  test('as other apps took all places of the opportunity', async () => {
    const opportunity = { kind: 'tick', every: '1h', phase: '0s' };
    const periodic = { interval: '90d', opportunity, maxPerOpportunity: 1 };
    const apps = [{ id: 'first', policy: { periodic: { interval: '1h' } } }, { id: 'second' }];
    const found = await reasons({ apps, ...policy(periodic) });
    expect(found).toMatchObject({ firstUse: 2, limitPerOpportunity: 15 });
  });

  test('as the platform fetches only what is starred', async () => {
    const found = await reasons({
      app: { ...STILL.app, starredShare: 0 },
      policy: { preset: 'wechat-2019', pre: { enabled: false }, update: { enabled: false } },
    });
    expect(found.freshHits).toBe(0);
    expect(found.tokenMissing).toBeUndefined();
    expect(found.notStarred! + (found.noOpportunity ?? 0) + found.firstUse!).toBe(found.reads);
  });

  test('for what stood in the way first, of all that did since a fetch would have helped', async () => {
    // The places of each opportunity are taken; were they not, the network would be open.
    const opportunity = { kind: 'tick', every: '1h', phase: '0s' };
    const apps = [
      { id: 'first', policy: { periodic: { interval: '1h' } } },
      { id: 'second', origin: { failure: 1 } },
    ];
    const limited = await reasons({
      apps,
      ...policy({ interval: '90d', opportunity, maxPerOpportunity: 1 }),
    });
    expect(limited).toMatchObject({ limitPerOpportunity: 15 });
    expect(limited.failure).toBeUndefined();
    const free = await reasons({ apps, ...policy({ interval: '1h', opportunity }) });
    expect(free).toMatchObject({ failure: 15 });
  });

  test('as the cache was cleared', async () => {
    const faults = [{ at: '25h', kind: 'clearCache' }];
    expect(await reasons({ faults, ...policy({ interval: '12h' }) })).toEqual({
      reads: 16,
      freshHits: 14,
      firstUse: 1,
      cacheCleared: 1,
    });
    const early = [{ at: '1m', kind: 'clearCache' }];
    const late = { ...STILL.usage, opens: { ...STILL.usage.opens, firstOpen: '1h' } };
    expect(await reasons({ faults: early, usage: late, ...policy({ interval: '12h' }) })).toMatchObject({
      firstUse: 1,
    });
  });
});
