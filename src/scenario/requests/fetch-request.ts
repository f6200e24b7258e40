/** What a platform asks an origin for, and how it is written. */

import type { BackOffice } from '../schema/back-office.ts';

/** One fetch of one app on one device. */
export interface FetchContext {
  readonly kind: 'periodic' | 'pre';
  readonly backOffice: BackOffice;
  /** The address that this device asks. */
  readonly url: string;
  /** What was set with setBackgroundFetchToken; `null` if nothing was. */
  readonly token: string | null;
  /** A login code that the platform makes where there is no token. */
  readonly code: string;
  /** When the request is sent, in ms since 1970. */
  readonly timestamp: number;
  readonly scene: string;
  /** The version of the app's package. */
  readonly version: string;
}

/** A request as one line: who sends it, and the address with all that it carries. */
export interface FetchRequest {
  readonly by: string;
  readonly url: string;
}

export type Parameters = readonly (readonly [name: string, value: string | null])[];

/** An address with parameters, URL-encoded; those without a value are left out. */
export function withParameters(url: string, parameters: Parameters): string {
  const pairs = parameters.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  if (pairs.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
