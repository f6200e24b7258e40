import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../compiled/kernel/time.ts';
import { compile } from '../scenario/compile/compile.ts';
import { parseScenario } from '../scenario/files/parse-scenario.ts';
import { scheduledBins } from './schedules.ts';

function hours(faults: readonly object[]): number[][] {
  const { model } = compile(
    parseScenario({
      name: 'swept',
      start: '2026-03-02T00:00:00+08:00',
      horizon: '4d',
      warmup: '1d',
      policy: { periodic: { opportunity: { kind: 'dailySweep', at: '03:00' } } },
      faults,
    }),
  );
  return scheduledBins(model, 0, MINUTE).map((bins) => bins.map((bin) => (bin * MINUTE) / HOUR));
}

test('a sweep at an hour of the day is a herd that is known beforehand', () => {
  expect(hours([])).toEqual([[27, 51, 75]]);
});

test('devices whose clocks are wrong are a herd of their own', () => {
  const skew = { kind: 'clockSkew', at: '36h', for: '1d', share: 0.2, by: '2h' };
  expect(hours([skew])).toEqual([
    [27, 51, 75],
    [27, 49, 75],
  ]);
});
