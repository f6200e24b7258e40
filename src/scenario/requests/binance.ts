import { filledIn } from '../schema/address.ts';
import type { BackOffice } from '../schema/back-office.ts';
import { type FetchContext, type FetchRequest, type Parameters, withParameters } from './fetch-request.ts';

const CDN_PERMISSION = 'USE_BINANCE_DYNAMIC_DOMAINS';

/**
 * Binance ("Background Fetch", "How to request remote" and "The rules of *-fetch-url"): `lang` and `version` besides WeChat's
 * parameters. An address may be a template: a variable `{lang}` in it takes the argument, which is then not passed again; `cdnUrl`
 * is a variable only, for apps with the permission. The client learns the addresses from the details of the app, so a pre-fetch
 * starts when those are there.
 */
export function binanceRequest(context: FetchContext): FetchRequest {
  const { kind, url, backOffice, token, code, timestamp, version } = context;
  const isPre = kind === 'pre';
  const args: Parameters = [
    ['appid', backOffice.appid],
    ['token', token],
    ...(isPre ? ([['code', token === null ? code : null]] as const) : []),
    ['timestamp', String(timestamp)],
    ...(isPre
      ? ([
          ['path', backOffice.path],
          ['query', backOffice.query],
        ] as const)
      : []),
    ['lang', backOffice.lang],
    ['version', version],
  ];
  const cdnUrl = backOffice.permissions.includes(CDN_PERMISSION) ? (backOffice.cdnUrl ?? null) : null;
  const { address, used } = filledIn(url, new Map([...args, ['cdnUrl', cdnUrl]]));
  const rest = args.filter(([name]) => !used.has(name));
  return { by: isPre ? 'the platform' : 'the client', url: withParameters(address, rest) };
}

/** Where the client learns the addresses, with each launch ("Related data in the response of api"). */
export function binanceDetails(
  { appid }: BackOffice,
  addresses: { readonly preFetchUrl: string; readonly backgroundFetchUrl: string },
): string {
  const { preFetchUrl, backgroundFetchUrl } = addresses;
  return `the client: GET /bapi/mp/v1/app/${encodeURIComponent(appid)}/details → developmentSettings: {preFetchUrl: '${preFetchUrl}', backgroundFetchUrl: '${backgroundFetchUrl}'}`;
}
