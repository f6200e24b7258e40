import { describe, expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { alipayRequest } from './alipay.ts';
import { type FetchContext, type FetchRequest, requestText } from './fetch-request.ts';
import { finclipRequest } from './finclip.ts';
import { plainRequest } from './plain.ts';
import { qqRequest } from './qq.ts';
import { wechatRequest } from './wechat.ts';

function context(given: Partial<FetchContext> = {}, backOffice: object = {}): FetchContext {
  const { app } = parseScenario({ name: 'x', app: { backOffice } });
  return {
    kind: 'periodic',
    backOffice: app.backOffice,
    url: 'https://example.com/data',
    token: null,
    code: 'code-1',
    openid: 'openid-7',
    timestamp: 1_772_728_720_099,
    scene: '1001',
    version: '3',
    ...given,
  };
}

function urlOf(request: FetchRequest): string {
  return 'url' in request ? request.url : requestText(request);
}

describe('WeChat', () => {
  test('a periodic fetch carries appid, token and timestamp, URL-encoded, and is sent by the client', () => {
    expect(wechatRequest(context({ token: 'a b&c=ü' }))).toEqual({
      by: 'the client',
      url: 'https://example.com/data?appid=wx0123456789abcdef&token=a%20b%26c%3D%C3%BC&timestamp=1772728720099',
    });
  });

  test('a periodic fetch without a token is sent without one', () => {
    expect(urlOf(wechatRequest(context()))).not.toMatch(/token|code/);
  });

  test('an address with parameters of its own keeps them', () => {
    expect(urlOf(wechatRequest(context({ url: 'https://example.com/data?city=7' })))).toMatch(
      /data\?city=7&appid=/,
    );
  });

  test.each([
    ['a token', 'set', /token=set/, /code=/],
    ['a code', null, /code=code-1/, /token=/],
  ])('a pre-fetch carries exactly one of token and code: %s', (_, token, there, absent) => {
    const request = wechatRequest(context({ kind: 'pre', token }, { query: 'a=1&b=2' }));
    const url = urlOf(request);
    expect(request.by).toBe('the platform');
    expect(url).toMatch(there);
    expect(url).not.toMatch(absent);
    expect(url).toMatch(/path=pages%2Findex&query=a%3D1%26b%3D2&scene=1001&customMiniprogramVersion=3$/);
  });

  test.each([
    ['set', "token: 'set', "],
    [null, ''],
  ])('a cloud source is a function that is told who calls, and gets no code: token %s', (token, said) => {
    const cloud = { source: 'cloud', query: 'a=1&b=2' };
    expect(requestText(wechatRequest(context({ kind: 'pre', token }, cloud)))).toBe(
      `the platform: calls the cloud function with {appid: 'wx0123456789abcdef', ${said}timestamp: '1772728720099', path: 'pages/index', query: 'a=1&b=2', scene: '1001', customMiniprogramVersion: '3'}; the caller is openid-7`,
    );
    expect(requestText(wechatRequest(context({ token }, cloud)))).toBe(
      `the client: calls the cloud function with {appid: 'wx0123456789abcdef', ${said}timestamp: '1772728720099'}; the caller is openid-7`,
    );
  });
});

test('QQ and FinClip speak as WeChat does, Alipay as it was written, the others for themselves', () => {
  const pre = context({ kind: 'pre', token: 't' }, { query: 'q=1' });
  expect(urlOf(qqRequest(pre))).toMatch(/token=t.*scene=1001$/);
  expect(finclipRequest(pre)).toEqual({ ...wechatRequest(pre), by: 'the SDK' });
  expect(urlOf(alipayRequest(pre))).toBe('https://example.com/data?query=q%3D1');
  expect(urlOf(plainRequest(pre))).toBe('https://example.com/data');
});
