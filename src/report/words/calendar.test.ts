import { describe, expect, test } from 'vitest';
import { calendar } from './calendar.ts';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 2, 2);

describe('dates in words', () => {
  const [en, zh] = [calendar('en'), calendar('zh')];

  test('a bucket has its day and its hours, across midnight too', () => {
    expect(en.spanText(MONDAY + 23 * HOUR)).toBe('Mon 2 Mar, 23:00 to 00:00');
    expect(zh.spanText(MONDAY + 23 * HOUR)).toBe('3月2日 周一 23:00–00:00');
    const tuesday = MONDAY + (15 * 24 + 14) * HOUR;
    expect([en.spanText(tuesday), zh.spanText(tuesday)]).toEqual([
      'Tue 17 Mar, 14:00 to 15:00',
      '3月17日 周二 14:00–15:00',
    ]);
  });

  test('a second is called by its instant', () => {
    const at = MONDAY + 3 * HOUR + 61_000;
    expect([en.spanText(at, 1000), zh.spanText(at, 1000)]).toEqual([
      'Mon 2 Mar, 03:01:01',
      '3月2日 周一 03:01:01',
    ]);
  });

  test('the start of a run has its year', () => {
    expect(en.fullInstantText(MONDAY)).toBe('Mon 2 Mar 2026, 00:00');
    expect(zh.fullInstantText(MONDAY)).toBe('2026年3月2日 周一 00:00');
  });

  test('an hour of every week ends at 24:00 at the latest', () => {
    expect(en.weeklyHour(6, 23)).toBe('Sundays, 23:00 to 24:00');
    expect(zh.weeklyHour(6, 23)).toBe('周日 23:00–24:00');
  });

  test('a bucket of an odd length is called by its length', () => {
    const odd = [HOUR, 1.5 * HOUR];
    expect(odd.map(en.bucketName)).toEqual(['hour', '1.5\u00a0h']);
    expect(odd.map(zh.bucketName)).toEqual(['小时', '\u00a01.5\u00a0小时']);
  });
});
