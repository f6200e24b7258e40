/** Dates, weekdays and hours of the local clock in the words of a language. Instants are wall clock ms: see local-clock. */

import { DAY, HOUR, MINUTE } from '../../compiled/kernel/time.ts';
import type { Language, Words } from '../../kernel/words.ts';
import { secondText, timeText, weekdayOf } from '../charts/local-clock.ts';
import { measures } from './measures.ts';
import { NO_BREAK_SPACE } from './quantity.ts';

export interface Calendar {
  /** `Mon` … `Sun`, `周一` … `周日`; 0 = Monday. */
  weekdayName(weekday: number): string;
  /** An hour of every week: `Mondays, 14:00 to 15:00`, `周一 14:00–15:00`. */
  weeklyHour(weekday: number, hour: number): string;
  /** `17 Mar`, `3月17日`. */
  dateText(wallMs: number): string;
  /** `Tue 17 Mar`, `3月17日 周二`. */
  dayText(wallMs: number): string;
  /** `Tue 17 Mar, 14:00`, `3月17日 周二 14:00`. */
  instantText(wallMs: number): string;
  /** `Mon 2 Mar 2026, 00:00`, `2026年3月2日 周一 00:00`. */
  fullInstantText(wallMs: number): string;
  /** `Tue 17 Mar, 14:00 to 15:00`, `3月17日 周二 14:00–15:00`. */
  spanText(wallMs: number, lengthMs?: number): string;
  /**
   * What a bucket of the series is called in a sentence: `hour` rather than `1 h`. Stands close to the word before it; Chinese sets a
   * space before figures.
   */
  bucketName(bucketMs: number): string;
  /** The same with the number that Chinese sets before it: `hour`, `一小时`. */
  oneBucket(bucketMs: number): string;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS_ZH = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const BUCKETS = new Map<number, Words>([
  [MINUTE, { en: 'minute', zh: '分钟' }],
  [HOUR, { en: 'hour', zh: '小时' }],
  [DAY, { en: 'day', zh: '天' }],
]);

const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const yearOf = (wallMs: number) => new Date(wallMs).getUTCFullYear();

export function calendar(language: Language): Calendar {
  const write = language === 'zh' ? CHINESE : ENGLISH;
  const bucketName = (bucketMs: number) =>
    BUCKETS.get(bucketMs)?.[language] ??
    `${language === 'zh' ? NO_BREAK_SPACE : ''}${measures(language).duration(bucketMs)}`;
  const isCounted = (bucketMs: number) => language === 'zh' && BUCKETS.has(bucketMs);
  return {
    ...write,
    bucketName,
    oneBucket: (bucketMs) => `${isCounted(bucketMs) ? '一' : ''}${bucketName(bucketMs)}`,
  };
}

type Written = Omit<Calendar, 'bucketName' | 'oneBucket'>;

const ENGLISH: Written = {
  weekdayName: (weekday) => WEEKDAYS[weekday] ?? '',
  weeklyHour: (weekday, hour) =>
    `${LONG_WEEKDAYS[weekday] ?? ''}s, ${hourText(hour)} to ${hourText(hour + 1)}`,
  dateText: (wallMs) => `${new Date(wallMs).getUTCDate()} ${MONTHS[new Date(wallMs).getUTCMonth()]}`,
  dayText: (wallMs) => `${WEEKDAYS[weekdayOf(wallMs)]} ${ENGLISH.dateText(wallMs)}`,
  instantText: (wallMs) => `${ENGLISH.dayText(wallMs)}, ${timeText(wallMs)}`,
  fullInstantText: (wallMs) => `${ENGLISH.dayText(wallMs)} ${yearOf(wallMs)}, ${timeText(wallMs)}`,
  spanText: (wallMs, lengthMs = HOUR) =>
    lengthMs < MINUTE
      ? `${ENGLISH.dayText(wallMs)}, ${secondText(wallMs)}`
      : `${ENGLISH.instantText(wallMs)} to ${timeText(wallMs + lengthMs)}`,
};

const CHINESE: Written = {
  weekdayName: (weekday) => WEEKDAYS_ZH[weekday] ?? '',
  weeklyHour: (weekday, hour) => `${WEEKDAYS_ZH[weekday] ?? ''} ${hourText(hour)}–${hourText(hour + 1)}`,
  dateText: (wallMs) => `${new Date(wallMs).getUTCMonth() + 1}月${new Date(wallMs).getUTCDate()}日`,
  dayText: (wallMs) => `${CHINESE.dateText(wallMs)} ${WEEKDAYS_ZH[weekdayOf(wallMs)]}`,
  instantText: (wallMs) => `${CHINESE.dayText(wallMs)} ${timeText(wallMs)}`,
  fullInstantText: (wallMs) => `${yearOf(wallMs)}年${CHINESE.instantText(wallMs)}`,
  spanText: (wallMs, lengthMs = HOUR) =>
    lengthMs < MINUTE
      ? `${CHINESE.dayText(wallMs)} ${secondText(wallMs)}`
      : `${CHINESE.instantText(wallMs)}–${timeText(wallMs + lengthMs)}`,
};
