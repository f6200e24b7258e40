import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../compiled/kernel/time.ts';
import {
  inUnit,
  isPlausible,
  numberMs,
  TIME_UNITS,
  type TimeUnit,
  unitMeant,
  wholeNumberMs,
} from './time-unit.ts';

const NANOSECONDS: Readonly<Record<TimeUnit, bigint>> = {
  s: 1_000_000_000n,
  ms: 1_000_000n,
  us: 1000n,
  ns: 1n,
};

describe('a number of a unit', () => {
  test.each([
    ['1573302574', 's', 1573302574000],
    ['0.0015', 's', 2],
    ['1.5e3', 'ms', 1500],
    ['0', 'ms', 0],
    ['1772409600123456', 'us', 1772409600123],
    ['1772409600123500', 'us', 1772409600124],
    ['1772409600123456789', 'ns', 1772409600123],
    ['1772409600123500000', 'ns', 1772409600124],
    ['499', 'us', 0],
    ['500', 'us', 1],
    ['99', 'ns', 0],
    ['1772409600123456.7', 'us', 1772409600123],
    ['-1', 's', undefined],
    ['', 's', undefined],
    [' 1', 's', undefined],
    ['0x10', 's', undefined],
    ['NaN', 's', undefined],
    ['1e400', 's', undefined],
  ] as const)('%j in %s is %s ms', (field, unit, ms) => {
    expect(numberMs(field, unit)).toBe(ms);
  });

  test('up to 2^53 ms is rounded to the nearest millisecond, without a loss before', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n }), fc.constantFrom(...TIME_UNITS), (count, unit) => {
        const exact = (count * NANOSECONDS[unit] + 500_000n) / 1_000_000n;
        if (exact <= 2n ** 53n) expect(numberMs(String(count), unit)).toBe(Number(exact));
        const whole = Number(count % 10n ** 15n);
        expect(wholeNumberMs(whole, unit)).toBe(numberMs(String(whole), unit));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

/** A log of a length, as it would be read in another unit than its own. */
const begins = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2060, 0) });
const lasts = fc.integer({ min: HOUR, max: 3 * 365 * DAY });
const units = fc.constantFrom(...TIME_UNITS);

test('a log of any time in its own unit is plausible, and in no other', () => {
  fc.assert(
    fc.property(begins, lasts, units, units, (firstAt, length, unit, read) => {
      const extent = { firstAt, lastAt: firstAt + length };
      const asRead = inUnit(extent, unit, read);
      expect(isPlausible(asRead, read)).toBe(read === unit);
      if (read !== unit) expect(unitMeant(asRead, read)).toBe(unit);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a log that counts from its own start is plausible in any unit, if it is not of decades', () => {
  fc.assert(
    fc.property(fc.nat(DAY), lasts, units, (firstAt, length, unit) => {
      expect(isPlausible({ firstAt, lastAt: firstAt + Math.max(length, firstAt) }, unit)).toBe(true);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('a month since its start in milliseconds or microseconds, read as seconds, is none', () => {
  const month = { firstAt: 5000, lastAt: 28 * DAY };
  expect(unitMeant(inUnit(month, 'ms', 's'), 's')).toBe('ms');
  expect(unitMeant(inUnit(month, 'us', 's'), 's')).toBe('us');
  expect(isPlausible(inUnit(month, 'ms', 's'), 's')).toBe(false);
});
