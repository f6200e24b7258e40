import { describe, expect, test } from 'vitest';
import { hourOf, localClock, timeText, wallAt, weekdayOf } from './local-clock.ts';

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
    expect(localClock(start)).toMatchObject({ startMs: Date.UTC(2026, 2, 2), zone: 'UTC', shifts: [] });
  });

  test('keeps a negative offset apart from the date', () => {
    expect(localClock('2026-03-02T00:00:00-05:00')).toMatchObject({
      startMs: Date.UTC(2026, 2, 2),
      zone: 'UTC-05:00',
    });
  });

  test('shows the offset that the scenario names, whatever the start is written in', () => {
    const { startMs, zone } = localClock('2026-03-02T00:00:00+08:00', '+01:00');
    expect([timeText(startMs), zone]).toEqual(['17:00', 'UTC+01:00']);
  });

  test('is put forward and back with its zone, while the axis keeps the offset of the start', () => {
    const offsets = ['2026-03-28T00:00:00+01:00', '2026-03-29T03:00:00+02:00', '2026-10-25T02:00:00+01:00'];
    const clock = localClock('2026-03-28T00:00:00Z', ['Europe/Berlin', ...offsets, '2027-01-01T00:00:00Z']);
    expect([clock.zone, clock.axisZone]).toEqual(['Europe/Berlin', 'UTC+01:00']);
    const hour = 3_600_000;
    const shown = [0, 24, 25, 5064, 5065].map((hours) => timeText(wallAt(clock, hours * hour)));
    expect(shown).toEqual(['01:00', '01:00', '03:00', '02:00', '02:00']);
  });

  test('starts on a Monday when there is no instant', () => {
    expect(weekdayOf(localClock('').startMs)).toBe(0);
  });
});
