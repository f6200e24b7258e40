import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAmbiguousDate, parseDateTime } from './instant-text.ts';

const east = (wall: number) => wall - 8 * 3_600_000;

test.each([
  ['2026-03-02T08:15:00+08:00', 'zoned', '2026-03-02T00:15:00.000Z'],
  ['2026-03-02T08:15:00Z', 'zoned', '2026-03-02T08:15:00.000Z'],
  ['2026-03-02 08:15:00 +0800', 'zoned', '2026-03-02T00:15:00.000Z'],
  ['2026-03-02 08:15:00-05', 'zoned', '2026-03-02T13:15:00.000Z'],
  ['2026-03-02T08:15:00.123456789Z', 'zoned', '2026-03-02T08:15:00.123Z'],
  ['2026-03-02T08:15:00.9996Z', 'zoned', '2026-03-02T08:15:01.000Z'],
  ['2026-03-02 08:15:00,5', 'local', '2026-03-02T00:15:00.500Z'],
  ['2026-03-02T08:15', 'local', '2026-03-02T00:15:00.000Z'],
  ['2026/03/02 8:15', 'local', '2026-03-02T00:15:00.000Z'],
  ['2026/3/2 8:15:07', 'local', '2026-03-02T00:15:07.000Z'],
  ['2026-03-02', 'local', '2026-03-01T16:00:00.000Z'],
] as const)('reads %s as %s, %s', (text, form, iso) => {
  const read = parseDateTime(text, east);
  expect(read?.form).toBe(form);
  expect(new Date(read!.epochMs).toISOString()).toBe(iso);
});

test.each([
  '2026-02-30 08:15:00',
  '2026-13-01',
  '2026-03-02 24:00:00',
  '2026-03-02 08:60',
  '2026-03-02 08:15:60',
  '2026/03-02 08:15',
  '2026-03-02T',
  '2026-03-02T08',
  '2026-03-02T08:15:00+25:00',
  '02/03/2026 08:15',
  'Mar 2 2026',
  '20260302',
  '',
])('refuses %j', (text) => {
  expect(parseDateTime(text, east)).toBeUndefined();
});

test.each([
  ['02/03/2026', true],
  ['2.3.2026 08:15', true],
  ['02-03-26 08:15:00', true],
  ['2026-03-02', false],
  ['1772409600', false],
  ['12.50', false],
])('whether the day of %s can be told from the month: %s', (text, isAmbiguous) => {
  expect(isAmbiguousDate(text)).toBe(isAmbiguous);
});

test('reads what ISO 8601 writes of any instant, in any offset', () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (at, offset) => {
      const clock = (shown: number) => shown - offset * 60_000;
      const wall = new Date(at + offset * 60_000).toISOString().replace('Z', '');
      expect(parseDateTime(wall, clock)).toEqual({ form: 'local', epochMs: at });
      expect(parseDateTime(`${wall}Z`, clock)).toEqual({ form: 'zoned', epochMs: at + offset * 60_000 });
    }),
    { seed: 1 },
  );
});
