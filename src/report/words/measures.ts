/** Numbers with units that are words of a language: durations, rates, large counts. */

import { NEVER } from '../../compiled/kernel/time.ts';
import { roundDuration, roundParts } from '../../kernel/duration.ts';
import type { Language, Words } from '../../kernel/words.ts';
import type { Unit } from '../../metrics/catalogue/unit.ts';
import { count, figure, NO_BREAK_SPACE, NOTHING, percent, size } from './quantity.ts';

export interface Measures {
  /** A duration in ms, three figures in the largest fitting unit. */
  duration(ms: number | null): string;
  /** Requests per second. */
  rps(value: number | null): string;
  /** A whole number where there is little room: exact below a million, `53.5 million` above. */
  roundCount(value: number | null): string;
  /** A number in the unit it was measured in, with that unit. */
  quantity(unit: Unit, value: number | null): string;
}

/** Says why a number is a dash. */
export const NOTHING_TO_MEASURE: Words = { en: 'nothing to measure', zh: '无可统计的数据' };

const MILLION = 1_000_000;

const DURATIONS = { ms: '毫秒', s: '秒', m: '分钟', h: '小时', d: '天', w: '周' } as const;

/** What large counts are counted in, largest first. */
const LARGE = {
  en: [
    { name: 'billion', size: 1000 * MILLION },
    { name: 'million', size: MILLION },
  ],
  zh: [
    { name: '亿', size: 100 * MILLION },
    { name: '万', size: 10_000 },
  ],
} as const;

const unbroken = (text: string) => text.replaceAll(' ', NO_BREAK_SPACE);

export function measures(language: Language): Measures {
  const duration = (ms: number | null) => (ms === null ? NOTHING : unbroken(durationText(language, ms)));
  const rps = (value: number | null) =>
    value === null ? NOTHING : `${figure(value)}${NO_BREAK_SPACE}${{ en: 'rps', zh: 'QPS' }[language]}`;
  const roundCount = (value: number | null) => {
    const unit = LARGE[language].find((large) => Math.abs(value ?? 0) >= Math.max(MILLION, large.size));
    if (value === null || !unit) return count(value);
    return `${Number((value / unit.size).toPrecision(3))}${NO_BREAK_SPACE}${unit.name}`;
  };
  const quantity = (unit: Unit, value: number | null): string => {
    switch (unit) {
      case 'rps':
        return rps(value);
      case 'share':
        return percent(value);
      case 'ms':
        return duration(value);
      case 'bytes':
        return size(value);
      case 'count':
        // Counts of several replications are their mean.
        return value === null || Number.isInteger(value) ? count(value) : figure(value);
      case 'perDay':
      case 'perOpen':
      case 'versions':
      case 'money':
      case 'ratio':
        return figure(value);
    }
  };
  return { duration, rps, roundCount, quantity };
}

function durationText(language: Language, ms: number): string {
  if (language === 'en') return roundDuration(ms);
  if (ms === NEVER) return '永不';
  const { value, unit } = roundParts(ms);
  return `${value} ${DURATIONS[unit]}`;
}
