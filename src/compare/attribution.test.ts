/** Why fresh hits differ: the reasons that were planted. That all parts sum up is tried in attribution.verify.test.ts. */

import { describe, expect, test } from 'vitest';
import { expectExact, periodic, reasonsOf, sumOf, why } from './attribution.contract.ts';
import { attributed, MEETING, ran } from './compared.contract.ts';

describe('the reason is the one that was planted', () => {
  test('nothing differs between a policy and itself', async () => {
    const one = await ran('a', periodic({}));
    const found = await why(one, await ran('b', { ...periodic({}), name: 'again' }));
    expect(found).toMatchObject({ parts: [], freshHitRate: { share: 0, low: 0, high: 0 } });
  });

  test('a longer interval loses hits as the last fetch is too early', async () => {
    const found = await why(await ran('a', periodic({})), await ran('b', periodic({ interval: '24h' })));
    const [most] = found.parts;
    expect(most).toMatchObject({ reason: 'tooEarly', won: 0 });
    expect(most!.low!).toBeLessThan(most!.share!);
    expect(most!.high!).toBeLessThan(0);
    expect(most!.lost / sumOf(found, ({ lost }) => lost)).toBeGreaterThan(0.95);
  });

  test('a shorter window loses them to the window, and a longer one wins them back', async () => {
    const [long, short] = [await ran('7d', periodic({})), await ran('2d', periodic({ window: '2d' }))];
    expect(reasonsOf(await why(long, short))).toEqual(['windowLapsed']);
    const back = await why(short, long);
    expect(reasonsOf(back)).toEqual(['windowLapsed']);
    expect(back.parts[0]!.won).toBe((await why(long, short)).parts[0]!.lost);
  });

  test('apps that stay in memory read less often', async () => {
    const lifecycle = (destroyAfter: string) => periodic({}, { lifecycle: { destroyAfter } });
    const found = await why(await ran('30m', lifecycle('30m')), await ran('1d', lifecycle('1d')));
    expect(found.reads.b).toBeLessThan(found.reads.a);
    expect(reasonsOf(found)).toContain('hotStart');
    const [alone] = found.parts.filter(({ reason }) => reason === 'hotStart');
    expect(alone).toMatchObject({ onlyA: found.reads.a - found.reads.b, onlyB: 0, won: 0 });
  });

  test('a second read after an update is none of another open', async () => {
    const releases = ['8d', '12d', '16d'];
    const update = (applyUpdate: number) => ({ ...periodic({}, { update: { applyUpdate } }), releases });
    const [never, always] = [await ran('never', update(0)), await ran('always', update(1))];
    const found = await why(never, always);
    expect(always.result.metrics.update.restarts).toBeGreaterThan(10);
    expectExact(found, never, always);
    expect(reasonsOf(found)).toContain('readAgain');
    expect(reasonsOf(found)).not.toContain('notOpened');
  });

  test('a read that is cut short by the next open belongs to its own', async () => {
    const slow = {
      app: { readOn: 'open' },
      origin: { latency: '20m' },
      usage: { opens: { gap: { law: 'exponential', mean: '40m' } }, session: '1h' },
      devices: 40,
      cohorts: [],
    };
    const [before, after] = [
      await ran('never', { ...slow, ...periodic({ read: 'neverWait' }) }),
      await ran('wait', { ...slow, ...periodic({ read: 'wait' }) }),
    ];
    const found = await why(before, after);
    expectExact(found, before, after);
    expect(found.parts.length).toBeGreaterThan(0);
    expect(reasonsOf(found)).not.toContain('notOpened');
  });

  test('updates that hold launches up until people leave', async () => {
    const releases = ['8d', '12d', '16d'];
    const update = { longUnused: '1d', downloadTime: '1h', timeout: 'never', push: 'never' };
    const before = await ran('a', { ...periodic({}), releases });
    const found = await why(before, await ran('b', { ...periodic({}, { update }), releases }));
    expect(found.parts[0]).toMatchObject({ reason: 'release', won: 0 });
  });
});

test('any number of workers finds the same, and cohorts sum up to the whole', async () => {
  const policies = [await ran('a', periodic({})), await ran('b', periodic({ interval: '30h' }))];
  const [one] = await attributed(policies, 1, 1);
  const [three] = await attributed(policies, 1, 3);
  expect(three).toEqual(one);
  const parts = MEETING.cohorts.map(({ name }) => one!.cohorts[name]!.freshHits.difference);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(one!.whole.freshHits.difference);
});

test('where a sample meets servers its opens are lived beside those who came to them in the run, in each replication', async () => {
  // Three minutes a request: a few more who ask make most answers late.
  const atServers = (interval: string) => ({
    ...periodic({ interval }),
    ...{ devices: 60, represents: 1500, horizon: '9d', warmup: '2d' },
    services: { data: { serves: ['periodic', 'pre'], instances: 1, time: '3m' } },
  });
  const [before, after] = [await ran('a', atServers('12h'), 2), await ran('b', atServers('4h'), 2)];
  expect(before.others.map((rests) => rests!.length)).toEqual([1, 1]);
  const [found] = await attributed([before, after], 2, 2);
  expect(found!.whole.freshHits.a).toBeCloseTo(before.result.metrics.periodic.freshHits * 25, 6);
  // With nobody else the opens are those of another run, and that is noticed.
  await expect(attributed([{ ...before, others: [null, null] }, after], 2)).rejects.toThrow('opens tell of');
});

test('by day, the differences are those of the days, each with its interval', async () => {
  const found = await why(await ran('a', periodic({})), await ran('b', periodic({ interval: '30h' })));
  expect(found.days.map(({ t }) => t / 86_400_000)).toEqual([...Array(14).keys()].map((day) => day + 7));
  for (const { share, low, high } of found.days) {
    expect(low!).toBeLessThan(share!);
    expect(high!).toBeLessThan(0);
  }
});
