import { type FetchContext, type FetchRequest, withParameters } from './fetch-request.ts';

/** Alipay (`preload.json`): what the developer wrote there, with the query of the launch. */
export function alipayRequest({ url, backOffice }: FetchContext): FetchRequest {
  return { by: 'the client', url: withParameters(url, [['query', backOffice.query]]) };
}
