/** The rules of addresses: what stands in one, what is added to it, and which may be asked. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../files/parse-scenario.ts';
import { binanceRequest } from './binance.ts';
import { type FetchContext, withParameters } from './fetch-request.ts';
import { wechatRequest } from './wechat.ts';

const GRANTED = { cdnUrl: 'https://cdn.example.com', permissions: ['USE_BINANCE_DYNAMIC_DOMAINS'] };

function context(given: Partial<FetchContext> = {}, backOffice: object = {}): FetchContext {
  const { app } = parseScenario({ name: 'x', app: { backOffice } });
  const { backOffice: settings } = app;
  return {
    kind: 'periodic',
    backOffice: settings,
    url: settings.url,
    token: 't',
    code: 'c',
    openid: 'openid-7',
    timestamp: 1,
    scene: '1001',
    version: '3',
    ...given,
  };
}

const asked = (given: Partial<FetchContext>, backOffice: object = {}) => {
  const request = binanceRequest(context(given, backOffice));
  return 'url' in request ? request.url : '';
};

function refused(backOffice: object): string {
  try {
    parseScenario({ name: 'x', app: { backOffice } });
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

describe('variables of an address (Binance)', () => {
  test('lang and version are passed, and what stands in the address is not passed again', () => {
    expect(asked({ url: 'https://example.com/data' })).toBe(
      'https://example.com/data?appid=wx0123456789abcdef&token=t&timestamp=1&lang=en&version=3',
    );
    expect(asked({ url: 'https://example.com/{lang}.json' })).toBe(
      'https://example.com/en.json?appid=wx0123456789abcdef&token=t&timestamp=1&version=3',
    );
  });

  test('{cdnUrl} may begin an address, and is a variable only', () => {
    const url = '{cdnUrl}/data/{lang}.json';
    expect(asked({}, { ...GRANTED, url })).toBe(
      'https://cdn.example.com/data/en.json?appid=wx0123456789abcdef&token=t&timestamp=1&version=3',
    );
    expect(asked({ url: 'https://example.com/data' }, GRANTED)).not.toMatch(/cdn/);
  });

  test('a variable stands wherever it is put, as often as it is put, encoded', () => {
    const url = 'https://{lang}.example.com/{lang}/{query}?l={lang}&q={query}';
    const given = { query: 'a/b=ü', lang: 'zh-CN' };
    expect(asked({ kind: 'pre', url }, given)).toBe(
      'https://zh-cn.example.com/zh-CN/a%2Fb%3D%C3%BC?l=zh-CN&q=a%2Fb%3D%C3%BC&appid=wx0123456789abcdef&token=t&timestamp=1&path=pages%2Findex&version=3',
    );
  });

  test.each(['token', 'code', 'query', 'path', 'cdnUrl'])(
    'the argument %s leaves nothing where it has no value, and a word that is no argument stays',
    (name) => {
      const url = `https://example.com/a{${name}}b/{city}`;
      expect(asked({ url, token: null })).toMatch(/^https:\/\/example\.com\/ab\/%7Bcity%7D\?appid=/);
    },
  );

  test('a pre-fetch without a token carries a code (its parameter table)', () => {
    expect(asked({ kind: 'pre', token: null })).toMatch(/[?&]code=c&/);
  });
});

describe('parameters', () => {
  const added = [['appid', 'wx 1'] as const, ['token', 't'] as const, ['code', null] as const];

  test.each([
    ['https://example.com/data', 'https://example.com/data?appid=wx%201&token=t'],
    ['https://example.com', 'https://example.com/?appid=wx%201&token=t'],
    ['https://example.com/data?city=7', 'https://example.com/data?city=7&appid=wx%201&token=t'],
    ['https://example.com/data?', 'https://example.com/data?appid=wx%201&token=t'],
    ['https://example.com/data?city=7&', 'https://example.com/data?city=7&appid=wx%201&token=t'],
    ['https://example.com/data#top', 'https://example.com/data?appid=wx%201&token=t#top'],
    ['https://example.com/data?city=7#a?b', 'https://example.com/data?city=7&appid=wx%201&token=t#a?b'],
    ['https://example.com/data?appid=x&city=7', 'https://example.com/data?city=7&appid=wx%201&token=t'],
    ['https://example.com/data?%61ppid=x&appid', 'https://example.com/data?appid=wx%201&token=t'],
    ['https://example.com/data?code=x', 'https://example.com/data?appid=wx%201&token=t'],
    [
      'https://例子.com/数据?城=7',
      'https://xn--fsqu00a.com/%E6%95%B0%E6%8D%AE?%E5%9F%8E=7&appid=wx%201&token=t',
    ],
  ])('are added to %s', (url, sent) => {
    expect(withParameters(url, added)).toBe(sent);
  });

  test('half a character in a token breaks nothing', () => {
    expect(withParameters('https://example.com/', [['token', 'a\ud800']])).toBe(
      'https://example.com/?token=a%EF%BF%BD',
    );
  });

  const part = fc.string({ unit: 'binary', maxLength: 6 }).map(encodeURIComponent);
  const name = fc.oneof(fc.constantFrom('appid', 'token', 'code', 'timestamp', 'scene', 'lang'), part);
  const query = fc.array(
    fc.tuple(name, part).map(([key, value]) => `${key}=${value}`),
    { maxLength: 5 },
  );

  test.each([
    ['WeChat', wechatRequest],
    ['Binance', binanceRequest],
  ])('stand in an address of %s once each, with one of token and code in a pre-fetch', (_, request) => {
    const property = fc.property(
      query,
      part,
      fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 9 })),
      fc.constantFrom('periodic' as const, 'pre' as const),
      (own, fragment, token, kind) => {
        const url = `https://example.com/a?${own.join('&')}#${fragment}`;
        const sent = request(context({ url, token, kind }));
        const { searchParams, hash } = new URL('url' in sent ? sent.url : '');
        expect(hash).toBe(fragment === '' ? '' : `#${fragment}`);
        expect(searchParams.getAll('appid')).toEqual(['wx0123456789abcdef']);
        expect(searchParams.getAll('timestamp')).toEqual(['1']);
        const isUserTold = kind === 'pre' || token !== null;
        if (!isUserTold) return;
        const said = [...searchParams.getAll('token'), ...searchParams.getAll('code')];
        expect(said).toEqual([token ?? 'c']);
      },
    );
    fc.assert(property, { numRuns: 200, seed: 20260302 });
  });
});

describe('an address is refused', () => {
  test.each([
    [{ url: '{cdnUrl}/x' }, 'app.backOffice.url: begins with {cdnUrl}, and cdnUrl is not given'],
    [
      { ...GRANTED, cdnUrl: 'http://cdn.example.com', url: '{cdnUrl}/x' },
      'app.backOffice.url: comes to http://cdn.example.com/x, once its variables are filled in, which is not HTTPS',
    ],
    [
      { ...GRANTED, cdnUrl: 'https://cdn.other.org', preUrl: '{cdnUrl}/x' },
      'app.backOffice.preUrl: cdn.other.org is not on the list of service domains (example.com), once its variables are filled in',
    ],
    [
      { url: 'https://{lang}.other.org/x' },
      'app.backOffice.url: en.other.org is not on the list of service domains (example.com), once its variables are filled in',
    ],
    [
      { url: 'https://{lang}', lang: 'no host' },
      'app.backOffice.url: comes to https://no%20host, once its variables are filled in, which is no address',
    ],
    [
      { gray: { url: '{lang}/x' } },
      'app.backOffice.gray.url: expected an address such as https://example.com/data',
    ],
    [
      { url: 'https://example.com@other.org/' },
      'other.org is not on the list of service domains (example.com)',
    ],
    [{ url: 'https://example.com.other.org/' }, 'example.com.other.org is not on the list'],
    [{ url: 'https://notexample.com/' }, 'notexample.com is not on the list'],
    [{ url: 'https://example.com:8443/' }, 'example.com:8443 is not on the list'],
    [{ url: 'HTTP://example.com/' }, 'is not HTTPS, which the platform requires'],
    [
      { cdnUrl: 'https://cdn.example.com' },
      'only apps with the permission USE_BINANCE_DYNAMIC_DOMAINS have it',
    ],
  ])('%j', (backOffice, message) => {
    expect(refused(backOffice)).toContain(message);
  });

  test.each([
    { url: 'https://{lang}.example.com/x' },
    { url: 'https://EXAMPLE.com/x' },
    { url: 'https://example.com:443/x' },
    { url: 'https://example.com:8443/x', serviceDomains: ['example.com', 'example.com:8443'] },
    { ...GRANTED, url: '{cdnUrl}/x' },
    { ...GRANTED, cdnUrl: 'cdn.example.com', url: 'https://{cdnUrl}/x' },
    { url: 'https://例子.com/x', serviceDomains: ['例子.com', 'example.com'] },
  ])('but not %j', (backOffice) => {
    expect(refused(backOffice)).toBe('accepted');
  });
});
