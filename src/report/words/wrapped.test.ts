import { describe, expect, test } from 'vitest';
import { columnsOf, padEndTo, padStartTo } from './columns.ts';
import { wrapped } from './wrapped.ts';

describe('text in a terminal', () => {
  test('a Chinese character takes two columns', () => {
    expect(columnsOf('命中率 85%')).toBe(10);
    expect([padEndTo('命中', 6), padStartTo('命中', 6)]).toEqual(['命中  ', '  命中']);
  });

  test('English breaks between words, and a word is never cut', () => {
    expect(wrapped('Note: the run is too short', 12)).toEqual(['Note: the', 'run is too', 'short']);
    expect(wrapped('periodic.freshHitRate > 0.8', 10)).toEqual(['periodic.freshHitRate', '> 0.8']);
  });

  test('Chinese breaks between characters, but not before a full stop, and keeps numbers whole', () => {
    expect(wrapped('统计时段尚未平稳。', 16)).toEqual(['统计时段尚未平', '稳。']);
    expect(wrapped('预热期为 7d，取其一半', 11)).toEqual(['预热期为', '7d，取其一', '半']);
  });
});
