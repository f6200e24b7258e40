import { describe, expect, test } from 'vitest';
import { dayText, hourOf, localClock, spanText, weekdayOf } from './local-clock.ts';

const HOUR = 3_600_000;

describe('the local clock of a run', () => {
  test('shows the time that is written before the offset', () => {
    const { startMs, zone } = localClock('2026-03-02T06:30:00+08:00');
    expect([dayText(startMs), hourOf(startMs), weekdayOf(startMs), zone]).toEqual([
      'Mon 2 Mar',
      6,
      0,
      'UTC+08:00',
    ]);
  });

  test.each(['2026-03-02T00:00:00Z', '2026-03-02T00:00:00', '2026-03-02'])('reads %s as UTC', (start) => {
    expect(localClock(start)).toEqual({ startMs: Date.UTC(2026, 2, 2), zone: 'UTC' });
  });

  test('keeps a negative offset apart from the date', () => {
    expect(localClock('2026-03-02T00:00:00-05:00')).toEqual({
      startMs: Date.UTC(2026, 2, 2),
      zone: 'UTC-05:00',
    });
  });

  test('starts on a Monday when there is no instant', () => {
    expect(weekdayOf(localClock(undefined).startMs)).toBe(0);
  });

  test('names the hour a bucket covers, across midnight too', () => {
    const { startMs } = localClock('2026-03-02T00:00:00+08:00');
    expect(spanText(startMs + 23 * HOUR)).toBe('Mon 2 Mar, 23:00 to 00:00');
    expect(spanText(startMs + (15 * 24 + 14) * HOUR)).toBe('Tue 17 Mar, 14:00 to 15:00');
  });
});
