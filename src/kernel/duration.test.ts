import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, NEVER, SECOND, WEEK } from '../compiled/kernel/time.ts';
import { formatDuration, parseDuration, roundDuration } from './duration.ts';

fc.configureGlobal({ seed: 1 });

describe('parseDuration', () => {
  test.each([
    [0, 0],
    [1500, 1500],
    [1499.5, 1500],
    ['500ms', 500],
    ['90s', 90 * SECOND],
    ['30m', 30 * MINUTE],
    ['12h', 12 * HOUR],
    ['7d', 7 * DAY],
    ['4w', 4 * WEEK],
    ['1.5h', 90 * MINUTE],
    ['0.4ms', 0],
    [' 12h ', 12 * HOUR],
    ['12h30m', 12.5 * HOUR],
    ['1d12h', 36 * HOUR],
    ['1h30m15s', 90 * MINUTE + 15 * SECOND],
    ['1m500ms', MINUTE + 500],
    ['0d0s', 0],
    [2 ** 53, 2 ** 53],
    [2 ** 53 + 2, NEVER],
    ['99999999999999w', NEVER],
  ])('reads %j as %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    [-1],
    [Number.NaN],
    ['-1s'],
    [''],
    ['12'],
    ['12 h'],
    ['12H'],
    ['h'],
    ['.5h'],
    ['5.h'],
    ['1e3s'],
    ['30m12h'],
    ['12h12h'],
    ['1h30'],
    ['1h 30m'],
    ['1.5h30m'],
    ['1h-30m'],
    ['500ms1m'],
    ['12h\n12h'],
    ['never'],
    [null],
    [undefined],
    [true],
    [[12]],
    [{}],
  ])('refuses %j', (value) => {
    expect(parseDuration(value)).toBeUndefined();
  });

  test('reads a number and its unit as their product', () => {
    const units = fc.constantFrom(
      ['ms', 1],
      ['s', SECOND],
      ['m', MINUTE],
      ['h', HOUR],
      ['d', DAY],
      ['w', WEEK],
    );
    fc.assert(
      fc.property(fc.nat(1e6), units, (amount, [unit, size]) => {
        expect(parseDuration(`${amount}${unit}`)).toBe(amount * Number(size));
      }),
    );
  });
});

describe('several units', () => {
  const UNITS = { w: WEEK, d: DAY, h: HOUR, m: MINUTE, s: SECOND, ms: 1 } as const;
  const names = Object.keys(UNITS) as (keyof typeof UNITS)[];
  const part = fc.tuple(fc.constantFrom(...names), fc.nat(10_000));
  const parts = fc.array(part, { minLength: 2, maxLength: 6 });
  const textOf = (of: readonly (readonly [string, number])[]) =>
    of.map(([unit, amount]) => `${amount}${unit}`).join('');

  test('from large to small and none twice are read as their sum', () => {
    const descending = fc
      .uniqueArray(part, { minLength: 1, selector: ([unit]) => unit })
      .map((some) => some.toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
    fc.assert(
      fc.property(descending, (some) => {
        const sum = some.reduce((total, [unit, amount]) => total + amount * UNITS[unit], 0);
        expect(parseDuration(textOf(some))).toBe(sum);
      }),
    );
  });

  test('in any other order, or one of them twice, are no duration', () => {
    const isDescending = (some: readonly (readonly [keyof typeof UNITS, number])[]) =>
      some.every(([unit], at) => at === 0 || names.indexOf(some[at - 1]![0]) < names.indexOf(unit));
    fc.assert(
      fc.property(parts, (some) => {
        fc.pre(!isDescending(some));
        expect(parseDuration(textOf(some))).toBeUndefined();
      }),
    );
  });
});

describe('formatDuration', () => {
  test.each([
    [0, '0s'],
    [1, '1ms'],
    [90 * SECOND, '90s'],
    [MINUTE, '1m'],
    [12 * HOUR, '12h'],
    [36 * HOUR, '36h'],
    [4 * WEEK, '28d'],
    [NEVER, 'never'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test('writes what parseDuration reads back, to the millisecond', () => {
    const unit = fc.constantFrom(1, SECOND, MINUTE, HOUR, DAY);
    const duration = fc.oneof(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.tuple(fc.nat(100_000), unit).map(([amount, size]) => amount * size),
    );
    fc.assert(
      fc.property(duration, (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('roundDuration', () => {
  test.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1534, '1.53 s'],
    [-1534, '-1.53 s'],
    [90 * SECOND, '1.5 min'],
    [6.02 * HOUR, '6.02 h'],
    [36 * HOUR, '36 h'],
    [2 * DAY, '2 d'],
    [28 * DAY, '28 d'],
    [0.1234, '0.123 ms'],
    [NEVER, 'never'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(roundDuration(ms)).toBe(text);
  });

  test('is wrong by less than half a percent', () => {
    const sizes = { ms: 1, s: SECOND, min: MINUTE, h: HOUR, d: DAY };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 * WEEK }), (ms) => {
        const [amount, unit] = roundDuration(ms).split(' ') as [string, keyof typeof sizes];
        expect(Math.abs(Number(amount) * sizes[unit] - ms)).toBeLessThanOrEqual(ms / 200);
      }),
    );
  });
});
