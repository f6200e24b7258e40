import { expect, test } from 'vitest';
import { fleetModule } from '../compiler/fleet-module.ts';
import { BACKOFFS, callsOf } from './backoff.ts';

test('a hundred clients that contend for one row: as many calls by each kind of delay as published, nearly', async () => {
  const module = await fleetModule();
  const ratios = Object.entries(BACKOFFS).map(([kind, { calls, retry }]) => {
    return [kind, callsOf(retry, 24, module), calls] as const;
  });
  const names = (at: 1 | 2) => ratios.toSorted((a, b) => a[at] - b[at]).map(([kind]) => kind);
  expect(names(1)).toEqual(names(2));
  // With jitter nearly exact; in the crowds without it, who wins matters more.
  for (const [kind, found, published] of ratios) {
    const most = kind === 'none' || kind === 'exponential' ? 0.12 : 0.06;
    expect(Math.abs(found / published - 1), kind).toBeLessThan(most);
  }
});
