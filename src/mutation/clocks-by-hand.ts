/** Devices whose clocks are wrong for a while: at the instants at which they are set, and where they show a time twice or never. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { ALWAYS_COLD, every } from './small-parts.ts';

/** Clocks are set at whole hours, and sweeps are due at them. */
const swept = {
  devices: 6,
  warmup: '0s',
  policy: {
    periodic: { opportunity: { kind: 'dailySweep', at: '03:00' }, spread: '0s', window: 'never' },
    lifecycle: ALWAYS_COLD,
  },
  usage: { opens: every('7h'), session: '1m' },
  host: { activations: '1h', keepAlive: 'never' },
  origin: { latency: '0s' },
} as const;

export const CLOCKS_BY_HAND: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'clocks-are-set-at-the-hour-of-a-sweep': {
    ...swept,
    start: '2026-03-02T00:00:00+08:00',
    horizon: '12d',
    faults: [
      { at: '12h', for: '36h', kind: 'clockSkew', share: 0.5, by: '3h' },
      { at: '75h', for: '24h', kind: 'clockSkew', share: 1, by: '-3h' },
      { at: '123h', for: '2h', kind: 'clockSkew', share: 0.7, by: '24h' },
      { at: '124h', for: '5h', kind: 'clockSkew', share: 0.4, by: '-1ms' },
      { at: '170h', for: '1h', kind: 'clockSkew', share: 0.6, by: '-26h' },
      { at: '200h', for: '300h', kind: 'clockSkew', share: 0.3, by: '1h' },
    ],
  },
  'clocks-are-wrong-as-summer-time-begins': {
    ...swept,
    start: '2026-03-27T00:00:00+01:00',
    horizon: '7d',
    timeZone: 'Europe/Paris',
    policy: {
      ...swept.policy,
      periodic: { opportunity: { kind: 'dailySweep', at: '02:30' }, spread: '40m', window: 'never' },
    },
    faults: [
      { at: '40h', for: '20h', kind: 'clockSkew', share: 0.5, by: '-40m' },
      { at: '49h', for: '1h', kind: 'clockSkew', share: 0.8, by: '1h' },
      { at: '50h', for: '48h', kind: 'clockSkew', share: 0.5, by: '-1h' },
    ],
  },
};
