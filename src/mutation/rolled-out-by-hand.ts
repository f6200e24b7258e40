/** Packages and addresses that are rolled out, at instants that coincide. */

import type { ScenarioInput } from '../scenario/schema/scenario-input.ts';
import { ALWAYS_COLD, halfDays, OFF, updatedAtHalfDays } from './small-parts.ts';

export const ROLLED_OUT: Readonly<Record<string, Omit<ScenarioInput, 'name'>>> = {
  'launched-exactly-when-a-roll-out-changes': {
    ...updatedAtHalfDays({}),
    devices: 12,
    horizon: '10d',
    releases: [
      {
        at: '12h',
        steps: [
          { at: '12h', share: 0.4 },
          { at: '36h', share: 0.8 },
        ],
        halted: '60h',
        rolledBack: '4d',
      },
      {
        at: '84h',
        paused: [
          { at: '84h', for: '36h' },
          { at: '5d', for: '12h' },
        ],
      },
      { at: '6d', rolledBack: '7d', only: ['early'] },
      { at: '150h', rolledBack: '180h' },
    ],
    cohorts: [{ name: 'early', share: 0.5 }],
  },
  'pushed-and-heard-while-roll-outs-come-and-go': {
    devices: 20,
    horizon: '12d',
    warmup: '0s',
    policy: {
      lifecycle: ALWAYS_COLD,
      update: { push: '9h', hostCheck: '5h', downloadTime: '20m', failure: 0.2, applyUpdate: 0.5 },
    },
    usage: { opens: { gap: '7h' }, session: { law: 'uniform', min: '0s', max: '5h' } },
    releases: [
      { at: '1d', steps: [{ at: '1d', share: 0.5 }], rolledBack: '3d' },
      { at: '2d', paused: [{ at: '50h', for: '9h' }], rolledBack: '5d' },
      { at: '4d', halted: '100h' },
      { at: '6d', rolledBack: '7d' },
      { at: '8d', only: ['early'] },
    ],
    cohorts: [{ name: 'early', share: 0.5 }],
  },
  'launched-exactly-when-a-bad-package-begins-and-ends': {
    ...updatedAtHalfDays({}),
    faults: [
      { kind: 'badPackage', at: '12h', for: '12h', version: 1 },
      { kind: 'badPackage', at: '36h', version: 2 },
    ],
  },
  'two-gray-addresses-one-after-the-other': {
    ...halfDays,
    devices: 20,
    policy: { periodic: OFF, lifecycle: ALWAYS_COLD },
    app: {
      loadTime: '0s',
      backOffice: {
        reachesDevices: { law: 'uniform', min: '0s', max: '5h' },
        gray: [
          {
            steps: [
              { at: '6h', share: 0.4 },
              { at: '20h', share: 1 },
            ],
            origin: { failure: 0.5 },
          },
          {
            steps: [
              { at: '30h', share: 0 },
              { at: '40h', share: 0.6 },
            ],
            origin: { failure: 0.9 },
          },
        ],
      },
    },
    cohorts: [{ name: 'testers', share: 0.3, app: { backOffice: { tester: true } } }],
  },
};
