/** Test support: a made-up month in which everything happens that can happen. */

import type { Language } from '../../kernel/words.ts';
import type { Result } from '../../metrics/result.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import type { FaultName } from './happening.ts';

/** Of each kind; a new one is a type error here. */
const FAULTS: Readonly<Record<FaultName, object>> = {
  outage: { at: '240h', for: '1h', failure: 1 },
  slow: { at: '2026-03-14T00:00:00+08:00', for: '36h', factor: 3 },
  pullNow: { at: '20d', share: 1 },
  clearCache: { at: '496h', share: 0.5 },
  simulateRelease: { at: '23d', share: 1 },
  badPackage: { at: '25d', for: '6h', version: 1 },
  push: { at: '24d', share: 0.3, within: '2h' },
  change: { at: '25d', for: '1d', set: { 'usage.rate': 2 } },
  down: { at: '26d', for: '10m', service: 'data' },
  degraded: { at: '26d', for: '5h', service: 'data', share: 0.5 },
  errors: { at: '27d', for: '1h', service: 'data', share: 0.1 },
  clockSkew: { at: '21d', for: '1d', share: 0.2, by: '-3h' },
  bodySize: { at: '27d', for: '6h', factor: 3 },
};

export function eventful(language: Language = 'en', more: readonly object[] = []): Result {
  const { inputs, ...result } = fixtureResult({ language });
  const steps = [
    { at: '8d', share: 0 },
    { at: '228h', share: 0.05 },
  ];
  return {
    ...result,
    inputs: {
      ...inputs,
      releases: ['9d', { at: '15d', steps: [{ at: '17d', share: 0.3 }], halted: '18d' }],
      faults: [...Object.entries(FAULTS).map(([kind, fault]) => ({ ...fault, kind })), ...more],
      app: { ...(inputs.app as object), backOffice: { confirmation: '1h', gray: { steps } } },
    },
  };
}
