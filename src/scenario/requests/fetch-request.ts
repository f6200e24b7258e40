/** What a platform asks an origin for, and how it is written. */

import { encoded } from '../schema/address.ts';
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
  /** Who the user is to the platform. */
  readonly openid: string;
  /** When the request is sent, in ms since 1970. */
  readonly timestamp: number;
  readonly scene: string;
  /** The version of the app's package. */
  readonly version: string;
}

/** Who sends a request, and what: a GET of an address with all that it carries, or a call of a function in the platform's cloud. */
export type FetchRequest = { readonly by: string } & (
  | { readonly url: string }
  | { readonly event: Parameters; readonly caller: string }
);

export type Parameters = readonly (readonly [name: string, value: string | null])[];

/** A request as one line. */
export function requestText(request: FetchRequest): string {
  if ('url' in request) return `${request.by}: GET ${request.url}`;
  const event = passed(request.event).map(([name, value]) => `${name}: '${value}'`);
  return `${request.by}: calls the cloud function with {${event.join(', ')}}; the caller is ${request.caller}`;
}

/** The two names of a user, of which a request carries one. */
const USER = ['token', 'code'];

/**
 * An address with parameters, URL-encoded, before its fragment; those without a value are left out. What the address says of its own
 * under the name of a parameter is replaced, and a token or a code too where the other one goes with the request: a name stands once.
 */
export function withParameters(url: string, parameters: Parameters): string {
  const text = URL.canParse(url) ? new URL(url).href : url;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(text) ?? [];
  const added = passed(parameters);
  const names = new Set(added.map(([name]) => name));
  const isNamed = USER.some((name) => names.has(name));
  const isReplaced = (name: string) => names.has(name) || (isNamed && USER.includes(name));
  const own = query.split('&').filter((pair) => pair !== '' && !isReplaced(nameOf(pair)));
  const pairs = [...own, ...added.map(([name, value]) => `${name}=${encoded(value)}`)];
  return `${path}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}${fragment}`;
}

function passed(parameters: Parameters): [name: string, value: string][] {
  return parameters.flatMap(([name, value]): [string, string][] =>
    value === null || value === '' ? [] : [[name, value]],
  );
}

/** The name in a pair of a query; one that is encoded badly is as it stands there. */
function nameOf(pair: string): string {
  return [...new URLSearchParams(pair).keys()][0] ?? pair;
}
