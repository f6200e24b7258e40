import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNITS, type Unit } from '../../metrics/catalogue/unit.ts';
import { fixtureResult } from '../fixture/fixture.ts';
import { standing } from '../fixture/fixture-rhythm.ts';
import { terminalSummary } from '../text/terminal.ts';
import { boundsText, inFull, inShort } from './bounds.ts';
import { headline } from './headline.ts';
import { reportContext } from './report-context.ts';
import { speechOf } from './speech.ts';

const [en, zh] = [speechOf('en'), speechOf('zh')];
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const share = (mean: number, low: number, high: number) =>
  [en, zh].map((speech) => plain(boundsText({ mean, low, high }, inFull('share', speech))));

describe('how far off a value may be', () => {
  test('is told by one number where both sides are alike', () => {
    expect(share(0.5, 0.45, 0.55)).toEqual(['± 5 points', '± 5 个百分点']);
    expect(plain(boundsText({ mean: 30, low: 29, high: 31.05 }, inFull('rps', en)))).toBe('± 1.1 rps');
    expect(plain(boundsText({ mean: 0.5, low: 0.45, high: 0.55 }, inShort('share', en)))).toBe('± 5');
  });

  test('is one bound at the edge of what is possible', () => {
    expect(share(1, 0.964, 1)).toEqual(['at least 96.4%', '至少 96.4%']);
    expect(share(0, 0, 0.004)).toEqual(['at most 0.40%', '至多 0.40%']);
  });

  test('is both ends where they are not alike, or where one is cut off', () => {
    expect(share(0.98, 0.96, 1)).toEqual(['96.0% to 100%', '96.0% 至 100%']);
    expect(share(0.01, 0, 0.02)).toEqual(['0% to 2.0%', '0% 至 2.0%']);
    expect(share(0.5, 0.2, 0.6)).toEqual(['20.0% to 60.0%', '20.0% 至 60.0%']);
  });

  test('is none where nothing varies', () => {
    expect(share(1, 1, 1)).toEqual(['± 0', '± 0']);
  });

  test('never promises what cannot be: a share beyond its ends, less than nothing', () => {
    const unit = fc.constantFrom(...(Object.keys(UNITS) as Unit[]));
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(unit, share, share, share, (of, ...values) => {
        const [low = 0, mean = 0, high = 0] = values.toSorted((a, b) => a - b);
        const text = plain(boundsText({ mean, low, high }, inFull(of, en)));
        if (!text?.startsWith('±') || inFull(of, en).value(low) === inFull(of, en).value(high)) return;
        const half = Math.max(mean - low, high - mean);
        expect(mean - half).toBeGreaterThanOrEqual(-1e-9);
        if (of === 'share') expect(mean + half).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('stands so on cards and in the terminal', () => {
    const whole = fixtureResult();
    const interval = {
      mean: 1,
      standardError: 0,
      low: 0.964,
      high: 1,
      clusters: 64,
      method: 'devices' as const,
    };
    const launch = { ...whole.metrics.launch, dataFoundRate: 1 };
    const metrics = { ...whole.intervals.metrics, 'launch.dataFoundRate': interval };
    const result = standing({
      ...whole,
      metrics: { ...whole.metrics, launch },
      intervals: { ...whole.intervals, metrics },
    });
    expect(terminalSummary(result, { width: 80 })).toMatch(/Data found +100% at least 96\.4%/);
    const card = headline(reportContext(result)).flatMap(({ numbers }) => numbers)[1];
    expect(card).toMatchObject({ name: 'Data found', value: '100%', margin: 'at least 96.4%' });
  });
});
