/** The parts of a difference sum up exactly, whatever differs. */

import { describe, expect, test } from 'vitest';
import { expectExact, periodic, sumOf, why } from './attribution.contract.ts';
import { ran } from './compared.contract.ts';

const NETWORK = {
  network: {
    kind: 'markov',
    states: { wifi: { mean: '9h' }, cellular: { mean: '5h' }, offline: { mean: '1h' } },
    failure: { cellular: 0.3 },
  },
};

/** Requests take minutes, so many queue. */
const atServer = (rule: object) => ({
  ...periodic(rule),
  services: { data: { serves: ['periodic', 'pre'], instances: 1, time: '3m' } },
});

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
    ['servers at which devices queue', atServer({}), atServer({ interval: '6h' })],
    [
      'servers that meet the fleet of a sample',
      { ...atServer({}), represents: 3000 },
      { ...atServer({ interval: '6h' }), represents: 3000 },
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
