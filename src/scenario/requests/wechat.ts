import { type FetchContext, type FetchRequest, type Parameters, withParameters } from './fetch-request.ts';

/**
 * WeChat ("periodic update", "data pre-fetch"): a GET with `appid`, `timestamp`, and exactly one of `token` and `code` in a
 * pre-fetch, which also carries `path`, `query`, `scene` and `customMiniprogramVersion`. A cloud source is a function that is called
 * with the same, but for the code: the platform tells it who calls. A periodic fetch is sent by the client, a pre-fetch by the
 * platform's server.
 */
export function wechatRequest(context: FetchContext): FetchRequest {
  const { kind, url, backOffice, openid } = context;
  const isCloud = backOffice.source === 'cloud';
  const by = kind === 'periodic' ? 'the client' : 'the platform';
  const carried = kind === 'periodic' ? periodicArguments(context) : preArguments(context, isCloud);
  return isCloud ? { by, event: carried, caller: openid } : { by, url: withParameters(url, carried) };
}

function periodicArguments({ backOffice, token, timestamp }: FetchContext): Parameters {
  return [
    ['appid', backOffice.appid],
    ['token', token],
    ['timestamp', String(timestamp)],
  ];
}

function preArguments(context: FetchContext, isCloud: boolean): Parameters {
  const { backOffice, token, code, timestamp, scene, version } = context;
  return [
    ['appid', backOffice.appid],
    ['token', token],
    ['code', token === null && !isCloud ? code : null],
    ['timestamp', String(timestamp)],
    ['path', backOffice.path],
    ['query', backOffice.query],
    ['scene', scene],
    ['customMiniprogramVersion', version],
  ];
}
