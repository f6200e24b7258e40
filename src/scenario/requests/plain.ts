import type { FetchContext, FetchRequest } from './fetch-request.ts';

/** The web, Android and iOS: the app itself asks, and says what it likes. */
export function plainRequest({ url }: FetchContext): FetchRequest {
  return { by: 'the app', url };
}
