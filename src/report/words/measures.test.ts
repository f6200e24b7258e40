import { describe, expect, test } from 'vitest';
import { NEVER } from '../../compiled/kernel/time.ts';
import { UNITS, type Unit } from '../../metrics/catalogue/unit.ts';
import { measures } from './measures.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('numbers with units, as each language writes them', () => {
  const [en, zh] = [measures('en'), measures('zh')];

  test.each([
    [en.roundCount(999_999), zh.roundCount(999_999), '999 999', '999 999'],
    [en.roundCount(53_502_900), zh.roundCount(53_502_900), '53.5 million', '5350 万'],
    [en.roundCount(2_040_000_000), zh.roundCount(2_040_000_000), '2.04 billion', '20.4 亿'],
    [en.rps(0.42), zh.rps(0.42), '0.42 rps', '0.42 QPS'],
    [en.duration(5.04 * 3_600_000), zh.duration(5.04 * 3_600_000), '5.04 h', '5.04 小时'],
    [en.duration(120_000), zh.duration(120_000), '2 min', '2 分钟'],
    [en.duration(12), zh.duration(12), '12 ms', '12 毫秒'],
    [en.duration(NEVER), zh.duration(NEVER), 'never', '永不'],
    [en.quantity('count', 12_345), zh.quantity('count', 12_345), '12 345', '12 345'],
    [en.quantity('count', 0.125), zh.quantity('count', 0.125), '0.125', '0.125'],
    [en.quantity('perDay', 2.5479), zh.quantity('perDay', 2.5479), '2.55', '2.55'],
    [en.quantity('bytes', 2048), zh.quantity('bytes', 2048), '2 KiB', '2 KiB'],
    [en.quantity('share', 0.123), zh.quantity('share', 0.123), '12.3%', '12.3%'],
  ])('%s, %s', (english, chinese, expectedEnglish, expectedChinese) => {
    expect(plain(english)).toBe(expectedEnglish);
    expect(plain(chinese)).toBe(expectedChinese);
  });

  test.each([en, zh])('what was not measured is a dash in every unit', ({ quantity, roundCount }) => {
    expect((Object.keys(UNITS) as Unit[]).map((unit) => quantity(unit, null))).toEqual(
      Object.keys(UNITS).map(() => '–'),
    );
    expect(roundCount(null)).toBe('–');
  });
});
