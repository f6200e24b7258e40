import { expect, test } from 'vitest';
import { defineSim } from './define-sim.ts';
import { parseScenario } from './parse-scenario.ts';

test('a simulation in TypeScript is a checked object literal', () => {
  const sim = defineSim({
    name: 'typed',
    horizon: '13d23h60m',
    warmup: '1d12h',
    policy: {
      preset: 'wechat',
      periodic: { jitter: { law: 'uniform', min: '0s', max: '1h' }, retry: 'none' },
    },
    usage: { opens: { gap: { law: 'exponential', mean: '4h' }, firstOpen: 'immediate' } },
    network: { kind: 'markov', states: { wifi: { mean: '10h' }, offline: { mean: 300_000 } } },
    origin: { content: { changes: 'never' } },
    thresholds: ['periodic.hitRate > 0.9'],
  });
  expect(parseScenario(sim).horizon).toBe(1_209_600_000);
});

test('what the notation does not have, the compiler refuses', () => {
  // @ts-expect-error a key that does not exist
  defineSim({ name: 'x', horizonn: '3d' });
  // @ts-expect-error no unit of time
  defineSim({ name: 'x', horizon: '3y' });
  // @ts-expect-error no unit of time after the first
  defineSim({ name: 'x', horizon: '3d12y' });
  // @ts-expect-error no name
  expect(defineSim({})).toEqual({});
});
