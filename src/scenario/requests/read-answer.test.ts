import { expect, test } from 'vitest';
import type { Cell } from '../../compiled/domain/cell.ts';
import { AppRow } from '../../compiled/domain/rows.ts';
import { hitText, missText, tokenText } from './read-answer.ts';

const hit = { kind: 'pre', user: 'token', isEarlier: false } as const;
const cell = (row: Partial<AppRow>) => ({ row: Object.assign(new AppRow(), row) }) as unknown as Cell;

test('with nothing stored Android fails, and iOS succeeds with nothing; Binance calls it failed; complete follows', () => {
  expect(missText('pre', 'android')).toBe("getBackgroundFetchData({fetchType: 'pre'}) → fail; complete");
  expect(missText('pre', 'ios')).toMatch(/→ success: fetchedData ''; complete$/);
  expect(missText('pre', 'ios', 'binance')).toMatch(/→ failed; complete$/);
  expect(missText('pre', 'ios', 'own')).toBe('the app finds no data');
});

test('WeChat echoes path, query and scene of a pre-fetch, of the launch that asked', () => {
  expect(hitText(hit, 'wechat')).toMatch(/fetchedData, timeStamp, path, query, scene; complete$/);
  expect(hitText({ ...hit, isEarlier: true }, 'wechat')).toMatch(
    /scene, all of an earlier launch; complete$/,
  );
  expect(hitText({ ...hit, kind: 'periodic' }, 'wechat')).toMatch(/fetchedData, timeStamp; complete$/);
});

test('Binance echoes all that was sent, one of token and code among it', () => {
  expect(hitText(hit, 'binance')).toMatch(/appid, token, timestamp, path, query, lang, version; complete$/);
  expect(hitText({ ...hit, user: 'code' }, 'binance')).toMatch(/appid, code, timestamp, path/);
  expect(hitText({ ...hit, kind: 'periodic', user: null }, 'binance')).toMatch(
    /appid, timestamp, lang, version; complete$/,
  );
});

test('getBackgroundFetchToken gives back what was set', () => {
  expect(tokenText(cell({ hasToken: 1 }), 'wechat')).toBe(
    'getBackgroundFetchToken → success: token; complete',
  );
  expect(tokenText(cell({ hasToken: 0 }), 'wechat')).toMatch(/→ fail; complete$/);
  expect(tokenText(cell({ hasToken: 0 }), 'binance')).toMatch(/→ failed; complete$/);
});
