/** Why fresh hits differ: parts that sum up exactly, and the reasons that were planted. */

import { describe, expect, test } from 'vitest';
import type { RanPolicy } from './attribute.ts';
import type { Attribution } from './attributed-difference.ts';
import { attributed, MEETING, ran } from './compared.contract.ts';

const periodic = (settings: object, more: object = {}) => ({
  policy: { preset: 'wechat', ...more, periodic: settings },
});

async function why(before: RanPolicy, after: RanPolicy, replications = 1): Promise<Attribution> {
  const [found] = await attributed([before, after], replications);
  return found!.whole;
}

/** What the metrics of the two runs say must be what the opens say, to the last hit. */
function expectExact(found: Attribution, before: RanPolicy, after: RanPolicy): void {
  const [a, b] = [before, after].map(({ result }) => result.metrics.periodic);
  expect(found.freshHits).toEqual({
    a: a!.freshHits,
    b: b!.freshHits,
    difference: b!.freshHits - a!.freshHits,
  });
  expect(found.reads).toEqual({ a: a!.reads, b: b!.reads });
  expect(sumOf(found, ({ difference }) => difference)).toBe(b!.freshHits - a!.freshHits);
  expect(sumOf(found, ({ won, lost }) => won - lost)).toBe(b!.freshHits - a!.freshHits);
  if (a!.reads === 0 || b!.reads === 0) return;
  const rate = b!.freshHitRate! - a!.freshHitRate!;
  expect(found.freshHitRate.share).toBeCloseTo(rate, 12);
  if (found.parts.some(({ share }) => share === null)) return;
  expect(sumOf(found, ({ share }) => share!)).toBeCloseTo(rate, 12);
}

function sumOf({ parts }: Attribution, of: (part: Attribution['parts'][0]) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

const reasonsOf = ({ parts }: Attribution) => parts.map(({ reason }) => reason);

const NETWORK = {
  network: {
    kind: 'markov',
    states: { wifi: { mean: '9h' }, cellular: { mean: '5h' }, offline: { mean: '1h' } },
    failure: { cellular: 0.3 },
  },
};

describe('the parts sum up to the difference, to the last hit', () => {
  test.each<[string, object, object]>([
    ['a longer interval', periodic({ interval: '12h' }), periodic({ interval: '25h' })],
    ['a shorter window', periodic({ interval: '12h' }), periodic({ interval: '12h', window: '1d' })],
    [
      'ticks of another phase',
      periodic({ opportunity: { kind: 'tick', every: '2h' } }),
      periodic({ opportunity: { kind: 'tick', every: '9h' } }),
    ],
    [
      'another network condition, where requests fail',
      { ...NETWORK, ...periodic({ network: 'wifi' }) },
      { ...NETWORK, ...periodic({ network: 'any' }) },
    ],
    [
      'answers that are late, too large or lost',
      periodic({}),
      {
        ...periodic({ read: { waitAtMost: '3s' } }),
        origin: { latency: '2h', failure: 0.2, bodySize: { law: 'uniform', min: '200KiB', max: '270KiB' } },
      },
    ],
    ['another platform', periodic({}), { policy: 'binance' }],
    ['no periodic fetch at all', periodic({}), periodic({ enabled: false })],
    ['other people', periodic({}), { ...periodic({}), usage: { opens: { gap: '50h' } } }],
    [
      'apps that are kept longer, and reads that differ with them',
      periodic({ interval: '20h' }, { lifecycle: { destroyAfter: '5m' } }),
      periodic({ interval: '20h' }, { lifecycle: { destroyAfter: '1d' } }),
    ],
    [
      'updates that hold launches up',
      { ...periodic({}), releases: ['8d', '12d', '16d'] },
      {
        ...periodic(
          {},
          { update: { longUnused: '1d', downloadTime: '30s', timeout: 'never', push: 'never' } },
        ),
        releases: ['8d', '12d', '16d'],
      },
    ],
    [
      'several apps a device, and a limit',
      {
        apps: [{ id: 'one' }, { id: 'two', share: 0.5 }, { id: 'three' }],
        ...periodic({ opportunity: { kind: 'tick', every: '6h' } }),
      },
      {
        apps: [{ id: 'one' }, { id: 'two', share: 0.5 }, { id: 'three' }],
        ...periodic({ opportunity: { kind: 'tick', every: '6h' }, maxPerOpportunity: 1 }),
      },
    ],
    [
      'an origin that can be overloaded',
      periodic({}),
      { ...periodic({}), origin: { capacity: { rps: 0.02, window: '1h' } } },
    ],
  ])('%s', async (_name, one, other) => {
    const few = { devices: 150 };
    const [before, after] = [await ran('a', { ...few, ...one }), await ran('b', { ...few, ...other })];
    const found = await why(before, after);
    expectExact(found, before, after);
    expectExact(await why(after, before), after, before);
  });

  test('over several replications they are means of runs', async () => {
    const [before, after] = [
      await ran('a', periodic({}), 3),
      await ran('b', periodic({ interval: '30h' }), 3),
    ];
    const found = await why(before, after, 3);
    expect(found.freshHits.difference).toBeCloseTo(
      after.result.metrics.periodic.freshHits - before.result.metrics.periodic.freshHits,
      9,
    );
    expect(sumOf(found, ({ difference }) => difference)).toBeCloseTo(found.freshHits.difference, 9);
  });
});

describe('the reason is the one that was planted', () => {
  test('nothing differs between a policy and itself', async () => {
    const one = await ran('a', periodic({}));
    const found = await why(one, await ran('b', periodic({})));
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

test('by day, the differences are those of the days, each with its interval', async () => {
  const found = await why(await ran('a', periodic({})), await ran('b', periodic({ interval: '30h' })));
  expect(found.days.map(({ t }) => t / 86_400_000)).toEqual([...Array(14).keys()].map((day) => day + 7));
  for (const { share, low, high } of found.days) {
    expect(low!).toBeLessThan(share!);
    expect(high!).toBeLessThan(0);
  }
});
