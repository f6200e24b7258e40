import { type FetchContext, type FetchRequest, withParameters } from './fetch-request.ts';

/**
 * WeChat ("periodic update", "data pre-fetch"): a GET with `appid`, `timestamp`, and exactly one of `token` and `code` in a
 * pre-fetch, which also carries `path`, `query`, `scene` and `customMiniprogramVersion`. A cloud source gets no code: the platform
 * tells it who calls. A periodic fetch is sent by the client, a pre-fetch by the platform's server.
 */
export function wechatRequest(context: FetchContext): FetchRequest {
  const { kind, url, backOffice, token, code, timestamp, scene, version } = context;
  const common = [
    ['appid', backOffice.appid],
    ['token', token],
  ] as const;
  if (kind === 'periodic') {
    return {
      by: 'the client',
      url: withParameters(url, [...common, ['timestamp', String(timestamp)]]),
    };
  }
  const isCloud = backOffice.source === 'cloud';
  return {
    by: 'the platform',
    url: withParameters(url, [
      ...common,
      ['code', token === null && !isCloud ? code : null],
      ['timestamp', String(timestamp)],
      ['path', backOffice.path],
      ['query', backOffice.query],
      ['scene', scene],
      ['customMiniprogramVersion', version],
    ]),
  };
}
