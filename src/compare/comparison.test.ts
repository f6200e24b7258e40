import { describe, expect, test } from 'vitest';
import { aligned, verdictOf } from '../report/comparison/verdict.ts';
import { speechOf } from '../report/words/speech.ts';
import { ran } from './compared.contract.ts';
import { contrastsOf, type Policy } from './comparison.ts';
import type { Contrast } from './contrast.ts';

const ENGLISH = speechOf('en');

function policy(label: string, interval: string, more: object = {}, replications = 1): Promise<Policy> {
  return ran(label, { policy: { preset: 'wechat', periodic: { interval } }, ...more }, replications);
}

async function contrast(before: Promise<Policy>, after: Promise<Policy>): Promise<Contrast> {
  return contrastsOf([await before, await after])[0]!;
}

const of = ({ differences }: Pick<Contrast, 'differences'>, metric: string) =>
  differences.find((one) => one.metric === metric)!;

describe('two policies on the same people', () => {
  test('the same people do the same: what they do does not differ, to the last open', async () => {
    const found = await contrast(policy('12 h', '12h'), policy('24 h', '24h'));
    for (const metric of ['opens', 'coldStarts', 'periodic.reads', 'coldStartRate']) {
      expect(of(found, metric)).toMatchObject({ difference: 0, low: 0, high: 0 });
    }
  });

  test('the difference has an interval of its own, narrower than two of other people would give', async () => {
    const found = await contrast(policy('12 h', '12h'), policy('24 h', '24h'));
    const { difference, low, high, saving } = of(found, 'periodic.freshHitRate');
    expect(high!).toBeLessThan(0);
    expect((low! + high!) / 2).toBeCloseTo(difference!, 10);
    expect(saving!).toBeGreaterThan(1.1);
    expect(of(found, 'periodic.attemptsPerDeviceDay').saving!).toBeGreaterThan(3);
    expect(verdictOf(found, ENGLISH)).toMatch(
      /^12 h → 24 h: −\d+(\.\d+)? ± \d+(\.\d+)? points of fresh hits, answers .+ older, for 0\.\d+ ± 0\.\d+ × the requests\.$/,
    );
  });

  test('an independent fleet finds a difference within the two intervals', async () => {
    const paired = of(await contrast(policy('12 h', '12h'), policy('24 h', '24h')), 'periodic.freshHitRate');
    const other = { seed: 99 };
    const again = of(
      await contrast(policy('12 h', '12h', other), policy('24 h', '24h', other)),
      'periodic.freshHitRate',
    );
    const width = (paired.high! - paired.low! + again.high! - again.low!) / 2;
    expect(Math.abs(paired.difference! - again.difference!)).toBeLessThan(1.5 * width);
  });

  test('cohorts differ for themselves', async () => {
    const { cohorts } = await contrast(policy('12 h', '12h'), policy('24 h', '24h'));
    expect(Object.keys(cohorts)).toEqual(['here', 'there']);
    const [here, there] = Object.values(cohorts).map((differences) =>
      of({ differences }, 'periodic.ageMs.mean'),
    );
    expect(here!.difference).not.toBe(there!.difference);
    expect(here!.low).toBeGreaterThan(0);
  });

  test('peaks are compared run by run', async () => {
    const one = await contrast(policy('12 h', '12h'), policy('6 h', '6h'));
    expect(of(one, 'origin.peakRps1m')).toMatchObject({ low: null, high: null });
    const several = await contrast(policy('12 h', '12h', {}, 6), policy('6 h', '6h', {}, 6));
    const peak = of(several, 'origin.peakRps1m');
    expect(peak.low!).toBeLessThan(peak.difference!);
    expect(peak.high!).toBeGreaterThan(peak.difference!);
  });

  test('a policy under which devices depend on one another says nothing of its error in one run', async () => {
    const origin = { capacity: { rps: 0.0002, window: '1h' } };
    const few = { devices: 60 };
    const of = async (replications: number) => {
      const plain = policy('free', '12h', few, replications);
      return contrast(plain, policy('full', '12h', { ...few, origin }, replications));
    };
    expect(verdictOf(await of(1), ENGLISH)).toMatch(
      /^free → full: −[\d.]+ ± \? points of fresh hits, .+ ± \? older, for 1 ± \? × the requests\.$/,
    );
    expect(verdictOf(await of(3), ENGLISH)).toMatch(/^free → full: −[\d.]+ ± [\d.]+ points of fresh hits/);
  });

  test('what no device has shown is no certainty, unless the policies are the same', async () => {
    const usage = { opens: { gap: '1h' } };
    const few = { devices: 20, cohorts: [], usage };
    const found = await contrast(policy('3 h', '3h', few), policy('2 h', '2h', few));
    const { difference, low, high } = of(found, 'periodic.freshHitRate');
    expect(difference).toBe(0);
    expect([low!, high!]).toEqual([-high!, -low!]);
    expect(high!).toBeGreaterThan(0.1);
    expect(verdictOf(found, ENGLISH)).toMatch(
      /^3 h → 2 h: no significant difference in fresh hits \(± 17 points\), /,
    );
  });

  test('a policy under which nothing is read is no policy with worse answers', async () => {
    const off = policy('off', '12h', { policy: { periodic: { enabled: false } } });
    expect(verdictOf(await contrast(policy('on', '12h'), off), ENGLISH)).toMatch(
      /^on → off: nothing is read under off, for 0\./,
    );
    expect(verdictOf(await contrast(off, policy('on', '12h')), ENGLISH)).toMatch(
      /^off → on: nothing is read under off, for /,
    );
  });

  test('settings that come to the same are said to be', async () => {
    const found = await contrast(policy('12 h', '12h'), policy('12 h, written otherwise', '720m'));
    expect(verdictOf(found, ENGLISH)).toBe('12 h → 12 h, written otherwise: no difference at all.');
    const other = { thresholds: ['opens > 1'] };
    expect(verdictOf(await contrast(policy('a', '12h'), policy('b', '12h', other)), ENGLISH)).toMatch(
      /although their settings differ/,
    );
  });

  test('the same policy twice: zero, with intervals of no width, be it of a peak', async () => {
    const found = await contrast(policy('12 h', '12h'), policy('again', '720m'));
    expect(found.differences.length).toBeGreaterThan(80);
    for (const { a, difference, low, high } of found.differences) {
      expect([difference, low, high]).toEqual(a === null ? [null, null, null] : [0, 0, 0]);
    }
    expect(verdictOf(found, ENGLISH)).toBe('12 h → again: no difference at all.');
  });
});

test('a size has as many decimals as its margin allows', () => {
  expect(aligned(3.1234, 0.213)).toBe('3.12 ± 0.21');
  expect(aligned(0.00762, 0.0031)).toBe('0.0076 ± 0.0031');
  expect(aligned(1234.5, 37)).toBe('1235 ± 37');
  expect(aligned(2, null)).toBe('2 ± ?');
});
