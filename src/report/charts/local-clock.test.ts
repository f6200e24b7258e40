import { describe, expect, test } from 'vitest';
import { hourOf, localClock, timeText, weekdayOf } from './local-clock.ts';

describe('the local clock of a run', () => {
  test('shows the time that is written before the offset', () => {
    const { startMs, zone } = localClock('2026-03-02T06:30:00+08:00');
    expect([timeText(startMs), hourOf(startMs), weekdayOf(startMs), zone]).toEqual([
      '06:30',
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
    expect(weekdayOf(localClock('').startMs)).toBe(0);
  });
});
